import { join } from 'node:path'
import { tryFolder } from '../io/claim.ts'
import { coursesFolder } from '../io/courses-folder.ts'
import { findCourses } from '../io/find-courses.ts'
import { projectFolder } from '../io/project-folder.ts'
import { loopback } from '../io/serve/addresses.ts'
import { serveWatch } from '../io/watch/serve.ts'
import type { News } from '../io/watch/session.ts'
import { formatProblem, type Problem } from '../problem.ts'
import type { Arguments } from './arguments.ts'
import { cacheFolder } from './cache-folder.ts'
import { say, summary } from './say.ts'

/** Shows courses in the browser with each save, and prints after it, until it is stopped; the number is the exit code where there is nothing to watch. */
export async function watch({ folders, out, port, cache }: Arguments): Promise<number> {
  const found = await findCourses(folders)
  if (found.wrong !== null) return say(found.wrong, 2)
  tryFolder(out)
  // The processes that work for us find it there.
  process.env['KEJIAN_CACHE'] = cacheFolder(cache)
  const everything = folders.length === 0
  const { port: open } = await serveWatch({
    findFolders: () => findCourses(folders),
    out,
    everything,
    port,
    watched: [...(everything ? [coursesFolder] : folders), join(projectFolder(), 'templates')],
    editor: process.env['EDITOR_URL'],
    told: teller(),
  })
  process.stdout.write(`Watching ${found.folders.join(', ')}\n\n  http://${loopback}:${open}/\n\nCtrl-C ends it.\n`)
  // Until a signal ends the program.
  return new Promise(() => undefined)
}

/** Says in the terminal what happens, each finding when it is new. */
function teller(): (news: News) => void {
  let said = new Set<string>()
  const tell = (problems: readonly Problem[]): void => {
    const lines = problems.map(({ place, ...rest }) =>
      place.path === '' ? rest.message : formatProblem({ place, ...rest }),
    )
    for (const line of lines) if (!said.has(line)) say(line, 0)
    said = new Set(lines)
  }
  let latest: readonly Problem[] = []
  return (news) => {
    if (news.kind === 'state') {
      latest = news.problems
      tell(latest)
    } else if (news.kind === 'looked') {
      const shown = news.isGood ? 'Shown' : `The last good version stays: ${summary(latest)};`
      process.stdout.write(`${shown} after ${seconds(news.milliseconds)}\n`)
    } else if (news.kind === 'delivered') {
      const what = news.isGood ? `Made ${news.made} files` : 'Nothing was written'
      process.stdout.write(`${what} after ${seconds(news.milliseconds)}, ${summary(latest)}\n`)
    }
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`
