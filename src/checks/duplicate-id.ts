import type { Course } from '../course.ts'
import type { Slide } from '../lecture.ts'
import { error, formatPlace, type Place, type Problem } from '../problem.ts'
import { blocksOf, figuresOf, slidesOf, textsOf } from '../walk.ts'
import type { Check } from './check.ts'

/** An id names one slide, block or figure, one section, one objective of the course: references and coverage depend on it. */
export const duplicateId: Check = {
  name: 'duplicate-id',
  severity: 'error',
  says: 'An id names one slide, block or figure, one section, one objective of the course: references and coverage depend on it.',
  check: (course) => [
    ...duplicates(textsOf(course).flatMap(slidesOf).flatMap(idsOnSlide)),
    ...duplicates(sectionIds(course)),
    ...duplicates(course.objectives),
  ],
}

interface Named {
  readonly id: string
  readonly place: Place
}

// An activity may have the id of its slide: both teach the same node of the outline.
const idsOnSlide = ({ ids, place, content }: Slide): readonly Named[] => [
  ...ids.map((id) => ({ id, place })),
  ...blocksOf(content).flatMap((block) => {
    const id = 'id' in block.attributes ? block.attributes.id : undefined
    return id === undefined || ids.includes(id) ? [] : [{ id, place: block.place }]
  }),
  ...figuresOf(content).flatMap(({ id, place: at }) => (id === null || ids.includes(id) ? [] : [{ id, place: at }])),
]

const sectionIds = ({ lectures }: Course): readonly Named[] =>
  lectures.flatMap(({ sections }) => sections.flatMap(({ id, place }) => (id === null ? [] : [{ id, place }])))

function duplicates(named: readonly Named[]): readonly Problem[] {
  const seen = new Map<string, Place>()
  return named.flatMap(({ id, place }): readonly Problem[] => {
    const first = seen.get(id)
    seen.set(id, first ?? place)
    // The questions of a quiz that is repeated stand in the source once.
    if (first === undefined || formatPlace(first) === formatPlace(place)) return []
    return [
      error(
        'duplicate-id',
        place,
        `Unexpected second id "${id}", expected one of its own (the first is at ${formatPlace(first)}): rename one`,
      ),
    ]
  })
}
