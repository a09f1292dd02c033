import type { Drawn } from '../io/draw-courses.ts'
import { mendFile } from '../io/mend-file.ts'
import { formatPlace, type Problem } from '../problem.ts'
import { say } from './say.ts'

/** Mends the files of courses until nothing more can be mended, says what was changed, and gives what is left. */
export async function mendAll(readAll: () => Promise<Drawn>): Promise<Drawn> {
  let read = await readAll()
  // What is mended may uncover one thing more; what lies under another waits for the next round.
  for (let round = 0; round < 5; round += 1) {
    const mended = await mendOnce(read.problems)
    if (mended.length === 0) return read
    for (const problem of mended) say(`${formatPlace(problem.place)} mended ${changeOf(problem)} (${problem.rule})`, 0)
    read = await readAll()
  }
  return read
}

async function mendOnce(problems: readonly Problem[]): Promise<readonly Problem[]> {
  const paths = new Set(problems.filter(({ fix }) => fix !== undefined).map(({ place }) => place.path))
  const mended: Problem[] = []
  for (const path of paths) {
    const own = problems.filter(({ place }) => place.path === path)
    mended.push(...(await mendFile(path, own)))
  }
  return mended
}

const changeOf = ({ fix }: Problem): string =>
  (fix ?? [])
    .map(({ was, text }) =>
      was === '' ? `"${text}" put in` : text === '' ? `"${was}" taken out` : `"${was}" to "${text}"`,
    )
    .join(', ')
