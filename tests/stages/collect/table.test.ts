import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/problem.ts'
import type { Answer, Copy } from '../../../src/stages/collect/copy.ts'
import { tableOf } from '../../../src/stages/collect/table.ts'

const copy = (file: string, answers: readonly Answer[], course = 'bank', edition = 'aaaaaaaaaaaa'): Copy => ({
  file,
  place: { path: file, line: 1, column: 1 },
  course,
  edition,
  answers,
})

const answer = (name: string, label: string, value: string): Answer => ({ name, label, value })

test('each copy has a row and each field that anybody has filled in a column, after who it is', () => {
  const { rows, problems } = tableOf([
    copy('a.pdf', [answer('cover.name', 'Name', ''), answer('1-1.1', 'Why?', ''), answer('1-1.2', 'How?', 'So')]),
    copy('b.pdf', [answer('cover.name', 'Name', 'Wu'), answer('1-1.1', 'Why?', ''), answer('1-1.2', 'How?', '')]),
  ])
  expect(rows).toEqual([
    ['file', 'cover.name Name', '1-1.2 How?'],
    ['a.pdf', '', 'So'],
    ['b.pdf', 'Wu', ''],
  ])
  expect(problems).toEqual([])
})

test('a copy of another edition is collected, with a column of its own for what it asks otherwise', () => {
  const { rows, problems } = tableOf([
    copy('a.pdf', [answer('1-1.1', 'Why?', 'x')]),
    copy('b.pdf', [answer('1-1.1', 'Why not?', 'y')], 'bank', 'bbbbbbbbbbbb'),
  ])
  expect(rows).toEqual([
    ['file', '1-1.1 Why?', '1-1.1 Why not?'],
    ['a.pdf', 'x', ''],
    ['b.pdf', '', 'y'],
  ])
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(/^b\.pdf:1:1 warning Unexpected other edition of the workbook than that of a\.pdf/),
  ])
})

test('a copy of another course is left out and said', () => {
  const { rows, problems } = tableOf([
    copy('a.pdf', [answer('1-1.1', 'Why?', 'x')]),
    copy('b.pdf', [answer('1-1.1', 'Why?', 'y')], 'tea'),
  ])
  expect(rows).toEqual([
    ['file', '1-1.1 Why?'],
    ['a.pdf', 'x'],
  ])
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(/^b\.pdf:1:1 error Unexpected copy of the course "tea", expected "bank"/),
  ])
})

test('no copies give no table', () => {
  expect(tableOf([])).toEqual({ rows: [], problems: [] })
})
