import type { Course } from '../../course.ts'
import type { Found } from './prose-texts.ts'
import { squeeze } from './sentences.ts'

/** The shortest name that is searched for by itself: fewer characters may stand anywhere by chance. */
export const shortestName = 3

/** The names of the roster, and those that are too short together with where their owners come from. */
export const rosterNames = ({ roster }: Course): readonly Found[] =>
  roster.flatMap(({ name, organisation, place }) => {
    if (isTelling(name)) return [{ text: name, place }]
    return organisation === null
      ? []
      : [`${name}${organisation}`, `${organisation}${name}`].map((text) => ({ text, place }))
  })

// Three Chinese characters or eight letters: "Georgia" alone is a font too.
function isTelling(name: string): boolean {
  const characters = [...squeeze(name)]
  return characters.length >= (characters.some((character) => /\p{Script=Han}/u.test(character)) ? shortestName : 8)
}
