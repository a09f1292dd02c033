import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf } from '../../../src/stages/collect/csv.ts'

const back = (rows: readonly (readonly string[])[]): unknown => parse(csvOf(rows), { bom: true })

test('what is written is read again: commas, quotes, lines and rare characters', () => {
  const rows = [
    ['file', '2-17.1 問，答'],
    ['a.pdf', '一,"二"\n三\u{20bb7}'],
  ]
  expect(back(rows)).toEqual(rows)
})

test('it begins with a byte order mark and ends its lines as Excel does', () => {
  expect(csvOf([['a', 'b']])).toBe('\ufeff"a","b"\r\n')
})

test.each(['=1+1', '+A1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uff1d1', '=HYPERLINK("http://x","y")'])(
  'a cell that begins like a formula, %j, has an apostrophe before it',
  (value) => {
    expect(back([[value]])).toEqual([[`'${value}`]])
  },
)

test.each(['1-7', '2024', 'a=b', '老闆說：=', ''])('other cells, such as %j, stay as they are', (value) => {
  expect(back([['x', value]])).toEqual([['x', value]])
})
