import { type ReadSource, readCourses } from '../io/read-courses.ts'
import { hasErrors } from '../problem.ts'
import { plan } from '../stages/plan.ts'
import { report } from './say.ts'

/** Says what a build would make and makes nothing; the number is the exit code. */
export async function list(
  folders: readonly string[],
  read: ReadSource,
  only: readonly string[] | null,
): Promise<number> {
  const { courses, problems } = await readCourses(folders, read)
  report(problems)
  if (hasErrors(problems)) return 1
  const paths = courses.flatMap((course) => plan(course, only).map((job) => job.artifact.path))
  process.stdout.write(`${[...paths, 'index.html', 'manifest.json'].join('\n')}\n`)
  return 0
}
