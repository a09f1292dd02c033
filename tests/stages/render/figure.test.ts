import { beforeAll, expect, test } from 'vitest'
import { openKit } from '../../../src/build.ts'
import type { Figure } from '../../../src/content.ts'
import type { Course } from '../../../src/course.ts'
import { drawCourses } from '../../../src/io/draw-courses.ts'
import { noLayout } from '../../../src/known.ts'
import { figureOnPaper, figureOnSlide } from '../../../src/stages/render/figure.ts'
import { renderSlides } from '../../../src/stages/render/slides.ts'
import { figuresOf, slidesOf } from '../../../src/walk.ts'
import { wordsFor } from '../../../src/words.ts'
import { courseOf } from '../../checks/course-of.ts'
import { testDrawer } from '../../setup/drawer.ts'
import { openPress } from './press.ts'

const text = `---
theme: bank
---

# \u5716

\`\`\`mermaid [\u6c34\u8868 & <\u96fb\u8868>]{source="\u672c\u8ab2\u7a0b $& \u6574\u7406"}
flowchart LR
  A[\u8001\u95c6\u53e3\u8ff0] --> B["\u4e5d\u5341\u5678"]
\`\`\`

\`\`\`chart [\u9918\u984d]{source="\u672c\u8ab2\u7a0b"}
kind: line
columns: [\u5e74, \u9918\u984d]
rows: [[2023, 29.4], [2024, 33.3]]
x: \u5e74
y: \u9918\u984d
unit: \u842c\u5104\u5143
\`\`\`
`

const words = wordsFor('zh-Hant')
const print = openPress()
let course: Course
let figures: readonly Figure[]

beforeAll(async () => {
  const read = courseOf({ 'course.yaml': 'title: A\nlanguage: zh-Hant\ntheme: bank', 'day.md': text })
  const { courses, problems } = await drawCourses({ courses: [read], problems: [] }, openKit, testDrawer)
  expect(problems).toEqual([])
  course = courses[0] ?? read
  figures = course.lectures.flatMap(slidesOf).flatMap(({ content }) => figuresOf(content))
})

test('a figure on the slide is inline SVG with its title for those who cannot see it, and its source', () => {
  const [html = ''] = figures.map((figure) => figureOnSlide(figure, course.drawings, words))
  expect(html).toMatch(
    /^<figure class="figure figure-mermaid"><svg role="img" aria-label="\u6c34\u8868 &amp; &lt;\u96fb\u8868&gt;" viewBox="0 0 /,
  )
  expect(html).toContain(
    '<figcaption class="figure-source">\u8cc7\u6599\u4f86\u6e90\uff1a\u672c\u8ab2\u7a0b $&amp; \u6574\u7406</figcaption>',
  )
  expect(html.length).toBeLessThan(30_000)
})

test('two figures on a page share no id', () => {
  const ids = figures.flatMap((figure) =>
    [...figureOnSlide(figure, course.drawings, words).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id),
  )
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the author’s fence never reaches Marp as code', async () => {
  const { templates } = await openKit([course])
  const [lecture] = course.lectures
  if (lecture === undefined) throw new Error('There is no lecture')
  const { slides } = renderSlides(course, lecture, templates, { scope: null, printable: true, workbook: noLayout })
  expect(slides.join('')).not.toMatch(/<code|flowchart|kind: line/)
  expect(slides.join('').match(/<svg role="img"/g)).toHaveLength(2)
})

test('on paper it has number and title, its words are text, and the fonts are ours', async () => {
  const body = figures.map((figure) => figureOnPaper(figure, course.drawings, words)).join('')
  const printed = await print(body)
  expect(printed.text).toContain('\u57161-1\u6c34\u8868&<\u96fb\u8868>')
  for (const said of [
    '\u8001\u95c6\u53e3\u8ff0',
    '\u4e5d\u5341\u5678',
    '\u842c\u5104\u5143',
    '29.4',
    '\u8cc7\u6599\u4f86\u6e90\uff1a\u672c\u8ab2\u7a0b',
  ])
    expect(printed.text).toContain(said)
  expect(printed.fonts.every((font) => !font.startsWith('Type3'))).toBe(true)
})
