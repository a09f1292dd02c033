import { createRequire } from 'node:module'
import type { Weight } from '../fonts.ts'

/** Where the file of a font lies among the npm packages. */
export function fontPath(source: string, weight: Weight): string {
  const style = names[weight]
  return createRequire(import.meta.url).resolve(
    `@expo-google-fonts/${source}/${style}/${families[source] ?? source}_${style}.ttf`,
  )
}

const names: Readonly<Record<Weight, string>> = { 400: '400Regular', 700: '700Bold' }

const families: Readonly<Record<string, string>> = {
  'noto-sans-tc': 'NotoSansTC',
  'noto-sans-hk': 'NotoSansHK',
  'noto-sans-sc': 'NotoSansSC',
  'noto-sans': 'NotoSans',
  'noto-emoji': 'NotoEmoji',
}
