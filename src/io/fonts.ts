import { readFile } from 'node:fs/promises'
import { Blob, Face, Font as Shaper } from 'harfbuzzjs'
import { type Font, type Weight, weights } from '../fonts.ts'
import { fontPath } from './font-path.ts'

/** Reads the fonts of the npm packages: TrueType files and what characters they hold. */
export const loadFonts = (sources: readonly string[]): Promise<readonly Font[]> =>
  Promise.all(sources.flatMap((source) => weights.map((weight) => loadFont(source, weight))))

/** Reads one font, once in a run. */
export function loadFont(source: string, weight: Weight): Promise<Font> {
  const key = `${source} ${weight}`
  const font = fonts.get(key) ?? readFont(source, weight)
  fonts.set(key, font)
  return font
}

const fonts = new Map<string, Promise<Font>>()

async function readFont(source: string, weight: Weight): Promise<Font> {
  const bytes = await readFile(fontPath(source, weight))
  const shaper = new Shaper(new Face(new Blob(bytes), 0))
  // U+FFFD stands for what could not be read: it is nothing to print.
  const glyphOf = (code: number): number | null => (code === 0xfffd ? null : (shaper.nominalGlyph(code) ?? null))
  return { source, weight, bytes, glyphOf }
}
