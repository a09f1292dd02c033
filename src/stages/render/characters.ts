import { decodeEntity, entityPattern } from '../parse/entities.ts'

/** The code points that a browser may draw of some HTML, CSS or SVG, in order: a few more than it does, none less. */
export function charactersIn(markup: string): readonly number[] {
  const text = decode(markup.replace(/<script\b[\s\S]*?<\/script>/g, '')) + generated
  // A font may have é as one character where the text writes e and an accent.
  const written = [...new Set([...text, ...text.normalize('NFC')])]
  const all = written.flatMap((character) => [character, character.toUpperCase(), character.toLowerCase()])
  return [...new Set([...all.join('')].map((character) => character.codePointAt(0) ?? 0))].sort((a, b) => a - b)
}

/** With what escapes of HTML and CSS stand for; code that only looks like one adds a character to the font, no more. */
const decode = (markup: string): string =>
  markup
    .replace(entityPattern, (entity) => entity + decodeEntity(entity))
    .replace(/\\([\da-f]{1,6})/gi, (escape, hex: string) => escape + decodeEntity(`&#x${hex};`))

const latin = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

// Counters, hyphens, bullets, quotes and the dots of cut-off text are drawn though they stand nowhere.
const generated = `${latin}•‐…“”‘’`
