import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { definitionOf } from '../../src/blocks/index.ts'
import type { Content } from '../../src/content.ts'
import type { Slide } from '../../src/lecture.ts'
import { activitiesOf, slidesOf } from '../../src/walk.ts'
import { wordsFor } from '../../src/words.ts'
import { entries, onDisk } from './built.ts'
import { courseFor } from './courses.ts'
import { indexLines, placesOf } from './numbered-links.ts'
import { pagesOf, withoutSpace, withPdf } from './pdf.ts'

const workbooks = entries.filter(({ output }) => output === 'workbook')

const labelsOf = (path: string): Promise<readonly string[]> =>
  withPdf(path, async (pdf) => (await pdf.getPageLabels()) ?? [])

/** For each slide number said in a PDF as 「投影片 2-17」, the numbers of the pages that say it. */
async function pagesSaying(path: string, word: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const [pages, labels] = [await pagesOf(path), await labelsOf(path)]
  const found = new Map<string, readonly string[]>()
  for (const [index, { text }] of pages.entries()) {
    for (const [, number = ''] of text.matchAll(new RegExp(`${withoutSpace(word)}(\\d+-\\d+)`, 'g'))) {
      found.set(number, [...(found.get(number) ?? []), labels[index] ?? ''])
    }
  }
  return found
}

const sourceIn = (content: readonly Content[]): string =>
  content.map((piece) => (piece.kind === 'block' ? sourceIn(piece.content) : piece.source)).join('')

/** 「手冊 p. 14」 in the text of a page, whose runs stand apart. */
const pageSaid = (word: string, sign: string): RegExp => new RegExp(`${word}\\s*${sign}\\s*(\\d+)`)

describe.each(workbooks)('$path', (entry) => {
  const path = onDisk(entry.path)
  const participant = dirname(path)

  test('is named with the right page on the slide of each activity, in both decks', async () => {
    const course = await courseFor(entry)
    const { slide: word, inWorkbookShort, page: sign } = wordsFor(course.language)
    const said = await pagesSaying(path, word)
    const labels = await labelsOf(path)
    const places = new Map((await placesOf(path)).map(({ name, page }) => [name, labels[page - 1] ?? '']))
    const isActive = ({ content }: Slide): boolean =>
      activitiesOf(content, (block) => definitionOf(block).activity).length > 0
    for (const lecture of course.lectures) {
      const slides = slidesOf(lecture)
      for (const reader of [participant, join(participant, '../trainer')]) {
        const pages = await pagesOf(join(reader, 'deck', `${lecture.slug}.pdf`))
        const shown = pages.flatMap(({ whole }) => {
          const named = pageSaid(inWorkbookShort, sign).exec(whole)?.[1]
          return named === undefined ? [] : [named]
        })
        const expected = slides.flatMap((slide) => {
          const at = places.get(`s${slide.number}`)
          return isActive(slide) && at !== undefined && course.theme !== null ? [at] : []
        })
        expect(expected.filter((page) => !shown.includes(page))).toEqual([])
      }
      for (const { number } of slides) {
        const at = places.get(`s${number}`)
        if (said.has(number)) expect(said.get(number), number).toContain(at)
      }
    }
  })

  test('is named with the right pages in the guide', async () => {
    const course = await courseFor(entry)
    const { inWorkbookShort, page: sign } = wordsFor(course.language)
    const labels = await labelsOf(path)
    const places = (await placesOf(path)).filter(({ name }) => /^s\d+-\d+$/.test(name))
    const guide = (await pagesOf(join(participant, '../trainer/guide.pdf'))).map(({ whole }) => whole).join(' ')
    const said = [...guide.matchAll(new RegExp(pageSaid(inWorkbookShort, sign), 'g'))].map(([, page = '']) => page)
    expect(places.map(({ page }) => labels[page - 1]).filter((label) => !said.includes(label ?? ''))).toEqual([])
  })

  test('has an index whose words stand on the pages that it names', async () => {
    const course = await courseFor(entry)
    const lines = await indexLines(path)
    const words = course.glossary.map(({ term }) => withoutSpace(term))
    expect(words.filter((word) => !lines.some((line) => line.word === word))).toEqual([])
    const [pages, labels] = [await pagesOf(path), await labelsOf(path)]
    const slides = course.lectures.flatMap(slidesOf)
    const guided = new Map(slides.map(({ number, content }) => [number, withoutSpace(sourceIn(content))]))
    const begins = (await placesOf(path))
      .filter(({ name }) => /^s\d+-\d+$/.test(name))
      .toSorted((a, b) => a.page - b.page)
    const printed = begins.map(({ name, page }, index) => ({
      slide: name.slice(1),
      from: page,
      to: begins.find((next, after) => after > index && next.page > page)?.page ?? pages.length,
    }))
    const wrong = lines.flatMap(({ word, links }) =>
      links
        .filter(({ page, number }) => {
          if (labels[page - 1] !== number) return true
          if (pages[page - 1]?.text.includes(word) === true) return false
          // A blank stands there for the word: one of the slides that are printed on the page has it.
          return !printed.some(
            ({ slide, from, to }) => from <= page && page <= to && guided.get(slide)?.includes(`==${word}==`) === true,
          )
        })
        .map(({ number }) => `${word} ${number}`),
    )
    expect(wrong).toEqual([])
  })
})
