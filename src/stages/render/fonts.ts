import subsetFont from 'subset-font'
import { type Font, isInvisible, weights } from '../../fonts.ts'
import { text as asText, noMemory, remembered } from '../../memory.ts'
import { charactersIn } from './characters.ts'

/** The name by which every style calls the course's font. */
export const family = 'Kejian'

/**
 * `@font-face` rules that hold exactly the characters of a page, one TrueType font a weight.
 * A further font of the stack comes in only for characters that those before it lack.
 */
export async function fontFaces(markup: string, fonts: readonly Font[]): Promise<string> {
  const codes = charactersIn(markup)
  const faces = weights.flatMap((weight) =>
    facesOf(
      codes,
      fonts.filter((font) => font.weight === weight),
    ),
  )
  return (await Promise.all(faces)).join('\n')
}

function facesOf(codes: readonly number[], stack: readonly Font[]): readonly Promise<string>[] {
  const visible = codes.filter((code) => !isInvisible(code))
  const invisible = codes.filter(isInvisible)
  const shares = share(visible, stack)
  return stack.flatMap((font, index) => {
    const own = visible.filter((code) => shares.get(code) === font)
    const joiners = invisible.filter((code) => font.glyphOf(code) !== null)
    return own.length === 0 ? [] : [faceOf(font, own, joiners, index > 0)]
  })
}

/**
 * Which font draws which character: the first that has it. Of two characters that share a glyph, such as two
 * kinds of dot, the second goes to a further font: a PDF knows one character a glyph and would read it as the first.
 */
function share(codes: readonly number[], stack: readonly Font[]): ReadonlyMap<number, Font> {
  const taken = new Set<string>()
  const shares = new Map<number, Font>()
  for (const code of codes) {
    const able = stack.filter((font) => font.glyphOf(code) !== null)
    const font = able.find((one) => !taken.has(glyphName(one, code))) ?? able[0]
    if (font === undefined) continue
    taken.add(glyphName(font, code))
    shares.set(code, font)
  }
  return shares
}

const glyphName = (font: Font, code: number): string => `${font.source} ${font.glyphOf(code)}`

async function faceOf(
  font: Font,
  codes: readonly number[],
  joiners: readonly number[],
  ranged: boolean,
): Promise<string> {
  const all = [...codes, ...joiners].sort((a, b) => a - b)
  const range = ranged ? `unicode-range:${codes.map((code) => `U+${code.toString(16)}`).join(',')};` : ''
  return `@font-face{font-family:${family};font-weight:${font.weight};${range}src:url(data:font/ttf;base64,${await subset(font, all)}) format("truetype")}`
}

// What Chromium switches on by itself or our styles ask for; full-width and other forms would add four glyphs to each.
const options = {
  targetFormat: 'truetype',
  keepFeatures: ['calt', 'ccmp', 'chws', 'halt', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'palt', 'rlig'],
} as const

const mostSubsets = 300

const subsets = new Map<string, Promise<string>>()

// The slides of a lecture are shown in several outputs with the same characters: the font is cut once.
function subset(font: Font, codes: readonly number[]): Promise<string> {
  const text = String.fromCodePoint(...codes)
  const key = `${font.source} ${font.weight} ${text}`
  const made = subsets.get(key) ?? remembered(font.memory ?? noMemory, key, asText, () => cut(font, text))
  subsets.delete(key)
  subsets.set(key, made)
  for (const [oldest] of subsets) if (subsets.size > mostSubsets) subsets.delete(oldest)
  return made
}

// Without a copy of its megabytes.
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)

const cut = async (font: Font, text: string): Promise<string> =>
  (await subsetFont(bufferOf(font.bytes), text, options)).toString('base64')
