import type { Course } from '../../src/course.ts'
import type { Audience } from '../../src/edition.ts'
import { loadCourse } from '../../src/io/load.ts'
import { readCourses } from '../../src/io/read-courses.ts'
import type { Entry } from '../../src/manifest.ts'
import { readSource } from '../../src/read.ts'
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
  const [course] = (await readCourses([folderOf(slug)], (source) => readSource(source))).courses
  if (course === undefined) throw new Error(`${slug} cannot be read`)
  return course
}

/** A course as the readers of one of its files may have it. */
export async function courseFor({ course, audience }: Pick<Entry, 'course' | 'audience'>): Promise<Course> {
  const whole = await wholeCourse(course ?? '')
  return audience === 'participant' ? cutEdition(whole, { audience }) : whole
}

/** All texts of a course folder in one. */
export const sourceOf = async (slug: string): Promise<string> =>
  (await loadCourse(folderOf(slug))).files.map(({ text }) => text).join('\n')

const folderOf = (slug: string): string => courseFolders[slug] ?? slug

/** A course in some folder as these readers may have it. */
export async function courseIn(folder: string, audience: Audience): Promise<Course> {
  const course = await read(folder)
  return cutEdition(course, { audience })
}
