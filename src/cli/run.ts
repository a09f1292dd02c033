import { EnvironmentError } from '../io/environment-error.ts'
import { findCourses } from '../io/find-courses.ts'
import { type ReadSource, readCourses } from '../io/read-courses.ts'
import { openReader } from '../io/reading.ts'
import { hasErrors } from '../problem.ts'
import type { Arguments } from './arguments.ts'
import { report, say, summary } from './say.ts'

/** Runs a command that was understood; the number is the exit code. */
export async function run(asked: Arguments): Promise<number> {
  try {
    if (asked.command === 'setup') return await setup()
    const { folders, wrong } = await findCourses(asked.folders)
    if (wrong !== null) return say(wrong, 2)
    return await withReader((read) => runOn(folders, asked, read))
  } catch (cause) {
    if (cause instanceof EnvironmentError) return say(cause.message, 3)
    throw cause
  }
}

async function setup(): Promise<number> {
  const { provideBrowser } = await import('../io/provide-browser.ts')
  process.stdout.write(`Browser: ${await provideBrowser((line) => say(line, 0))}\n`)
  return 0
}

// Hostile text must not hang us: it is read in a thread that can be ended.
async function withReader(work: (read: ReadSource) => Promise<number>): Promise<number> {
  const reader = openReader()
  try {
    return await work(reader.read)
  } finally {
    reader.close()
  }
}

async function runOn(folders: readonly string[], asked: Arguments, read: ReadSource): Promise<number> {
  if (asked.command === 'check') return check(folders, read)
  if (asked.list) return list(folders, read)
  // Imported while the thread gets ready.
  const { buildAll } = await import('./build-all.ts')
  return buildAll(asked, folders, read)
}

async function check(folders: readonly string[], read: ReadSource): Promise<number> {
  const { courses, problems } = await readCourses(folders, read)
  report(problems)
  process.stdout.write(
    `${courses.length} ${courses.length === 1 ? 'course' : 'courses'} checked, ${summary(problems)}\n`,
  )
  return hasErrors(problems) ? 1 : 0
}

async function list(folders: readonly string[], read: ReadSource): Promise<number> {
  const { courses, problems } = await readCourses(folders, read)
  report(problems)
  if (hasErrors(problems)) return 1
  const { plan } = await import('../stages/plan.ts')
  const paths = courses.flatMap((course) => plan(course).map((job) => job.artifact.path))
  process.stdout.write(`${[...paths, 'index.html', 'manifest.json'].join('\n')}\n`)
  return 0
}
