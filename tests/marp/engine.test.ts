import { expect, test } from 'vitest'
import { loadTemplates } from '../../src/io/templates.ts'
import { renderMarp } from '../../src/marp/engine.ts'
import { courseOf, deckOf, deckOfMarp } from './decks.ts'

const templates = await loadTemplates()
const plain = { theme: null, scope: null, printable: true }

test('one deck leaves nothing behind for the next', () => {
  const decks = [
    '---\nsize: 4:3\nstyle: "h1 { color: red }"\n---\n# A',
    '<!-- theme: gaia -->\n<!-- size: 4:3 -->',
    '# Plain',
    '<!-- theme: gaia -->',
  ]
  const alone = decks.map(deckOfMarp)
  const courses = decks.map(courseOf)
  expect(courses.map((course) => deckOf(course, templates))).toEqual(alone)
  expect(courses.toReversed().map((course) => deckOf(course, templates))).toEqual(alone.toReversed())
})

test('a scoped style has the same name in every build', () => {
  const deck =
    '<style scoped>\n@keyframes k { from { color: red } }\nh1 { animation: k 1s }\n</style>\n\n# A\n\n---\n\n<style scoped>b{color:red}</style>\n'
  const first = renderMarp(deck, new Map(), plain)
  expect(renderMarp(deck, new Map(), plain)).toEqual(first)
  expect(first.slides.map((slide) => slide.match(/data-marpit-scope-[\w-]+/)?.[0])).toEqual([
    'data-marpit-scope-deck-1',
    'data-marpit-scope-deck-2',
  ])
  expect(first.css.match(/section\[data-marpit-scope-[^{]*|@keyframes [\w-]+/g)).toEqual([
    '@keyframes k-deck-1',
    'section[data-marpit-scope-deck-1] :is(h1, marp-h1)',
    'section[data-marpit-scope-deck-2] b',
  ])
})

test('scoped styles of two decks on one page have names of their own', () => {
  const deck = '<style scoped>p{color:red}</style>'
  const names = ['one', 'two'].map(
    (scope) => renderMarp(deck, new Map(), { ...plain, scope }).css.match(/marpit-scope-[\w-]+/)?.[0],
  )
  expect(names).toEqual(['marpit-scope-one-1', 'marpit-scope-two-1'])
})
