import type { BannedWord, House, Lexicon, WrongWord } from '../../checks/words/passage.ts'
import { searchFor } from '../../checks/words/squeezed.ts'
import type { Course } from '../../course.ts'
import { toSimplified } from '../../simplified.ts'
import type { ParsedCourse } from '../parse.ts'

/** How a course writes: what its course.yaml says of terms and banned words, and its glossary of simplified forms. */
export function houseOf({ settings: { value } }: ParsedCourse, course: Course): House {
  const told = (value?.terms ?? []).flatMap(({ right, wrong, why }) =>
    [wrong].flat().map((one): WrongWord => ({ wrong: one, right, why: why ?? null })),
  )
  const banned = (value?.banned ?? []).map(
    ({ word, why, instead }): BannedWord => ({ word, why, instead: instead ?? null }),
  )
  return {
    language: course.language,
    // What course.yaml says of a word counts before what the glossary does.
    terms: lexiconOf([...simplifiedForms(course), ...told], ({ wrong }) => wrong),
    banned: lexiconOf(banned, ({ word }) => word),
  }
}

function lexiconOf<Entry>(entries: readonly Entry[], wordOf: (entry: Entry) => string): Lexicon<Entry> {
  const words = new Map(entries.map((entry) => [wordOf(entry), entry]))
  return { words, search: searchFor([...words.keys()]) }
}

/** What the glossary's terms are called in simplified characters: in a traditional course they are slips. */
function simplifiedForms({ language, glossary }: Course): readonly WrongWord[] {
  if (language !== 'zh-Hant') return []
  return glossary.flatMap(({ term, simplified }) => {
    const wrong = simplified ?? toSimplified(term)
    return wrong === term ? [] : [{ wrong, right: term, why: 'simplified characters' }]
  })
}
