import { expect, test } from 'vitest'
import { markHtml, markOf, takeMarks } from '../../../src/stages/render/marks.ts'

const place = { path: 'slides/a "b"/01:x.md', line: 12, column: 3 }

test('a place goes into a page and comes out of it as it was, with a number in its stead', () => {
  const marked = `<p>one</p>${markHtml('\n<div class="block"><p>two</p></div>', place)}<p data-at="${markOf(place)}">three</p>`
  const { html, marks } = takeMarks(marked)
  expect(html).toBe('<p>one</p>\n<div data-at="0" class="block"><p>two</p></div><p data-at="1">three</p>')
  expect(marks).toEqual([place, place])
})

test('text before a first element is left as it is', () => {
  expect(markHtml('words <b>bold</b>', place)).toBe('words <b>bold</b>')
})
