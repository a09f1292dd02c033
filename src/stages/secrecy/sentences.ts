import { placeAfter } from '../../problem.ts'
import type { Found } from './prose-texts.ts'

/** Text as it is compared: one form of each character, no white space, nothing that cannot be seen. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')

/**
 * A text cut at the ends of its lines and sentences. Sentences too short to be told from other words are taken
 * together with the next; what is too short even so is left out.
 */
export function sentencesOf({ text, place }: Found): readonly Found[] {
  const sentences: Found[] = []
  let offset = 0
  for (const line of text.normalize('NFKC').split('\n')) {
    const at = offset
    sentences.push(...joined(cut(line)).map(({ words, start }) => ({ text: words, place: placeAfter(place, text.slice(0, at + start)) })))
    offset += line.length + 1
  }
  return sentences
}
