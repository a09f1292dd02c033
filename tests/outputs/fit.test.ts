import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { areFits } from '../../src/fit.ts'
import { findMisfits } from '../../src/stages/fit.ts'
import { slidesOf } from '../../src/walk.ts'
import { entries, out } from './built.ts'
import { wholeCourse } from './courses.ts'

// The command keeps what it measured beside what it printed.
const kept = join(dirname(out), 'cache')

const measured = ['participant', 'trainer']
  .flatMap((room) => readdirSync(join(kept, room), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => jsonIn(readFileSync(join(entry.parentPath, entry.name))))
  .filter(areFits)

test('the decks of both readers are measured, each page once', () => {
  const decks = entries.filter(({ output }) => output === 'deck-pdf')
  const lengths = new Set(measured.map(({ length }) => length))
  expect(decks.filter(({ pages }) => !lengths.has(pages ?? 0))).toEqual([])
  // Readers of a lecture without anything for the trainer alone have the same page.
  expect(measured.length).toBeLessThanOrEqual(decks.length)
  expect(measured.length).toBeGreaterThan(decks.length / 2)
})

test('no slide of the real course holds more than it has room for', async () => {
  const { lectures } = await wholeCourse('microfinance')
  const slides = lectures.map(slidesOf)
  const fits = slides.map(({ length }) => measured.filter((deck) => deck.length === length))
  expect(fits.every((found) => found.length > 0)).toBe(true)
  expect(slides.flatMap((own, index) => (fits[index] ?? []).flatMap((fit) => findMisfits(own, fit)))).toEqual([])
})

/** What was kept under its seal of 64 characters, where it is JSON; PDFs and the like are none. */
function jsonIn(entry: Buffer): unknown {
  const sealed = entry.subarray(64)
  return ['[', '{'].includes(sealed.subarray(0, 1).toString()) ? JSON.parse(sealed.toString()) : null
}
