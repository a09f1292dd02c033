import { expect, test } from 'vitest'
import type { Asset } from '../../../src/course.ts'
import { fontStack } from '../../../src/fonts.ts'
import { loadFonts } from '../../../src/io/fonts.ts'
import { fontFaces } from '../../../src/stages/render/fonts.ts'
import { withOwnFonts } from '../../../src/stages/render/svg.ts'

const fonts = await loadFonts(fontStack('en'))

const drawing = (words: string): Asset => ({
  path: 'a.svg',
  mime: 'image/svg+xml',
  bytes: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><text y="9">${words}</text></svg>`),
})

const fontsOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/base64,([^)]+)\)/g)].map(([, data = '']) => data)

// Chromium shares equal fonts of a page and its images on some days and not on others.
test('the fonts of images with the same letters are not those of the page, nor of each other, to the last byte', async () => {
  const images = await Promise.all(['a word', 'word a'].map((words) => withOwnFonts(drawing(words), fonts)))
  const all = [
    await fontFaces('<p>a word</p>', fonts),
    ...images.map(({ bytes }) => new TextDecoder().decode(bytes)),
  ].map(fontsOf)
  expect(all.map(({ length }) => length)).toEqual([2, 2, 2])
  expect(new Set(all.flat()).size).toBe(6)
})
