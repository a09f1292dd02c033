import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCourse } from '../../src/io/load.ts'
import { loadTemplates } from '../../src/io/templates.ts'
import { cutEdition } from '../../src/stages/edition.ts'
import { marpText } from '../../src/stages/render/marp-text.ts'
import { courseOf, deckOf, deckOfMarp, lectureOf } from './decks.ts'

const { files } = await loadCourse(join(import.meta.dirname, '../fixtures/marp'))
const templates = await loadTemplates()

describe.each(files.map(({ name, text }) => ({ name, text })))('$name', ({ text }) => {
  const course = courseOf(text)

  test('gives the slides, the style and the notes that Marp Core gives', () => {
    expect(deckOf(course, templates)).toEqual(deckOfMarp(text))
  })

  test('gives participants the same slides and style without the notes', () => {
    const { notes, ...deck } = deckOf(cutEdition(course, { audience: 'participant' }), templates)
    expect({ ...deck, notes: notes.flat() }).toEqual({ ...deckOfMarp(text), notes: [] })
  })

  test('is put together again character for character, but for its notes', () => {
    const { text: again } = marpText(lectureOf(course), () => 'whole')
    expect(again.split(/<!--[\s\S]*?(?:-->|(?=\s*$))/)).toEqual(text.split(/<!--[\s\S]*?(?:-->|(?=\s*$))/))
  })
})
