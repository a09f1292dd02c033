import { placeAfter } from '../../problem.ts'
import type { Found } from './prose-texts.ts'

/** Text as it is compared: one form of each character, no white space, nothing that cannot be seen. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(invisible, '')

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g

/**
 * A text cut where its sentences and lines end. A sentence too short to be told from other words is taken
 * together with the next of its line; what is too short even so is left out.
 */
export function sentencesOf({ text, place }: Found): readonly Found[] {
  const sentences: Found[] = []
  let start = 0
  for (const { index, 0: sign } of text.matchAll(ends)) {
    const words = withoutLabel(text.slice(start, index))
    const long = isTelling(words)
    if (long)
      sentences.push({
        text: words.trim(),
        place: placeAfter(place, text.slice(0, text.indexOf(words.trimStart(), start))),
      })
    if (long || sign === '\n') start = index + 1
  }
  return sentences
}

// 。．｡！？； and their narrow forms; a full stop only where no letter follows it.
const ends = /[\u3002\uff0e\uff61\uff01\uff1f\uff1b!?;\n]|\.(?=\s|$)|$/g

// The guide prints "Ask: …" without its colon, so the words after it are what is searched.
function withoutLabel(line: string): string {
  const words = line.replace(/^\s*\p{L}{1,10}\s?[:\uff1a]\s*/u, '')
  return isTelling(words) ? words : line
}

/** Eight Chinese characters or sixteen letters and figures: fewer may stand anywhere by chance. */
function isTelling(words: string): boolean {
  let weight = 0
  for (const [character] of squeeze(words).matchAll(/[\p{L}\p{N}]/gu)) weight += wide.test(character) ? 2 : 1
  return weight >= 16
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u
