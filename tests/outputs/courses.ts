import type { Course } from '../../src/course.ts'
import { loadCourse } from '../../src/io/load.ts'
import { readCourses } from '../../src/io/read-courses.ts'
import { cutEdition } from '../../src/stages/edition.ts'
import { courseFolders } from './built.ts'

/** A course that was built, whole; read once. */
export function wholeCourse(slug: string): Promise<Course> {
  const course = courses.get(slug) ?? read(slug)
  courses.set(slug, course)
  return course
}

const courses = new Map<string, Promise<Course>>()

async function read(slug: string): Promise<Course> {
  const [course] = (await readCourses([folderOf(slug)])).courses
  if (course === undefined) throw new Error(`${slug} cannot be read`)
  return course
}

/** A course as its participants may have it. */
export const participantsCourse = async (slug: string): Promise<Course> =>
  cutEdition(await wholeCourse(slug), { audience: 'participant' })

/** All texts of a course folder in one. */
export const sourceOf = async (slug: string): Promise<string> =>
  (await loadCourse(folderOf(slug))).files.map(({ text }) => text).join('\n')

const folderOf = (slug: string): string => courseFolders[slug] ?? slug
