import { decodeEntity, entityPattern } from '../parse/entities.ts'

/**
 * The code points that a browser draws of some HTML or SVG, a few more and none less: first those that are
 * written there, then what it may draw besides, such as hyphens, quotes and capitals that a style makes.
 */
export function charactersIn(markup: string): readonly number[] {
  const text = decode(undrawn.reduce((rest, pattern) => rest.replace(pattern, ''), markup))
  // A font may have é as one character where the text writes e and an accent.
  const written = codesOf(text + text.normalize('NFC'))
  const letters = String.fromCodePoint(...written)
  return [...new Set([...written, ...codesOf(generated + letters.toUpperCase() + letters.toLowerCase())])]
}

const undrawn = [
  // What a deck knows is written on the screen, code is not.
  /<script(?![^>]* id="plan")[^>]*>[\s\S]*?<\/script>/g,
  /<title>[\s\S]*?<\/title>/g,
  /\s(?:alt|aria-label|content|data-at|href|title)="[^"]*"/g,
]

/** Each once and in order. Pages have millions of characters, of which few are different: they are ticked off a list. */
function codesOf(text: string): readonly number[] {
  const seen = new Uint8Array(0x110000)
  const codes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    if (seen[code] === 1) continue
    seen[code] = 1
    codes.push(code)
  }
  return codes.sort((a, b) => a - b)
}

/** With what escapes of HTML and CSS stand for; code that only looks like one adds a character to the font, no more. */
const decode = (markup: string): string =>
  markup
    .replace(entityPattern, (entity) => entity + decodeEntity(entity))
    .replace(/\\([\da-f]{1,6})/gi, (written, hex: string) => written + decodeEntity(`&#x${hex};`))

const latin = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

const generated = `${latin}‐…“”‘’`
