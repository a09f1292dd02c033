import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Blob, Face, Font as Shaper } from 'harfbuzzjs'
import { type Font, type Weight, weights } from '../fonts.ts'

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

const names: Readonly<Record<Weight, string>> = { 400: '400Regular', 700: '700Bold' }

const families: Readonly<Record<string, string>> = {
  'noto-sans-tc': 'NotoSansTC',
  'noto-sans-hk': 'NotoSansHK',
  'noto-sans-sc': 'NotoSansSC',
  'noto-emoji': 'NotoEmoji',
}

async function readFont(source: string, weight: Weight): Promise<Font> {
  const style = names[weight]
  const path = createRequire(import.meta.url).resolve(
    `@expo-google-fonts/${source}/${style}/${families[source] ?? source}_${style}.ttf`,
  )
  const bytes = await readFile(path)
  const shaper = new Shaper(new Face(new Blob(bytes), 0))
  return { source, weight, bytes, glyphOf: (code) => shaper.nominalGlyph(code) ?? null }
}
