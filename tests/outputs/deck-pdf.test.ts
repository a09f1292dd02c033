import { describe, expect, test } from 'vitest'
import { noteTexts } from '../../src/stages/render/notes.ts'
import { slidesOf } from '../../src/walk.ts'
import { entries, onDisk } from './built.ts'
import { courseFor } from './courses.ts'
import { notInOrder, onSlide } from './expected.ts'
import { type PageText, pagesOf, pinnedNotes, spokenPages } from './pdf.ts'

const decks = entries.filter(({ output }) => output === 'deck-pdf')

describe.each(decks)('$path', (deck) => {
  test('has one page a slide, sixteen to nine', async () => {
    const { slides, pages } = await both()
    expect(pages).toHaveLength(slides.length)
    expect(pages.filter(({ width, height }) => Math.abs(width * 9 - height * 16) > 0.5)).toEqual([])
  })

  test('says on each page what the source says on the slide', async () => {
    const { slides, pages, course } = await both()
    const missing = slides.flatMap((slide, index) =>
      onSlide(slide.content, course)
        .filter((text) => !pages[index]?.text.includes(text))
        .map((text) => `${slide.number}: ${text}`),
    )
    expect(missing).toEqual([])
  })

  test('is read aloud in the order of the source', async () => {
    const { slides, course } = await both()
    const pages = await spokenPages(onDisk(deck.path))
    const astray = slides.flatMap((slide, index) =>
      notInOrder(onSlide(slide.content, course), pages[index] ?? '').map((text) => `${slide.number}: ${text}`),
    )
    expect(astray).toEqual([])
  })

  test('ends each page with the number that all readers know the slide by', async () => {
    const { slides, pages } = await both()
    const wrong = slides.filter(
      // A slide that the trainer alone has is not counted.
      ({ number, audience }, index) => audience === null && !pages[index]?.text.endsWith(number.split('-')[1] ?? ''),
    )
    expect(wrong.map(({ number }) => number)).toEqual([])
  })

  test('shows on a slide that all have no more to the room than participants take home', async () => {
    const { slides, pages } = await both()
    const shared = pages.filter((_, index) => slides[index]?.audience === null)
    const theirs = await pagesOf(onDisk(deck.path.replace('/trainer/', '/participant/')))
    expect(shared.map(letters)).toEqual(theirs.map(letters))
  })

  test('has the speaker notes pinned to its pages where it is the trainer’s, and none elsewhere', async () => {
    const { slides } = await both()
    const expected = slides.map(({ content }) => (deck.audience === 'trainer' ? noteTexts(content).join('\n\n') : ''))
    expect(await pinnedNotes(onDisk(deck.path))).toEqual(expected)
    expect(expected.some((note) => note !== '')).toBe(deck.audience === 'trainer')
  })

  const both = async () => {
    const course = await courseFor(deck)
    const lecture = course.lectures.find((one) => `${one.slug}.md` === deck.source)
    return { course, slides: lecture === undefined ? [] : slidesOf(lecture), pages: await pagesOf(onDisk(deck.path)) }
  }
})

// Numbers of pages differ where a slide is the trainer's alone.
const letters = ({ text }: PageText): string => text.replace(/\d+$/, '')
