import { type ReadSource, readCourses } from '../io/read-courses.ts'
import { hasErrors } from '../problem.ts'
import { report, summary } from './say.ts'

/** Says what is wrong with courses and makes nothing; the number is the exit code. */
export async function checkOnly(folders: readonly string[], read: ReadSource): Promise<number> {
  const { courses, problems } = await readCourses(folders, read)
  report(problems)
  const counted = courses.length === 1 ? '1 course' : `${courses.length} courses`
  process.stdout.write(`${counted} checked, ${summary(problems)}\n`)
  return hasErrors(problems) ? 1 : 0
}
