import { error, type Problem } from '../problem.ts'
import { blocksOf, slidesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** An activity says how large its groups are or how many sets of cards it takes, not both. */
export const groupSize: Check = {
  name: 'group-size',
  severity: 'error',
  says: 'An activity says how large its groups are or how many sets of cards it takes, not both.',
  check: ({ lectures }) =>
    blocksOf(lectures.flatMap(slidesOf).flatMap(({ content }) => content)).flatMap((block): readonly Problem[] => {
      const { attributes, name, place } = block
      if (!('minutes' in attributes) || attributes.sets === undefined || attributes.size === undefined) return []
      const message = `Unexpected size=${attributes.size} beside sets=${attributes.sets} of "${name}", expected one of the two: size is the number of people in a group, sets a number of sets whoever comes`
      return [error('group-size', place, message)]
    }),
}
