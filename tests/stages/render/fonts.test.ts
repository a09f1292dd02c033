import { expect, test } from 'vitest'
import { fontStack } from '../../../src/fonts.ts'
import { loadFonts } from '../../../src/io/fonts.ts'
import { fontFaces } from '../../../src/stages/render/fonts.ts'
import { openPress } from './press.ts'

const printed = openPress()

const regular = 'CIDFontType2 NotoSansTC-Regular'
const bold = 'CIDFontType2 NotoSansTC-Bold'
const sc = 'CIDFontType2 NotoSansSC-Regular'
const hk = 'CIDFontType2 NotoSansHK-Regular'
const emoji = 'CIDFontType2 NotoEmoji-Regular'

test.each([
  ['Latin and Chinese', 'Rate 3% 利率面文一', '利率面文一', [regular]],
  ['bold', 'a <b>重點</b>', '重點', [bold, regular]],
  ['italic', 'a <i>斜體</i>', '斜體', [regular]],
  ['a character of a further font', '石 \u{249DB}', '\u{249DB}', [sc, regular]],
  ['two characters that share a glyph', '一 · 日 ・ 課', '一·日・課', [sc, regular]],
  ['four of them, with three fonts', '\u00b7 \u2022 \u2027 \u30fb', '\u00b7\u2022\u2027', [hk, sc, regular]],
  ['a radical beside its character', '一 \u2f00', '一\u2f00', [sc, regular]],
  ['emoji', 'a ☕', '☕', [emoji, regular]],
  ['an emoji that a variation selector asks for', 'a ❤\uFE0F', '❤', [emoji, regular]],
  ['a character that the first font has too, with a selector', 'a ☎\uFE0F', '☎', [regular]],
  ['joined emoji', 'a 👩\u200D🚀', '👩', [emoji, regular]],
  ['a flag', 'a \u{1F1F9}\u{1F1FC}', 'a', [emoji, regular]],
  ['an accent of its own', 'cafe\u0301', 'caf', [regular]],
  ['a named entity', 'a&hellip;&rarr;', '…→', [regular]],
  ['numeric entities', 'a&#8230;&#x2192;', '…→', [regular]],
  ['quotes that the browser adds', '<q>a</q>', '“a”', [regular]],
  [
    'bullets and numbers of lists',
    '<ul><li>a<ul><li>b<ul><li>c</ul></ul></ul><ol type="A"><li>d</ol><ol type="i"><li>e</ol>',
    'd',
    [regular],
  ],
  ['a soft hyphen', `<p style="width:1em">Donau\u00ADdampf\u00ADschiff`, 'schiff', [regular]],
])('%s is printed with our fonts alone', async (_what, body, text, fonts) => {
  const page = await printed(body)
  expect(page.text).toContain(text)
  expect(page.fonts).toEqual(fonts)
})

test.each([
  ['capitals that a style makes', 'p{text-transform:uppercase}', 'ÉÜ', 'éü'],
  ['small capitals', 'p{font-variant:small-caps}', 'É', 'é'],
  [
    'dots where text is cut off',
    'p{width:3em;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}',
    '…',
    'a long line of text',
  ],
  ['characters that a style adds', 'p::before{content:"\\2713 "}', '✓', 'a'],
  ['a counter', 'p{counter-increment:a}p::before{content:counter(a,upper-roman)}', 'I', 'a'],
])('%s are printed with our fonts alone', async (_what, style, text, words) => {
  const page = await printed(`<style>${style}</style><p>${words}</p>`)
  expect(page.text).toContain(text)
  expect(page.fonts).toEqual([regular])
})

test('a number that is no character does not stop the build', async () => {
  expect((await printed('a&#x7FFFFFFF;&#xD800;&#99999999;')).text).toContain('a')
})

test('a face holds no more than the characters of the page', async () => {
  const faces = await fontFaces('<p>利率</p>', await loadFonts(fontStack('zh-Hant')))
  expect(faces.match(/@font-face/g)).toHaveLength(2)
  expect(faces.length).toBeLessThan(60_000)
})

test('the same characters in another order give the same faces', async () => {
  const fonts = await loadFonts(fontStack('zh-Hant'))
  expect(await fontFaces('率利☕\u{249DB}', fonts)).toBe(await fontFaces('\u{249DB}利☕率利', fonts))
})
