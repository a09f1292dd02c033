import { closing, opening } from './passage.ts'

/** Where a word stands in a text, and how long it is there with the signs inside it. */
export interface WordPlace {
  readonly word: string
  readonly at: number
  readonly length: number
}

/** Words that are looked for together. */
export interface WordSearch {
  placesIn(text: string): readonly WordPlace[]
}

/** Looks for words; signs inside a word do not hide it, a Latin word stands by itself, and of two at one place the longer is found. */
export function searchFor(words: readonly string[]): WordSearch {
  if (words.length === 0) return { placesIn: () => [] }
  const pattern = new RegExp([...words].sort(longerFirst).map(asPattern).join('|'), 'gu')
  return {
    placesIn: (text) => {
      const squeezed = text.replaceAll(signs, '')
      const found = [...squeezed.matchAll(pattern)]
      if (found.length === 0 || text.length === squeezed.length) return found.map(placeOf)
      const kept = [...text.split('').keys()].filter((at) => text[at] !== opening && text[at] !== closing)
      return found.map(placeOf).map((place) => amongSigns(place, kept))
    },
  }
}

const signs = new RegExp(`[${opening}${closing}]+`, 'g')

const longerFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)

const latin = '[\\p{Script=Latin}\\d]'

function asPattern(word: string): string {
  const edge = new RegExp(latin, 'u')
  const before = edge.test(word[0] ?? '') ? `(?<!${latin})` : ''
  const after = edge.test(word.at(-1) ?? '') ? `(?!${latin})` : ''
  return before + word.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, '\\$&') + after
}

const placeOf = ({ 0: word, index }: RegExpExecArray): WordPlace => ({ word, at: index, length: word.length })

/** Where a word stands that was found in the characters that are kept. */
function amongSigns({ word, at: index }: WordPlace, kept: readonly number[]): WordPlace {
  const at = kept[index] ?? 0
  return { word, at, length: (kept[index + word.length - 1] ?? at) + 1 - at }
}
