import { describe, expect, test } from 'vitest'
import type { Course } from '../../../src/course.ts'
import { loadTemplates } from '../../../src/io/templates.ts'
import { noLayout } from '../../../src/known.ts'
import { minutesOfLecture } from '../../../src/minutes.ts'
import { cutEdition } from '../../../src/stages/edition.ts'
import { renderSlides } from '../../../src/stages/render/slides.ts'
import { slidesOf } from '../../../src/walk.ts'
import { courseOf } from '../../checks/course-of.ts'

const templates = await loadTemplates()

const participants = (course: Course): Course => cutEdition(course, { audience: 'participant' })

const cut = (text: string): Course => participants(courseOf({ 'day.md': text }))

const numbersIn = (course: Course): readonly string[] => course.lectures.flatMap(slidesOf).map(({ number }) => number)

/** The words of each slide as Marp draws them. */
const drawn = (course: Course): readonly string[] =>
  course.lectures.flatMap((lecture) =>
    renderSlides(course, lecture, templates, { scope: null, printable: true, workbook: noLayout }).slides.map((svg) =>
      svg
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )

const only = '<!-- for: trainer -->'

describe('a slide for the trainer is not among those of the participants', () => {
  test.each([
    ['first', `${only}\n\n# A\n\n---\n\n# B\n\n---\n\n# C`, ['B', 'C'], ['1-1', '1-2']],
    ['first after front matter', `---\nmarp: true\n---\n\n${only}\n\n# A\n\n---\n\n# B`, ['B'], ['1-1']],
    ['in the middle', `# A\n\n---\n\n${only}\n\n# B\n\n---\n\n# C`, ['A', 'C'], ['1-1', '1-2']],
    ['last', `# A\n\n---\n\n# B\n\n---\n\n${only}\n\n# C\n`, ['A', 'B'], ['1-1', '1-2']],
    ['under a heading divider', `---\nheadingDivider: 1\n---\n# A\n# B\n${only}\n# C`, ['A', 'C'], ['1-1', '1-2']],
    ['first under a heading divider', `---\nheadingDivider: 1\n---\n# A\n${only}\n# B`, ['B'], ['1-1']],
    ['between text and a break right under it', `A\n\n---\n${only}\n# B\n---\nC`, ['A', 'C'], ['1-1', '1-2']],
    [
      'between HTML and a heading right under it',
      `---\nheadingDivider: 1\n---\n# A\n<p>x</p>\n\n# B\n${only}\n# C`,
      ['A x', 'C'],
      ['1-1', '1-2'],
    ],
    ['between breaks of stars', `A\n\n***\n${only}\n# B\n***\nC`, ['A', 'C'], ['1-1', '1-2']],
    [
      'with Windows line ends',
      `# A\r\n\r\n---\r\n\r\n${only}\r\n\r\n# B\r\n\r\n---\r\n\r\n# C\r\n`,
      ['A', 'C'],
      ['1-1', '1-2'],
    ],
    ['beside an empty slide', `# A\n\n---\n\n${only}\n\n---\n\n---\n\n# D`, ['A', '', 'D'], ['1-1', '1-2', '1-3']],
    [
      'more than once',
      `${only}\n\n---\n\n# B\n\n---\n\n${only}\n\n---\n\n${only}\n\n---\n\n# E`,
      ['B', 'E'],
      ['1-1', '1-2'],
    ],
  ])('%s', (_, text, words, numbers) => {
    const course = cut(text)
    expect(numbersIn(course)).toEqual(numbers)
    expect(drawn(course)).toEqual(words)
  })
})

test('the trainer has all slides', () => {
  expect(drawn(courseOf({ 'day.md': `${only}\n\n# A\n\n---\n\n# B` }))).toEqual(['A', 'B'])
})

test('both readers call a slide by the same number, and the trainer’s own slide has none on its page', () => {
  const pages = (course: Course): readonly (string | undefined)[] =>
    course.lectures.flatMap((lecture) =>
      renderSlides(course, lecture, templates, { scope: null, printable: true, workbook: noLayout }).slides.map(
        (svg) => /data-marpit-pagination="(\d+)"/.exec(svg)?.[1],
      ),
    )
  const text = `---\npaginate: true\n---\n\n# A\n\n---\n\n${only}\n\n# B\n\n---\n\n# C`
  const whole = courseOf({ 'day.md': text })
  expect(pages(whole)).toEqual(['1', undefined, '2'])
  expect(numbersIn(whole)).toEqual(['1-1', '1-1a', '1-2'])
  expect(pages(cut(text))).toEqual(['1', '2'])
})

test('a section without other slides goes, and one that began on such a slide is called as its next', () => {
  const text = `# A\n\n---\n\n${only}\n<!-- section: S1 -->\n\n# B\n\n---\n\n# C\n\n---\n\n${only}\n<!-- section: S2 -->\n\n# D`
  const sections = cut(text).lectures.flatMap((lecture) => lecture.sections)
  expect(sections.map(({ id, title }) => [id, title])).toEqual([
    [null, 'A'],
    ['S1', 'C'],
  ])
})

test('a lecture that has no other slides goes', () => {
  const course = participants(courseOf({ 'a.md': '# A', 'b.md': `${only}\n\n# B` }))
  expect(course.lectures.map(({ slug }) => slug)).toEqual(['a'])
})

test('the name of a lecture does not come from a slide that participants do not see', () => {
  expect(cut(`${only}\n\n# A\n\n---\n\n# B`).lectures.map(({ title }) => title)).toEqual(['B'])
})

test('minutes of slides and activities that go stay in the lecture', () => {
  const text = `${only}\n<!-- minutes: 3 -->\n\n# A\n\n---\n\n<!-- minutes: 5 -->\n\n# B\n\n---\n\n${only}\n<!-- minutes: 2 -->\n\n# C\n\n---\n\n# D\n\n::::trainer\n:::case{minutes=4}\nX\n:::\n::::\n`
  const lectures = cut(text).lectures
  expect(lectures.map(minutesOfLecture)).toEqual([14])
  expect(lectures.flatMap(slidesOf).map(({ minutes }) => minutes)).toEqual([10, 4])
})

test('what a trainer’s slide sets for those after it is not set for participants', () => {
  const text = `# A\n\n---\n\n${only}\n<!-- header: The key -->\n\n# B\n\n---\n\n# C`
  expect(drawn(courseOf({ 'day.md': text }))).toEqual(['A', 'The key B', 'The key C'])
  expect(drawn(cut(text))).toEqual(['A', 'C'])
})
