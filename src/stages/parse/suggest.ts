import { closest, distance } from 'fastest-levenshtein'

/** ` (did you mean "case"?)` when a known word is near enough to be meant; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const near = closest(word, [...known])
  return distance(word, near) <= Math.max(1, Math.floor(word.length / 3)) ? ` (did you mean "${near}"?)` : ''
}
