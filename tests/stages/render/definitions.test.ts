import { expect, test } from 'vitest'
import { loadTemplates } from '../../../src/io/templates.ts'
import { cutEdition } from '../../../src/stages/edition.ts'
import { definitionsOf } from '../../../src/stages/render/definitions.ts'
import type { Paper } from '../../../src/stages/render/paper.ts'
import { contentToHtml } from '../../../src/stages/render/paper.ts'
import { slidesOf } from '../../../src/walk.ts'
import { wordsFor } from '../../../src/words.ts'
import { courseOf, lectureOf } from '../../marp/decks.ts'

const templates = await loadTemplates()
const text = `[one][a] and [two] ![pic][p]

---

> [a]: https://example.com/a

[p]: a.png

---

<!-- for: trainer -->

[two]: https://example.com/secret
`

const firstSlide = (audience: 'participant' | 'trainer'): string => {
  const lecture = lectureOf(cutEdition(courseOf(text), { audience }))
  const paper: Paper = {
    kind: 'workbook',
    words: wordsFor('en'),
    templates,
    headingShift: 0,
    definitions: definitionsOf(lecture),
  }
  return contentToHtml(slidesOf(lecture)[0]?.content ?? [], paper).trim()
}

test('a link on paper leads where another slide says', () => {
  expect(firstSlide('trainer')).toBe(
    '<p><a href="https://example.com/a">one</a> and <a href="https://example.com/secret">two</a> <img src="a.png" alt="pic"></p>',
  )
})

test('a participant learns no address from a slide that is for the trainer', () => {
  expect(firstSlide('participant')).toBe(
    '<p><a href="https://example.com/a">one</a> and [two] <img src="a.png" alt="pic"></p>',
  )
})
