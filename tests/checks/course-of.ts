import type { Course } from '../../src/course.ts'
import { model } from '../../src/stages/model.ts'
import { parse } from '../../src/stages/parse.ts'

/** A course of these lectures and a `course.yaml` with no more than a title. */
export function courseOf(texts: Readonly<Record<string, string>>): Course {
  const files = Object.entries({ 'course.yaml': 'title: A day', ...texts }).map(([name, text]) => ({
    path: name,
    name,
    text,
  }))
  const { parsed } = parse({ folder: '.', slug: 'day', files, assets: [], problems: [] })
  const course = parsed === null ? null : model(parsed).course
  if (course === null) throw new Error('The course cannot be read')
  return course
}
