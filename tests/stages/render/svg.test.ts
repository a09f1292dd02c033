import { expect, test } from 'vitest'
import type { Asset } from '../../../src/course.ts'
import { fontStack } from '../../../src/fonts.ts'
import { loadFonts } from '../../../src/io/fonts.ts'
import { withOwnFonts } from '../../../src/stages/render/svg.ts'
import { openPress } from './press.ts'

const printed = openPress()

const drawing = (svg: string): Asset => ({ path: 'a.svg', mime: 'image/svg+xml', bytes: new TextEncoder().encode(svg) })

const ours = (name: string): string => `CIDFontType2 ${name}`

const words =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><text x="9" y="30" font-family="serif">利率 <tspan style="font-family:monospace" font-weight="bold">3%</tspan> &#x2615;</text></svg>'

test.each([
  ['an image', '<img src="a.svg" alt="a rate" width="300">'],
  ['a background', '<div style="width:300px;height:60px;background:url(a.svg)"></div>'],
  ['a background with quotes', '<div style="width:300px;height:60px;background:url(&quot;a.svg&quot;)"></div>'],
])('the words of a drawing in %s are printed with our fonts', async (_where, body) => {
  const { text, fonts } = await printed(body, [drawing(words)])
  expect(text).toBe('利率3%☕')
  expect(fonts).toEqual([ours('NotoEmoji-Regular'), ours('NotoSansTC-Bold'), ours('NotoSansTC-Regular')])
})

test.each([
  [
    'with a declaration',
    '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "<svg>">]>\n<svg xmlns="http://www.w3.org/2000/svg"><text y="9">率</text></svg>',
  ],
  [
    'after a comment that looks like one',
    '<!-- <svg> --><svg xmlns="http://www.w3.org/2000/svg"><text y="9">率</text></svg>',
  ],
  ['with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:text y="9">率</s:text></s:svg>'],
  [
    'with a sign that ends tags in an attribute',
    '<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b"><text y="9">率</text></svg>',
  ],
  [
    'with styles of its own',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>text{font:9px serif}</style><text y="9">率</text></svg>',
  ],
])('a drawing %s gets its font', async (_what, svg) => {
  const { text, fonts } = await printed('<img src="a.svg" alt="">', [drawing(svg)])
  expect(text).toBe('率')
  expect(fonts).toEqual([ours('NotoSansTC-Regular')])
})

test('a drawing without words and a photograph stay as they are', async () => {
  const fonts = await loadFonts(fontStack('en'))
  const lines = drawing('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>')
  const photograph: Asset = {
    path: 'a.png',
    mime: 'image/png',
    bytes: new TextEncoder().encode('<svg><text>a</text></svg>'),
  }
  expect(await withOwnFonts(lines, fonts)).toBe(lines)
  expect(await withOwnFonts(photograph, fonts)).toBe(photograph)
})
