import { expect, test } from 'vitest'
import { noLayout } from '../../../src/known.ts'
import { formatProblem } from '../../../src/problem.ts'
import { readSource } from '../../../src/read.ts'
import type { CourseSource } from '../../../src/source.ts'
import { cutEdition } from '../../../src/stages/edition.ts'
import { trainersPlan } from '../../../src/stages/render/deck-plan.ts'
import { lateLines } from '../../../src/stages/render/late-lines.ts'
import { wordsFor } from '../../../src/words.ts'

const read = (late: string, language = 'zh-Hant') => {
  const yaml = `title: 一天\nlanguage: ${language}\ntrainer:\n  late:\n${late}`
  const deck = '# 一\n\n<!-- section: S1 -->\n\n---\n\n# 二\n\n---\n\n# 三\n\n<!-- section: S2 -->\n<!-- id: last -->\n'
  const files = Object.entries({ 'course.yaml': yaml, 'day.md': deck }).map(([name, text]) => ({
    path: name,
    name,
    text,
  }))
  const source: CourseSource = { folder: '.', slug: 'day', files, assets: [], problems: [] }
  const { course, problems } = readSource(source)
  return { course, problems: problems.map(formatProblem) }
}

const lines = `    - 講快一點\n    - { from: 5, at: S1, text: 只講標題 }\n    - { from: -10, at: last, text: 多講一題 }\n`

test('the guide says from when a line counts', () => {
  const said = (language: 'zh-Hant' | 'en') => {
    const { course } = read(lines, language)
    return course === null ? null : lateLines(course, wordsFor(language))
  }
  expect(said('zh-Hant')).toEqual(['講快一點', '落後 5 分鐘\uff1a只講標題', '提早 10 分鐘以上\uff1a多講一題'])
  expect(said('en')).toEqual(['講快一點', '5 minutes late: 只講標題', '10 minutes early and more: 多講一題'])
})

test('the deck knows the first and last slide that a line is about', () => {
  const { course } = read(lines)
  if (course === null) throw new Error('The course cannot be read')
  expect(trainersPlan(course, noLayout).day?.late).toEqual([
    { text: '講快一點', from: null, at: null },
    { text: '只講標題', from: 5, at: ['1-1', '1-2'] },
    { text: '多講一題', from: -10, at: ['1-3', '1-3'] },
  ])
})

test('participants have none of it', () => {
  const { course } = read(lines)
  expect(course === null ? null : cutEdition(course, { audience: 'participant' }).late).toEqual([])
})

test.each([
  [
    '    - { from: 0, text: x }\n',
    'course.yaml:5:9 error Unexpected value of "trainer.late.0.from": expected minutes late, or below 0 minutes early (course-file)',
  ],
  [
    '    - { from: 5 }\n',
    'course.yaml:5:7 error Unexpected value of "trainer.late.0.text": expected text (course-file)',
  ],
  [
    '    - { form: 5, text: x }\n',
    'course.yaml:5:9 error Unexpected key "form", expected one of from, at, text (course-file)',
  ],
  [
    '    - 5\n',
    'course.yaml:5:7 error Unexpected value of "trainer.late.0": expected text, or { from: 5, at: L1.S3, text: "…" } (course-file)',
  ],
])('%j is wrong', (late, problem) => {
  expect(read(late).problems).toEqual([problem])
})
