import { error, formatPlace, type Place, type Problem } from '../problem.ts'
import { blocksOf, slidesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** An id names one slide or block of the course: references and coverage depend on it. */
export const duplicateId: Check = {
  name: 'duplicate-id',
  check: ({ lectures }) => {
    const seen = new Map<string, Place>()
    return lectures.flatMap(slidesOf).flatMap((slide) => {
      const ids = [
        ...slide.ids.map((id) => ({ id, place: slide.place })),
        ...blocksOf(slide.content).flatMap((block) => {
          const id = 'id' in block.attributes ? block.attributes.id : undefined
          return id === undefined || slide.ids.includes(id) ? [] : [{ id, place: block.place }]
        }),
      ]
      return ids.flatMap(({ id, place }): readonly Problem[] => {
        const first = seen.get(id)
        seen.set(id, first ?? place)
        if (first === undefined) return []
        return [error('duplicate-id', place, `Unexpected second id "${id}", expected one of its own: the first is at ${formatPlace(first)}`)]
      })
    })
  },
}
