import type { Find, Passage, WordRule, WrongWord } from './passage.ts'
import { searchFor, type WordPlace } from './squeezed.ts'

/** A thing has one name in the course: that of the term table and the glossary. */
export const terms: WordRule = {
  name: 'terms',
  severity: 'warning',
  fixes: true,
  says: 'A thing has one name: the wrong words of `terms:` in course.yaml, and in a traditional course the simplified forms of the glossary, are not used; who reads two names looks for two things.',
  find: (passage, { terms: known }) =>
    known.search.placesIn(passage.text).flatMap((place) => {
      const word = known.words.get(place.word)
      return word === undefined || isPartOfRight(place, word, passage) ? [] : [wrongAt(place, word, passage)]
    }),
}

// "登入" is wrong where "登入系統" is right.
const isPartOfRight = ({ at, length }: WordPlace, { right }: WrongWord, { text }: Passage): boolean =>
  searchFor([right])
    .placesIn(text)
    .some((one) => one.at <= at && at + length <= one.at + one.length)

function wrongAt({ at, length }: WordPlace, { wrong, right, why }: WrongWord, { text, kind }: Passage): Find {
  const was = text.slice(at, at + length)
  const message = `Unexpected "${wrong}"${why === null ? '' : ` (${why})`}, expected "${right}": write that`
  // With signs inside nobody knows where they belong in the other word; in a figure it may be the name of a file.
  return was === wrong && kind !== 'figure' ? { at, message, fix: [{ at, was, text: right }] } : { at, message }
}
