import { expect, test } from 'vitest'
import { glossaryOf } from '../../../src/stages/render/glossary.ts'
import { courseOf } from '../../checks/course-of.ts'

const tableOf = (settings: string) =>
  glossaryOf(courseOf({ 'course.yaml': `title: A day\n${settings}`, 'day.md': '# A' }))

test('words in traditional characters are turned into simplified ones where the author says none', () => {
  const { groups, hasSimplified, columns } = tableOf(
    'language: zh-Hant\nglossary:\n  - { term: \u7db2\u7d61\u8cb8\u6b3e, meaning: x }\n  - { term: \u8edf\u4ef6, simplified: \u8f6f\u4ef6\u5305, meaning: y }\n',
  )
  expect(groups.flatMap(({ terms }) => terms.map(({ simplified }) => simplified))).toEqual([
    '\u7f51\u7edc\u8d37\u6b3e',
    '\u8f6f\u4ef6\u5305',
  ])
  expect([hasSimplified, columns]).toEqual([true, 3])
})

test('words of other languages have no second form', () => {
  const { hasSimplified, hasEnglish, columns } = tableOf('glossary:\n  - { term: Key, english: key, meaning: x }\n')
  expect([hasSimplified, hasEnglish, columns]).toEqual([false, true, 3])
})

test('words stand under their groups, in the order of the file', () => {
  const { groups } = tableOf(
    'glossary:\n  - { term: a, meaning: x, group: One }\n  - { term: b, meaning: x }\n  - { term: c, meaning: x, group: One }\n',
  )
  expect(groups.map(({ title, terms }) => [title, terms.map(({ term }) => term)])).toEqual([
    ['One', ['a', 'c']],
    [null, ['b']],
  ])
})
