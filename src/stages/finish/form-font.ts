import { deflateSync } from 'node:zlib'
import { Blob, Face, Font as Shaper } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import type { Language } from '../../course.ts'
import type { Font } from '../../fonts.ts'
import { type Form, noMemory, remembered } from '../../memory.ts'
import { typedCharacters } from './typed-characters.ts'

/** The font of what participants type: whole files of it go into the PDF, for nobody knows what they will type. */
export interface FormFont {
  readonly name: string
  /** How many bytes it has, and those bytes as they are packed in a PDF. */
  readonly length: number
  readonly packed: Uint8Array
  readonly glyphs: readonly Glyph[]
}

/** A character, the number of its glyph and its width in thousandths of the font's size. */
export interface Glyph {
  readonly code: number
  readonly id: number
  readonly width: number
}

/** The font of the fields of a course, cut to the characters that people who read its language type. */
export function formFontFor(language: Language, fonts: readonly Font[]): Promise<FormFont> {
  const memory = sourceIn(fonts).memory ?? noMemory
  const made = known.get(language) ?? remembered(memory, `form ${language}`, form, () => cutFont(language, fonts))
  known.set(language, made)
  return made
}

const known = new Map<Language, Promise<FormFont>>()

// The simplified font has the traditional characters too; the other way round a fifth is missing.
const source = 'noto-sans-sc'

// Glyphs and no more: viewers set one after the other.
const options = { targetFormat: 'truetype', keepFeatures: [] } as const

async function cutFont(language: Language, fonts: readonly Font[]): Promise<FormFont> {
  const font = sourceIn(fonts)
  const codes = typedCharacters(language).filter((code) => font.glyphOf(code) !== null)
  const text = String.fromCodePoint(...codes)
  const bytes = await subsetFont(
    Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.length),
    text,
    options,
  )
  const face = new Face(new Blob(bytes), 0)
  const shaper = new Shaper(face)
  const glyphs = codes.flatMap((code) => {
    const id = shaper.nominalGlyph(code) ?? 0
    const width = Math.round((shaper.glyphHAdvance(id) * 1000) / face.upem)
    return id === 0 ? [] : [{ code, id, width }]
  })
  const packed = deflateSync(bytes)
  return { name, length: bytes.length, packed, glyphs: glyphs.toSorted((a, b) => a.id - b.id) }
}

const name = 'NotoSansSC-Regular'

function sourceIn(fonts: readonly Font[]): Font {
  const font = fonts.find((one) => one.source === source && one.weight === 400)
  if (font === undefined) throw new Error(`The form fields need the font ${source}`)
  return font
}

/** Its length, and its glyphs as numbers, in a line before its bytes. */
const form: Form<FormFont> = {
  read: (kept) => {
    const end = kept.indexOf(10)
    const numbers = Buffer.from(kept.subarray(0, end)).toString().split(' ').map(Number)
    const [length = 0, ...rest] = numbers
    const glyphs = Array.from({ length: rest.length / 3 }, (_, at) => glyphOf(rest.slice(at * 3, at * 3 + 3)))
    return numbers.every(Number.isFinite) ? { name, length, packed: kept.subarray(end + 1), glyphs } : null
  },
  write: ({ length, packed, glyphs }) => {
    const numbers = [length, ...glyphs.flatMap(({ code, id, width }) => [code, id, width])]
    return Buffer.concat([Buffer.from(`${numbers.join(' ')}\n`), packed])
  },
}

const glyphOf = ([code = 0, id = 0, width = 0]: readonly number[]): Glyph => ({ code, id, width })
