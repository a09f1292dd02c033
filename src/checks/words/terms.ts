import type { Find, House, Passage, WordRule, WrongWord } from './passage.ts'
import { searchFor, type WordPlace } from './squeezed.ts'

/** A thing has one name in the course: that of the term table and the glossary. */
export const terms: WordRule = {
  name: 'terms',
  severity: 'warning',
  fixes: true,
  says: 'A thing has one name: the wrong words of `terms:` in course.yaml, and in a traditional course the simplified forms of the glossary, are not used; who reads two names looks for two things.',
  find: (passage, { terms: known }) => {
    const places = known.search.placesIn(passage.text)
    const meant = partsOfRight(places, known, passage)
    return places.flatMap((place) => {
      const word = known.words.get(place.word)
      return word === undefined || meant.has(place.at) ? [] : [wrongAt(place, word, passage)]
    })
  },
}

/** Where a wrong word is part of the right one: "登入" in "登入系統". */
function partsOfRight(places: readonly WordPlace[], { words }: House['terms'], { text }: Passage): ReadonlySet<number> {
  const found = [...new Set(places.map(({ word }) => word))].flatMap((word) => {
    const right = words.get(word)?.right ?? ''
    const inside = right.indexOf(word)
    return inside < 0
      ? []
      : searchFor([right])
          .placesIn(text)
          .map(({ at }) => at + inside)
  })
  return new Set(found)
}

function wrongAt({ at, length }: WordPlace, { wrong, right, why }: WrongWord, { text, kind }: Passage): Find {
  const was = text.slice(at, at + length)
  const message = `Unexpected "${wrong}"${why === null ? '' : ` (${why})`}, expected "${right}": write that`
  // With signs inside nobody knows where they belong in the other word; in a figure it may be the name of a file.
  return was === wrong && kind !== 'figure' ? { at, message, fix: [{ at, was, text: right }] } : { at, message }
}
