import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Course, SlidesToAPage } from '../../src/course.ts'
import type { Slide } from '../../src/lecture.ts'
import { slidesOf } from '../../src/walk.ts'
import { wordsFor } from '../../src/words.ts'
import { kejian } from '../cli/command.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { courseFolders, entries, onDisk } from './built.ts'
import { courseFor } from './courses.ts'
import { onSlide } from './expected.ts'
import { outlineOf, pagesOf, withoutSpace, withPdf } from './pdf.ts'
import { ruledLines } from './ruled-lines.ts'

const folder = temporaryFolder()
const minimal = { course: 'minimal', audience: 'participant' }

// Three to a page as they were built, and the other layouts of the small course.
const handouts: readonly { path: string; course: string | null; audience: string | null; toAPage: SlidesToAPage }[] = [
  ...entries
    .filter(({ output }) => output === 'handout')
    .map((entry) => ({ ...entry, path: onDisk(entry.path), toAPage: 3 as const })),
  ...([1, 2, 4, 6] as const).map((toAPage) => ({
    ...minimal,
    path: join(folder, String(toAPage), 'minimal/participant/handout.pdf'),
    toAPage,
  })),
]

beforeAll(async () => {
  for (const { toAPage } of handouts.filter((one) => one.toAPage !== 3)) {
    const words = [
      'build',
      courseFolders['minimal'] ?? '',
      '--handout',
      String(toAPage),
      '--out',
      join(folder, String(toAPage)),
    ]
    const { code, stderr } = await kejian(words, { env: { KEJIAN_CACHE: join(folder, 'cache') } })
    expect({ code, stderr }).toMatchObject({ code: 0 })
  }
})

/** The slides that stand on each page: each lecture begins on a new one. */
const byPage = ({ lectures }: Course, toAPage: number): readonly (readonly Slide[])[] =>
  lectures.flatMap((lecture) => {
    const slides = slidesOf(lecture)
    const pages = Array.from({ length: Math.ceil(slides.length / toAPage) }, (_, page) => page * toAPage)
    return pages.map((start) => slides.slice(start, start + toAPage))
  })

describe.each(handouts)('$path, $toAPage to a page', ({ path, toAPage, ...of }) => {
  const read = async () => {
    const course = await courseFor(of)
    return { course, expected: byPage(course, toAPage), pages: await pagesOf(path) }
  }

  test('has so many slides on a page, each lecture on a new one', async () => {
    const { expected, pages } = await read()
    expect(pages).toHaveLength(expected.length)
    expect(pages.filter(({ width, height }) => Math.round(width) !== 595 || Math.round(height) !== 842)).toEqual([])
  })

  test('says on each page what its slides say, with their numbers, and what no other slide says', async () => {
    const { course, expected, pages } = await read()
    const missing = expected.flatMap((slides, index) =>
      slides.flatMap((slide) =>
        [withoutSpace(`${slide.number}${slide.title}`), ...onSlide(slide.content, course)]
          .filter((text) => !pages[index]?.text.includes(text))
          .map((text) => `${slide.number}: ${text}`),
      ),
    )
    expect(missing).toEqual([])
  })

  test('says where a lecture begins how it is called, and the name of the course on the first page', async () => {
    const { course, pages } = await read()
    const starts = byPage(course, toAPage).flatMap((slides, index) => (slides[0]?.number.endsWith('-1') ? [index] : []))
    const heads = course.lectures.map(({ label, title }) => withoutSpace(`${label}${title}`))
    expect(heads.filter((head, index) => !pages[starts[index] ?? -1]?.text.includes(head))).toEqual([])
    expect(pages[0]?.text).toContain(withoutSpace(wordsFor(course.language).handout + course.title))
  })

  test('has a bookmark for each lecture and each slide, on its page, and no others', async () => {
    const { course, expected } = await read()
    const marks = (await outlineOf(path)).map(({ title, page }) => ({ title: withoutSpace(title), page }))
    const wanted = expected.flatMap((slides, page) =>
      slides.map(({ number, title }) => ({ title: withoutSpace(number + title), page })),
    )
    const isSlide = ({ title }: { readonly title: string }): boolean => /^\d+-\d/.test(title)
    expect(marks.filter(isSlide)).toEqual(wanted)
    const others = marks.filter((mark) => !isSlide(mark)).map(({ title }) => title)
    expect(others).toEqual(
      [course.title, ...course.lectures.map(({ label, title }) => label + title)].map(withoutSpace),
    )
  })

  test('has each slide as a picture with a name of its own for those who cannot see it', async () => {
    const { course, expected } = await read()
    const { slide } = wordsFor(course.language)
    const wanted = expected.flat().map(({ number, title }) => `${slide} ${number} ${title}`.trim())
    const names = (await altsIn(path)).map((name) => name.trim())
    expect(names).toEqual(wanted)
  })

  test('has room to write beside every slide, or none where six stand on a page', async () => {
    const { expected } = await read()
    const lines = await ruledLines(path)
    const few = lines.filter((onPage, index) => onPage.length < (expected[index]?.length ?? 0) * 2)
    if (toAPage === 6) expect(lines.flat()).toEqual([])
    else expect(few).toEqual([])
  })
})

/** The names of the figures that stand in no other, page by page, as those hear them who cannot see them. */
const altsIn = (path: string): Promise<readonly string[]> =>
  withPdf(path, async (pdf) => {
    const names: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1)
      names.push(...alts(await (await pdf.getPage(number)).getStructTree()))
    return names
  })

function alts(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  if (Reflect.get(node, 'role') === 'Figure') return [String(Reflect.get(node, 'alt'))]
  const children: unknown = Reflect.get(node, 'children')
  return Array.isArray(children) ? children.flatMap(alts) : []
}
