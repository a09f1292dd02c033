import { expect, test } from 'vitest'
import { termMarker } from '../../../src/stages/render/term-marks.ts'

const found = (words: readonly string[], ...sections: string[]): readonly string[] => {
  const terms = termMarker(words)
  const html = sections.map((section, index) => terms.mark(section, String(index)))
  return terms.marks.map(({ id, word, isGuided }) => {
    expect(html.join('')).toContain(`data-place id="${id}"`)
    return isGuided ? `_${word}_` : word
  })
}

test('a word has a place where it stands first in its section', () => {
  expect(found(['首貸'], '<p>首貸、首貸</p>', '<p>首貸</p>')).toEqual(['首貸', '首貸'])
})

test('of words that overlap the longest has a place', () => {
  expect(found(['不良', '不良貸款率'], '<p>不良貸款率與不良</p>')).toEqual(['不良貸款率', '不良'])
})

test('a word in Latin letters is not found inside another', () => {
  expect(found(['IPC', '5K'], '<p>IPCs, 15K, IPC（5K）</p>')).toEqual(['IPC', '5K'])
})

test('each blank has a place by the word that belongs in it', () => {
  const blank = '<span class="blank" data-word="A &#x26; B" style="--width:3"></span>'
  expect(found([], `<p>${blank}${blank}</p>`)).toEqual(['_A & B_', '_A & B_'])
})

test('tags and drawings are left as they are', () => {
  const html = '<p class="首貸" title="首貸">x</p><svg><text>首貸</text></svg>'
  expect(termMarker(['首貸']).mark(html, '1')).toBe(html)
})

test('text is the same but for the places', () => {
  const html = '<p>辦首貸 &amp; 續貸</p>'
  expect(
    termMarker(['首貸', '續貸'])
      .mark(html, '1')
      .replace(/<\/?span[^>]*>/g, ''),
  ).toBe(html)
})
