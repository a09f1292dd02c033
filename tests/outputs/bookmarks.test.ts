import { describe, expect, test } from 'vitest'
import { slidesOf } from '../../src/walk.ts'
import { entries, onDisk } from './built.ts'
import { courseFor } from './courses.ts'
import { outlineOf, pagesOf, withoutSpace } from './pdf.ts'

const books = entries.filter(({ output }) => output === 'workbook' || output === 'guide')

const decks = entries.filter(({ output }) => output === 'deck-pdf')

describe.each([...books, ...decks])('bookmarks of $path', ({ path }) => {
  test('lead to the page on which their words stand', async () => {
    const pages = await pagesOf(onDisk(path))
    const marks = await outlineOf(onDisk(path))
    const astray = marks.filter(({ title, page }) =>
      // The label of a lecture stands over its title.
      title.split(' ').some((part) => !pages[page]?.text.includes(withoutSpace(part))),
    )
    expect(astray).toEqual([])
  })

  test('say nothing twice, and nothing in ragged space', async () => {
    const titles = (await outlineOf(onDisk(path))).map(({ title }) => title)
    expect(titles.filter((title) => title !== title.trim() || /\s\s/.test(title) || /^(.{2,})\1$/.test(title))).toEqual(
      [],
    )
  })
})

describe.each(books)('bookmarks of $path', (book) => {
  test('name the lectures, under them their sections, under these their slides', async () => {
    const course = await courseFor(book)
    const marks = (await outlineOf(onDisk(book.path))).map(({ title, depth }) => `${depth} ${withoutSpace(title)}`)
    const lectures = course.lectures.map(({ label, title }) => `1 ${withoutSpace(label + title)}`)
    const sections = course.lectures.flatMap(({ sections: all }) =>
      all.filter(({ id }) => id !== null).map(({ title }) => `2 ${withoutSpace(title)}`),
    )
    expect([...lectures, ...sections].filter((mark) => !marks.includes(mark))).toEqual([])
    expect(new Set(marks.map((mark) => mark[0]))).toEqual(new Set(['1', '2', '3']))
    if (book.output !== 'guide') return
    const slides = course.lectures.flatMap(slidesOf).map(({ number, title }) => withoutSpace(number + title))
    expect(slides.filter((slide) => !marks.some((mark) => mark.slice(2) === slide))).toEqual([])
  })
})

describe.each(decks)('bookmarks of $path', (deck) => {
  test('name every slide that has a heading, at its own page', async () => {
    const course = await courseFor(deck)
    const lecture = course.lectures.find(({ slug }) => `${slug}.md` === deck.source)
    const slides = lecture === undefined ? [] : slidesOf(lecture)
    const expected = slides.map(({ title }, page) => ({ title, page })).filter(({ title }) => title !== '')
    const marks = await outlineOf(onDisk(deck.path))
    expect(marks.map(({ title, page }) => ({ title, page }))).toEqual(expected)
  })
})
