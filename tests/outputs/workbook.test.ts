import { describe, expect, test } from 'vitest'
import type { Course, Section } from '../../src/course.ts'
import { entries, onDisk } from './built.ts'
import { participantsCourse } from './courses.ts'
import { inForms, onPaper } from './expected.ts'
import { pagesOf, withoutSpace } from './pdf.ts'

const workbooks = entries.filter(({ output }) => output === 'workbook')

// Between the edge of the paper and the text stand running heads and page numbers: 18 mm.
const margin = 18 * 2.835

describe.each(workbooks)('$path', ({ path, course: slug }) => {
  const read = async () => {
    const course = await participantsCourse(slug ?? '')
    const text = (await pagesOf(onDisk(path), margin)).map((page) => page.text).join('')
    return { course, text, sections: course.lectures.flatMap(({ sections }) => sections.filter(({ id }) => id !== null)) }
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
    const said = [title, ...objectives.flatMap((one) => [one.id, one.text]), ...glossary.flatMap((one) => [one.term, one.meaning])]
    const breaks = (schedule?.breaks ?? []).map((one) => one.title)
    expect([...said, ...breaks].filter((one) => !text.includes(withoutSpace(one)))).toEqual([])
  })

  test('leaves guided notes blank', async () => {
    const { course, text } = await read()
    const blanks = JSON.stringify(course.lectures).match(/"type":"guided","value":"[^"]{6,}"/g) ?? []
    const words = blanks.map((blank) => withoutSpace(blank.slice(25, -1)))
    const twice = (word: string): boolean => JSON.stringify(course).split(word).length > 2
    expect(words.filter((word) => !twice(word) && text.includes(word))).toEqual([])
  })

  test('is on A4 paper, upright or across', async () => {
    const sizes = new Set((await pagesOf(onDisk(path))).map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`))
    expect([...sizes].sort()).toEqual(['595 × 842', '842 × 595'])
  })
})

const textsOf = (section: Section, course: Course): readonly string[] =>
  section.slides.flatMap(({ content }) => onPaper(content, course))

/** The texts that do not follow those before them. */
function notInOrder(texts: readonly string[], all: string): readonly string[] {
  let from = 0
  return texts.flatMap((text) => {
    const at = all.indexOf(text, from)
    if (at < 0) return [text]
    from = at + text.length
    return []
  })
}
