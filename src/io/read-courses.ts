import { checkContrast } from '../checks/contrast.ts'
import type { Course } from '../course.ts'
import { type Problem, sortProblems } from '../problem.ts'
import type { Read } from '../read.ts'
import type { CourseSource } from '../source.ts'
import { loadCourse } from './load.ts'
import { findMissingGlyphs } from './missing-glyphs.ts'
import { loadStyles } from './templates.ts'

/** Understands one course; the command does it in a thread with a deadline. */
export type ReadSource = (source: CourseSource) => Read | Promise<Read>

/** Loads, understands and checks courses; every finding of every course, in reading order. */
export async function readCourses(
  folders: readonly string[],
  read: ReadSource,
): Promise<{ readonly courses: readonly Course[]; readonly problems: readonly Problem[] }> {
  const all: Read[] = []
  for (const folder of folders) {
    const source = await loadCourse(folder)
    const { course, problems } = await read(source)
    const missing = course === null ? [] : await findMissingGlyphs(course, source)
    const pale = course === null ? [] : await findPale(course)
    all.push({ course, problems: [...problems, ...missing, ...pale] })
  }
  return {
    courses: all.flatMap(({ course }) => (course === null ? [] : [course])),
    problems: sortProblems(all.flatMap(({ problems }) => problems)),
  }
}

const findPale = async ({ theme }: Course): Promise<readonly Problem[]> =>
  theme === null ? [] : (await loadStyles(theme)).flatMap(checkContrast)
