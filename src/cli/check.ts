import type { Course } from '../course.ts'
import { type Drawn, drawCourses } from '../io/draw-courses.ts'
import { type ReadSource, readCourses } from '../io/read-courses.ts'
import type { Kit } from '../outputs/output.ts'
import { hasErrors } from '../problem.ts'
import type { Arguments } from './arguments.ts'
import { loadFormat } from './formats/index.ts'
import { mendAll } from './mend-all.ts'
import { openCache, openDrawer } from './open-cache.ts'
import { conclude, report, summary } from './say.ts'

/** Says what is wrong with courses and makes nothing, but mends what it may with `--fix`; the number is the exit code. */
export async function checkOnly(
  { format, fix, cache }: Arguments,
  folders: readonly string[],
  read: ReadSource,
): Promise<number> {
  const readAll = (): Promise<Drawn> => readCourses(folders, read)
  const first = fix ? await mendAll(readAll) : await readAll()
  const store = openCache(cache)
  const { courses, problems } = await drawCourses(first, openKit, () => openDrawer(store))
  const written = await loadFormat(format)
  report(problems, written)
  const counted = courses.length === 1 ? '1 course' : `${courses.length} courses`
  conclude(`${counted} checked, ${summary(problems)}`, written)
  return hasErrors(problems) ? 1 : 0
}

// Most courses are checked without it.
const openKit = async (courses: readonly Course[]): Promise<Kit> => (await import('../build.ts')).openKit(courses)
