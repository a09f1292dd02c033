import type { Language } from './course.ts'
import type { Memory } from './memory.ts'

/** A whole font file and what it draws characters with. */
export interface Font {
  /** The npm package it comes from. */
  readonly source: string
  readonly weight: Weight
  readonly bytes: Uint8Array
  /** The number of a character's glyph, `null` where the font has none. Two characters may share a glyph. */
  glyphOf(code: number): number | null
  /** Where parts that were cut out of it are remembered. */
  readonly memory?: Memory
}

/** The weights that the themes use. */
export const weights = [400, 700] as const
export type Weight = (typeof weights)[number]

/** The fonts that are asked for a character, first to last. */
export const fontStack = (language: Language): readonly string[] => {
  const chinese = language === 'zh-Hans' ? ['noto-sans-sc', 'noto-sans-tc'] : ['noto-sans-tc', 'noto-sans-sc']
  return [...chinese, 'noto-sans-hk', 'noto-sans', 'noto-emoji']
}

/** The fonts of a language's stack, in its order. */
export const fontsFor = (language: Language, fonts: readonly Font[]): readonly Font[] =>
  fontStack(language).flatMap((source) => fonts.filter((font) => font.source === source))

/** Characters that fonts need not draw: white space, joiners, variation selectors. */
export const isInvisible = (code: number): boolean => invisible.test(String.fromCodePoint(code))

const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u
