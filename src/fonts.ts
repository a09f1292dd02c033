import type { Language } from './course.ts'

/** A whole font file and the characters that it can draw. */
export interface Font {
  /** The npm package it comes from. */
  readonly source: string
  readonly weight: Weight
  readonly bytes: Uint8Array
  readonly coverage: ReadonlySet<number>
}

/** The weights that the themes use. */
export const weights = [400, 700] as const
export type Weight = (typeof weights)[number]

/** The fonts that are asked for a character, first to last. */
export const fontStack = (language: Language): readonly string[] => {
  const chinese = language === 'zh-Hans' ? ['noto-sans-sc', 'noto-sans-tc'] : ['noto-sans-tc', 'noto-sans-sc']
  return [...chinese, 'noto-sans-hk', 'noto-emoji']
}

/** Characters that fonts need not draw: white space, joiners, variation selectors. */
export const isInvisible = (code: number): boolean =>
  code <= 0x20 ||
  (code >= 0x7f && code <= 0xa0) ||
  code === 0xad ||
  code === 0xfeff ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f)
