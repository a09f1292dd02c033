import { describe, expect, test } from 'vitest'
import type { Course } from '../../src/course.ts'
import type { Section } from '../../src/lecture.ts'
import { entries, onDisk } from './built.ts'
import { courseFor } from './courses.ts'
import { filledIn, inForms, notInOrder, onPaper } from './expected.ts'
import { pagesOf, withoutSpace } from './pdf.ts'

const workbooks = entries.filter(({ output }) => output === 'workbook')

// Between the edge of the paper and the text stand running heads and page numbers: 18 mm.
const margin = 18 * 2.835

describe.each(workbooks)('$path', (book) => {
  const read = async () => {
    const course = await courseFor(book)
    const text = (await pagesOf(onDisk(book.path), margin)).map((page) => page.text).join('')
    return {
      course,
      text,
      sections: course.lectures.flatMap(({ sections }) => sections.filter(({ id }) => id !== null)),
    }
  }

  test('says in order what the source says in each section', async () => {
    const { course, text, sections } = await read()
    expect(sections.flatMap((section) => notInOrder(textsOf(section, course), text))).toEqual([])
  })

  test('says in its forms what the source says in them', async () => {
    const { course, text, sections } = await read()
    const forms = sections.flatMap(({ slides }) => slides.flatMap(({ content }) => inForms(content, course)))
    expect(forms.filter((form) => !text.includes(form))).toEqual([])
  })

  test('says what course.yaml says of objectives, words and the day', async () => {
    const { course, text } = await read()
    const { title, objectives, glossary, schedule } = course
    const said = [
      title,
      ...objectives.flatMap((one) => [one.id, one.text]),
      ...glossary.flatMap((one) => [one.term, one.meaning]),
    ]
    const breaks = (schedule?.breaks ?? []).map((one) => one.title)
    expect([...said, ...breaks].filter((one) => !text.includes(withoutSpace(one)))).toEqual([])
  })

  test('leaves guided notes blank', async () => {
    const { course, text, sections } = await read()
    const contents = sections.flatMap(({ slides }) => slides.map(({ content }) => content))
    const elsewhere = [
      ...course.glossary.map(({ meaning }) => withoutSpace(meaning)),
      ...contents.flatMap((content) => [...onPaper(content, course), ...inForms(content, course)]),
    ].join('\n')
    const filled = contents
      .flatMap((content) => filledIn(content, course))
      .filter((one) => one.length > 8 && !elsewhere.includes(one))
    expect(filled.length).toBeGreaterThan(0)
    expect(filled.filter((one) => text.includes(one))).toEqual([])
  })

  test('is on A4 paper, upright or across', async () => {
    const sizes = new Set(
      (await pagesOf(onDisk(book.path))).map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`),
    )
    expect([...sizes].sort()).toEqual(['595 × 842', '842 × 595'])
  })
})

// A slide that is a heading and no more stays on the screen.
const textsOf = (section: Section, course: Course): readonly string[] =>
  section.slides
    .map(({ content }) => onPaper(content, course))
    .filter((texts) => texts.length > 1)
    .flat()
