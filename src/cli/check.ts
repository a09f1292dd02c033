import type { Course } from '../course.ts'
import { drawCourses } from '../io/draw-courses.ts'
import { type ReadSource, readCourses } from '../io/read-courses.ts'
import type { Kit } from '../outputs/output.ts'
import { hasErrors } from '../problem.ts'
import { openCache, openDrawer } from './open-cache.ts'
import { report, summary } from './say.ts'

/** Says what is wrong with courses and makes nothing; the number is the exit code. */
export async function checkOnly(folders: readonly string[], read: ReadSource, cache: string | null): Promise<number> {
  const store = await openCache(cache)
  const { courses, problems } = await drawCourses(await readCourses(folders, read), openKit, () => openDrawer(store))
  report(problems)
  const counted = courses.length === 1 ? '1 course' : `${courses.length} courses`
  process.stdout.write(`${counted} checked, ${summary(problems)}\n`)
  return hasErrors(problems) ? 1 : 0
}

// Most courses are checked without it.
const openKit = async (courses: readonly Course[]): Promise<Kit> => (await import('../build.ts')).openKit(courses)
