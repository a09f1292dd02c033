import { describe, expect, test } from 'vitest'
import { asIn, behind, cell, column, numberIn, tableIn, tablesIn } from './tables.ts'

const source = {
  name: 'deck.md',
  lines: [
    '# A slide',
    '',
    ':::answer{space=none}',
    '**Two sums**',
    '',
    '| 項目 | 金額 | 項目 | 金額 |',
    '|---|---|---|---|',
    '| 收入 57.0×12 | ==684.0== | 稅費 | −4.8 |',
    '| **毛利** | 1,187.2（27.4%） |  |  |',
    ':::',
    '',
    '| 項目 | 結果 |',
    '|---|---|',
    '| 天數 | +93 天 |',
  ],
}

describe('A table of the text', () => {
  test('is found by what it stands under and by its columns', () => {
    expect(tableIn(source, { under: [':::answer', 'Two sums'], header: ['項目', '金額'] }).place).toBe('deck.md:6')
    expect(tableIn(source, { header: ['結果'] }).under).toEqual(['# A slide', '**Two sums**'])
    expect(tablesIn(source)).toHaveLength(2)
  })

  test('must be the only one', () => {
    expect(() => tableIn(source, { header: ['項目'] })).toThrow('2 tables of deck.md')
    expect(() => tableIn(source, { header: ['數量'] })).toThrow('0 tables of deck.md')
  })

  test('gives its cells without markup', () => {
    const [first, second] = tablesIn(source)
    if (first === undefined || second === undefined) throw new Error('There are not two tables')
    expect(column(second, '結果')).toEqual(['+93 天'])
    expect(cell(second, '天數', '結果')).toBe('+93 天')
    expect(behind(first, '收入')).toEqual(['684.0', '稅費', '−4.8'])
    expect(behind(first, '稅費')).toEqual(['−4.8'])
  })
})

describe('A printed number', () => {
  test.each([
    ['684.0', 684],
    ['−4.8', -4.8],
    ['+93 天', 93],
    ['27.4%', 27.4],
    ['1,187 萬元', 1187],
    ['22（轉讓）', 22],
  ])('%s', (printed, value) => {
    expect(numberIn(printed)).toBe(value)
  })

  test('is rounded as it is printed', () => {
    expect(asIn('2.48', 2.475)).toBe(2.48)
    expect(asIn('−46.7', -46.666)).toBe(-46.7)
    expect(asIn('93', 92.6)).toBe(93)
  })

  test('is nothing else', () => {
    expect(() => numberIn('—')).toThrow('"—" is no number')
  })
})
