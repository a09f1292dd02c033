import type { Language } from '../../course.ts'

/**
 * The characters that people who read a language type: for Chinese those of Big5 and GBK, whichever script the course
 * is in, so that names such as 堃喆 are drawn. What is typed beyond them is kept all the same, and drawn if the viewer
 * has a font for it.
 */
export function typedCharacters(language: Language): readonly number[] {
  const texts = language === 'en' ? [latin()] : [latin(), signs(), ...chinese.map(decode)]
  const codes = new Set(texts.flatMap((text) => [...text]).flatMap((character) => character.codePointAt(0) ?? []))
  return [...codes].sort((a, b) => a - b)
}

/** A stretch of a double-byte encoding: from which to which first byte, and the first of the second bytes. */
interface Rows {
  readonly encoding: 'big5' | 'gbk'
  readonly from: number
  readonly to: number
  readonly second: number
}

const chinese: readonly Rows[] = [
  { encoding: 'big5', from: 0xa1, to: 0xf9, second: 0x40 },
  { encoding: 'gbk', from: 0x81, to: 0xfe, second: 0x40 },
]

function decode({ encoding, from, to, second }: Rows): string {
  const decoder = new TextDecoder(encoding)
  const characters: string[] = []
  for (let high = from; high <= to; high += 1) {
    for (let low = second; low <= 0xfe; low += 1) characters.push(decoder.decode(new Uint8Array([high, low])))
  }
  return characters.filter((one) => [...one].length === 1 && one !== '\ufffd').join('')
}

// Latin with its accents, Greek, Cyrillic, dashes, quotes and signs of money.
const latin = (): string =>
  [
    stretch(0x20, 0x7e),
    stretch(0xa0, 0x17f),
    stretch(0x370, 0x3ff),
    stretch(0x400, 0x45f),
    stretch(0x2010, 0x205e),
    stretch(0x20a0, 0x20bf),
  ].join('')

// Arrows, mathematics, numbers in circles, shapes, ticks, signs and kana, full width: what no encoding has whole.
const signs = (): string =>
  [
    stretch(0x2100, 0x22ff),
    stretch(0x2460, 0x24ff),
    stretch(0x25a0, 0x27bf),
    stretch(0x3000, 0x312f),
    stretch(0x3200, 0x33ff),
    stretch(0xfe30, 0xfe4f),
    stretch(0xff01, 0xffee),
  ].join('')

const stretch = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))
