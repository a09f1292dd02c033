import subsetFont from 'subset-font'
import { type Font, isInvisible, weights } from '../../fonts.ts'
import { charactersIn } from './characters.ts'

/** The name by which every style calls the course's font. */
export const family = 'Kejian'

/**
 * `@font-face` rules that hold exactly the characters of a page, one TrueType font a weight.
 * A further font of the stack comes in only for characters that those before it lack.
 */
export async function fontFaces(markup: string, fonts: readonly Font[]): Promise<string> {
  const codes = charactersIn(markup)
  const faces = weights.map((weight) =>
    facesOf(
      codes,
      fonts.filter((font) => font.weight === weight),
    ),
  )
  return (await Promise.all(faces.flat())).join('\n')
}

function facesOf(codes: readonly number[], stack: readonly Font[]): readonly Promise<string>[] {
  let rest = codes
  return stack.flatMap((font, index) => {
    const own = rest.filter((code) => font.coverage.has(code))
    rest = rest.filter((code) => !font.coverage.has(code) || isInvisible(code))
    return own.every(isInvisible) ? [] : [faceOf(font, own, index > 0)]
  })
}

async function faceOf(font: Font, codes: readonly number[], ranged: boolean): Promise<string> {
  const data = await subset(font, codes)
  const visible = codes.filter((code) => !isInvisible(code))
  const range = ranged ? `unicode-range:${visible.map((code) => `U+${code.toString(16)}`).join(',')};` : ''
  return `@font-face{font-family:${family};font-weight:${font.weight};${range}src:url(data:font/ttf;base64,${data}) format("truetype")}`
}

// What Chromium switches on by itself or our styles ask for; full-width and other forms would add four glyphs to each.
const options = {
  targetFormat: 'truetype',
  keepFeatures: ['calt', 'ccmp', 'chws', 'halt', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'palt', 'rlig'],
} as const

const subsets = new Map<string, Promise<string>>()

// The slides of a lecture are shown in several outputs with the same characters: the font is cut once.
function subset(font: Font, codes: readonly number[]): Promise<string> {
  const text = String.fromCodePoint(...codes)
  const key = `${font.source} ${font.weight} ${text}`
  const known = subsets.get(key)
  if (known !== undefined) return known
  const made = subsetFont(Buffer.from(font.bytes), text, options).then((bytes) => bytes.toString('base64'))
  subsets.set(key, made)
  return made
}
