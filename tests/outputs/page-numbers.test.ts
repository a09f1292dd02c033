import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Course } from '../../src/course.ts'
import type { Entry } from '../../src/manifest.ts'
import { wordsFor } from '../../src/words.ts'
import { buildFor } from '../secrecy/secrets.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { entries, onDisk } from './built.ts'
import { courseFor, courseIn } from './courses.ts'
import { headingsOf, type NumberedLink, numberedLinks, placesOf } from './numbered-links.ts'
import { pagesOf, withoutSpace, withPdf } from './pdf.ts'

const back = join(import.meta.dirname, '../fixtures/courses/back')
const folder = temporaryFolder()

beforeAll(() => buildFor(back, join(folder, 'out')))

const isBook = ({ output }: Entry): boolean => output === 'workbook' || output === 'guide'

const books = [
  ...entries
    .filter(isBook)
    .map((entry) => ({ name: entry.path, path: onDisk(entry.path), read: () => courseFor(entry) })),
  ...(['participant/workbook.pdf', 'trainer/guide.pdf'] as const).map((name) => ({
    name: `back/${name}`,
    path: join(folder, 'out/back', name),
    read: () => courseIn(back, name === 'trainer/guide.pdf' ? 'trainer' : 'participant'),
  })),
]

describe.each(books)('$name', ({ path, read }) => {
  test('names in its contents and references the pages on which the headings stand', async () => {
    const [links, headings] = [(await numberedLinks(path)).filter(toHeading), await headingsOf(path)]
    expect(links.length).toBeGreaterThan(1)
    const course = await read()
    const wrong = links.filter((link) => !namesAHeading(link, headings, course))
    expect(wrong).toEqual([])
  })

  test('leads to the pages that it names', async () => {
    const links = await numberedLinks(path)
    expect(links.filter(({ number, label }) => number !== label)).toEqual([])
  })

  test('has a line in its contents for each lecture and each section with a name of its own', async () => {
    const course = await read()
    const lines = (await numberedLinks(path)).map(({ line }) => line)
    const titles = course.lectures.flatMap(({ label, title, sections }) => [
      label + title,
      ...sections.filter((section) => section.id !== null && section.title !== title).map((section) => section.title),
    ])
    expect(titles.filter((title) => !lines.some((line) => line.startsWith(withoutSpace(title))))).toEqual([])
  })

  test('numbers its pages in a viewer as on paper: i, ii … and from the first lecture 1, 2 …', async () => {
    const printed = (await pagesOf(path)).map(({ whole }) => folioIn(whole))
    await withPdf(path, async (pdf) => {
      const labels = (await pdf.getPageLabels()) ?? []
      expect(labels[0]).toBe('')
      expect(labels.slice(1, 3)).toEqual(['ii', 'iii'])
      expect(labels.at(-1)).toBe(String(labels.length - labels.indexOf('1')))
      expect(printed.slice(1)).toEqual(labels.slice(1))
    })
  })

  test('opens each lecture on a right-hand page, and leaves no page free that need not be', async () => {
    const [course, pages] = [await read(), await pagesOf(path)]
    const opened = (await placesOf(path)).filter(({ name }) => /^l\d+$/.test(name))
    expect(opened).toHaveLength(course.lectures.length)
    expect(opened.filter(({ page }) => page % 2 === 0)).toEqual([])
    const bare = pages.map(({ text }, index) => ({ text, page: index + 1 })).filter(({ text }) => text === '')
    expect(bare.filter(({ page }) => !opened.some((place) => place.page === page + 1))).toEqual([])
  })

  test('names its places by their order alone', async () => {
    await withPdf(path, async (pdf) => {
      const names = Object.keys(await pdf.getDestinations())
      expect(names.filter((name) => !neutral.test(name))).toEqual([])
    })
  })
})

test.each(entries.filter(({ output }) => output === 'workbook'))('$path names the copy of each form', async (entry) => {
  const path = onDisk(entry.path)
  const { appendix, takenFrom } = wordsFor((await courseFor(entry)).language)
  const [from = ''] = takenFrom.split('…')
  const copies = (await numberedLinks(path)).filter(({ text }) => text.startsWith(`${appendix}p.`))
  expect(copies.length).toBeGreaterThan(0)
  const pages = await headingsOf(path)
  const wrong = copies.filter(({ page }) => !(pages[page - 1]?.whole ?? '').includes(withoutSpace(from)))
  expect(wrong).toEqual([])
})

const neutral =
  /^(?:l\d+|l\d+s\d+|[acfgkt]\d+|s\d+-\d+[a-z]*|objectives|agenda|glossary|forms|evaluation|index|prepare|verify)$/

/** Tells whether a link leads to a heading: those of the index lead to words. */
const toHeading = ({ place }: NumberedLink): boolean => !/^[gt]\d+$/.test(place)

/** The number of a page as it is printed: the last of its text, for the margins are laid over it. */
const folioIn = (whole: string): string => /(?:^|\s)(\d+|[ivxlc]+)\s*$/.exec(whole)?.[1] ?? ''

/** Tells whether a heading of the page that is named stands in the line that names it. */
function namesAHeading(
  { line, page }: NumberedLink,
  pages: readonly { readonly headings: readonly string[] }[],
  course: Course,
): boolean {
  const said = [...course.lectures.map(({ label }) => label), wordsFor(course.language).appendix, '']
    .map(withoutSpace)
    .filter((label) => line.startsWith(label))
  const headings = pages[page - 1]?.headings ?? []
  return said.some((label) =>
    headings
      .map((heading) => heading.replace(label, ''))
      .some((heading) => heading !== '' && line.slice(label.length).includes(heading)),
  )
}
