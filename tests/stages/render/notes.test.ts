import { expect, test } from 'vitest'
import { notesOf } from '../../../src/stages/render/notes.ts'
import { slidesOf } from '../../../src/walk.ts'
import { courseOf } from '../../checks/course-of.ts'

const notesIn = (text: string): string =>
  courseOf({ 'day.md': text })
    .lectures.flatMap(slidesOf)
    .map(({ content }) => notesOf(content))
    .join('')

test.each([
  ['Say', 'say'],
  ['\u8b1b', 'say'],
  ['Ask', 'ask'],
  ['\u554f', 'ask'],
  ['\u7b54', 'answer'],
  ['\u8f49', 'turn'],
  ['Remark', 'other'],
])('a line that begins with "%s" is of the kind %s', (label, kind) => {
  expect(notesIn(`# A\n\n<!--\n${label}\uff1aThis & that\n-->\n`)).toBe(
    `<p class="said said-${kind}"><b>${label}</b> This &amp; that</p>`,
  )
})

test('a line without a word before a colon is a paragraph', () => {
  expect(notesIn('# A\n\n<!-- Just words -->\n')).toBe('<p>Just words</p>')
})
