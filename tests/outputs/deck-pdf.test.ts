import { describe, expect, test } from 'vitest'
import { slidesOf } from '../../src/walk.ts'
import { entries, onDisk } from './built.ts'
import { participantsCourse } from './courses.ts'
import { onSlide } from './expected.ts'
import { pagesOf, withoutSpace } from './pdf.ts'

const decks = entries.filter(({ output }) => output === 'deck-pdf')

describe.each(decks)('$path', ({ path, course: slug, source, audience }) => {
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

  test('numbers the pages as the slides are numbered', async () => {
    const { slides, pages } = await both()
    const wrong = slides.flatMap(({ number }, index) => {
      const own = number.split('-')[1] ?? ''
      return pages[index]?.text.includes(own) ? [] : [number]
    })
    expect(wrong).toEqual([])
  })

  test('shows the room no more than participants have', async () => {
    if (audience !== 'trainer') return
    const theirs = await pagesOf(onDisk(path.replace('/trainer/', '/participant/')))
    const { pages } = await both()
    expect(pages.map(({ text }) => sorted(text))).toEqual(theirs.map(({ text }) => sorted(text)))
  })

  const both = async () => {
    const course = await participantsCourse(slug ?? '')
    const lecture = course.lectures.find((one) => `${one.slug}.md` === source)
    return { course, slides: lecture === undefined ? [] : slidesOf(lecture), pages: await pagesOf(onDisk(path)) }
  }
})

const sorted = (text: string): string => [...withoutSpace(text)].sort().join('')
