import { expect, test } from 'vitest'
import { type Layout, noLayout } from '../../../src/known.ts'
import { indexOf } from '../../../src/stages/render/term-index.ts'
import type { TermMark } from '../../../src/stages/render/term-marks.ts'
import { courseOf } from '../../checks/course-of.ts'

const glossary =
  'glossary:\n  - { term: 首貸, meaning: a }\n  - { term: 一般保證, meaning: b }\n  - { term: LPR, meaning: c }\n  - { term: 5K, meaning: d }\n'

const courseWith = (settings: string) =>
  courseOf({ 'course.yaml': `title: A\n${settings}${glossary}`, 'one.md': '# A' })

const marks: readonly TermMark[] = [
  { id: 't1', word: '首貸', isGuided: false },
  { id: 't2', word: '首貸', isGuided: true },
  { id: 't3', word: '流水', isGuided: true },
  { id: 't4', word: '20%', isGuided: true },
]

const layout: Layout = {
  ...noLayout,
  pages: new Map([
    ['l1', 3],
    ['t1', 9],
    ['t2', 4],
    ['t3', 4],
    ['g1', 9],
    ['g2', 9],
  ]),
}

const titles = (settings: string): readonly string[] =>
  indexOf(courseWith(settings), marks, layout).map(
    ({ title, entries }) => `${title}: ${entries.map(({ word }) => word).join()}`,
  )

test('words are sorted by strokes or by pinyin, as course.yaml says', () => {
  expect(titles('language: zh-Hant\nindex: strokes\n')).toEqual([
    '0–9: 5K',
    '1 畫: 一般保證',
    '9 畫: 流水,首貸',
    'A–Z: LPR',
  ])
  expect(titles('language: zh-Hant\nindex: pinyin\n')).toEqual([
    '0–9: 5K',
    'L: 流水',
    'S: 首貸',
    'Y: 一般保證',
    'A–Z: LPR',
  ])
})

test('without a word in course.yaml traditional characters go by strokes and simplified ones by pinyin', () => {
  expect(titles('language: zh-Hant\n')).toEqual(titles('language: zh-Hant\nindex: strokes\n'))
  expect(titles('language: zh-Hans\n')).toEqual(titles('language: zh-Hans\nindex: pinyin\n'))
})

test('a number that is filled in is no word of the index', () => {
  expect(titles('language: zh-Hant\n').join()).not.toContain('20%')
})

test('pages stand in order, each once, and the one that says what the word means is marked', () => {
  const entries = indexOf(courseWith('language: zh-Hant\n'), marks, layout).flatMap((group) => group.entries)
  expect(entries.find(({ word }) => word === '首貸')?.pages).toEqual([
    { id: 't2', page: '2', isMeaning: false },
    { id: 'g1', page: '7', isMeaning: true },
  ])
})
