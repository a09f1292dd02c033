import { definitionOf } from './blocks/index.ts'
import type { Course } from './course.ts'
import { blocksOf, slidesOf } from './walk.ts'

/** The first and last slide that teach what has this id: a section, a slide or an activity; `null` where there is none. */
export const taughtAt = (id: string, course: Course): readonly [first: string, last: string] | null =>
  taughtIn(course).get(id) ?? null

/** All ids of what is taught, and the first and last slide of each; a section counts before a slide of the same id. */
export function taughtIn({ lectures }: Course): ReadonlyMap<string, readonly [first: string, last: string]> {
  const slides = lectures.flatMap(slidesOf).flatMap(({ ids, content, number }) => {
    const activities = blocksOf(content).filter((block) => definitionOf(block).activity)
    const own = activities.flatMap(({ attributes }) => ('id' in attributes ? [attributes.id] : []))
    return [...ids, ...own].flatMap((id) => (id === undefined ? [] : [[id, number, number] as const]))
  })
  const sections = lectures
    .flatMap((lecture) => lecture.sections)
    .flatMap(({ id, slides: own }) => {
      const [first, last] = [own[0], own.at(-1)]
      return id === null || first === undefined || last === undefined ? [] : [[id, first.number, last.number] as const]
    })
  return new Map([...slides, ...sections].map(([id, first, last]) => [id, [first, last]]))
}
