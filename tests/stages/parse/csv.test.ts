import { expect, test } from 'vitest'
import { formatPlace } from '../../../src/problem.ts'
import { readCsv } from '../../../src/stages/parse/csv.ts'

const read = (text: string) => readCsv({ path: 'a.csv', name: 'a.csv', text }, 'figure')

const tableOf = (text: string) => {
  const { table, problems } = read(text)
  expect(problems).toEqual([])
  if (table === null) throw new Error('There is no table')
  return table
}

test('cells are read with a byte order mark, with Windows and old Macintosh line ends, and without a last one', () => {
  for (const text of ['a,b\n1,2\n', '\ufeffa,b\r\n1,2\r\n', 'a,b\r1,2', 'a,b\n\n1,2\n\n']) {
    expect(tableOf(text)).toMatchObject({ columns: ['a', 'b'], rows: [['1', '2']] })
  }
})

test('a quoted cell holds commas, lines and quotation marks', () => {
  expect(tableOf('a,b\n"x, y","say ""no""\nand go"\n').rows).toEqual([['x, y', 'say "no"\nand go']])
})

test('every cell has its place, also behind quoted ones and below those of several lines', () => {
  const { place } = tableOf('a,b,c\n"x, y",2,3\n"1\n2","3",4\n5,6,7\n')
  expect(formatPlace(place(-1, 2))).toBe('a.csv:1:5')
  expect(formatPlace(place(0, 1))).toBe('a.csv:2:8')
  expect(formatPlace(place(1, 2))).toBe('a.csv:4:8')
  expect(formatPlace(place(2, 0))).toBe('a.csv:5:1')
})

test.each([
  ['', 'without data'],
  ['a,b\n', 'without data'],
  ['a,b\n1\n', 'row of 1 cells'],
  ['a,a\n1,2\n', 'second column "a"'],
  ['a,b\n1,"2\n', 'quotation mark'],
  ['a,b\n1,2"3"\n', 'quotation mark'],
  [`a\n${'1\n'.repeat(2001)}`, '2001 rows'],
])('%j is no table', (text, message) => {
  const { table, problems } = read(text)
  expect(table).toBeNull()
  expect(problems[0]?.message).toContain(message)
})
