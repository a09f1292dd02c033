import type { Block } from '../../src/blocks/index.ts'
import type { Content } from '../../src/content.ts'
import type { Course } from '../../src/course.ts'
import { loadCourse } from '../../src/io/load.ts'
import type { Lecture } from '../../src/lecture.ts'
import { readSource } from '../../src/read.ts'
import { blocksOf, slidesOf } from '../../src/walk.ts'
import { folder } from './sources.ts'

/** The real course as kejian understands it. */
export const course: Course = await read()

async function read(): Promise<Course> {
  const { course, problems } = readSource(await loadCourse(folder))
  if (course === null) throw new Error(`The course cannot be read: ${JSON.stringify(problems)}`)
  return course
}

/** One lecture by its id. */
export function lecture(id: string): Lecture {
  const found = course.lectures.find((one) => one.id === id)
  if (found === undefined) throw new Error(`The course has no lecture ${id}`)
  return found
}

/** All blocks of all slides that are taught. */
export const blocks: readonly Block[] = course.lectures.flatMap(slidesOf).flatMap(({ content }) => blocksOf(content))

/** The words of some content as they are written, those of the blocks inside too. */
export const wordsOf = (content: readonly Content[]): string =>
  content.map((piece) => (piece.kind === 'block' ? wordsOf(piece.content) : piece.source)).join('\n')
