import type { Course } from '../course.ts'
import { error, formatPlace, type Place, type Problem, warning } from '../problem.ts'
import { referenceTo, targetsOf } from '../references.ts'
import { cutEdition } from '../stages/edition.ts'
import { didYouMean } from '../stages/parse/suggest.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOf } from './prose.ts'

/** A reference such as `[the form](#F5)` leads to something that its reader has. */
export const reference: Check = {
  name: 'reference',
  severity: 'error',
  says: 'A reference such as `[the form](#F5)` leads to something that its reader has.',
  check: (course) => {
    const shared = cutEdition(course, { audience: 'participant' })
    const [all, theirs] = [targetsOf(course), targetsOf(shared)]
    const read = new Set(referencesIn(shared).map(({ place }) => formatPlace(place)))
    return referencesIn(course).flatMap(({ id, place }): readonly Problem[] => {
      if (!all.has(id)) return [unknown({ id, place }, [...all.keys()], course)]
      return read.has(formatPlace(place)) && !theirs.has(id) ? [outOfReach(id, place)] : []
    })
  },
}

interface Named {
  readonly id: string
  readonly place: Place
}

const referencesIn = (course: Course): readonly Named[] =>
  proseOf(course).flatMap((prose) =>
    nodesIn(prose).flatMap((node) => {
      const id = node.type === 'link' || node.type === 'definition' ? referenceTo(node.url) : null
      return id === null ? [] : [{ id, place: placeOfNode(node, prose) }]
    }),
  )

// In a plain Marp deck it may be the heading that Marp makes an anchor of.
const unknown = ({ id, place }: Named, known: readonly string[], { theme }: Course): Problem =>
  (theme === null ? warning : error)(
    'reference',
    place,
    `Unexpected reference to "${id}", expected the id of a slide, activity, form or figure${didYouMean(id, known)}: mend the id`,
  )

const outOfReach = (id: string, place: Place): Problem =>
  error(
    'reference',
    place,
    `Unexpected reference to "${id}", which only the trainer has, expected something that participants have too: take the reference out, or put it into a ":::trainer" block`,
  )
