import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { printedIn, type Text, text } from './sources.ts'
import { cell, column, numberIn, type Table, tableIn } from './tables.ts'

const lending = text('02-lending.md')
const marketing = text('03-marketing.md')
const form = (source: Text, id: string, header: readonly string[]): Table =>
  tableIn(source, { under: [`{id=${id} `], header })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('The examples of the forms', () => {
  test('form 2: the marks of the example add up, within their maxima', () => {
    const table = form(marketing, 'F2', ['客戶', '合計', '檔位'])
    const [row = []] = table.rows
    const marks = row.slice(1, 7).map(numberIn)
    expect(numberIn(cell(table, row[0] ?? '', '合計'))).toBe(sum(marks))
    const maxima = table.header.slice(1, 7).map((name) => Number(/\d+$/.exec(name)?.[0]))
    expect(sum(maxima)).toBe(100)
    marks.forEach((mark, at) => {
      expect(mark).toBeLessThanOrEqual(maxima[at] ?? 0)
    })
    expect(row[8]).toBe(sum(marks) >= 75 ? '主攻' : sum(marks) >= 60 ? '培育' : '觀察')
  })

  test('form 2 leaves the clients of the exercise empty', () => {
    const rows = form(marketing, 'F2', ['客戶', '合計', '檔位']).rows.slice(1)
    expect(rows.map(([client]) => client)).toEqual(['永順五金', '麗人服飾', '速達運輸'])
    expect(rows.flatMap(([, ...marks]) => marks).join('')).toBe('')
  })

  test('form 7: the five marks are the sum that the trainer is told', () => {
    const marks = column(form(lending, 'F7', ['維度', '分數 0–5']), '分數 0–5').map(numberIn)
    const [said = ''] = printedIn(lending, /2＋4＋4＋3＋5＝(\d+)，過了 15 分的線/)
    expectPrinted(said, sum(marks), 'sum')
    expect(marks).toEqual([2, 4, 4, 3, 5])
  })

  test('form 8: the deviation is that of the two methods', () => {
    const [row = []] = form(lending, 'F8', ['指標', '採信', '偏差%']).rows
    const [first = 0, second = 0] = row.slice(1, 3).map((words) => Number(/[\d.]+$/.exec(words)?.[0]))
    expectPrinted(row[5] ?? '', (second / first - 1) * 100, 'deviation')
    expect(numberIn(row[4] ?? '')).toBe(first)
  })

  test('form 9: the change of the staff is that of the two numbers', () => {
    const row = form(lending, 'F9', ['131 位置', '本期結果', '變動%']).rows.find(([, item]) => item?.startsWith('存續'))
    const [now = 0, before = 0] = (row?.[3]?.match(/\d+/g) ?? []).map(Number)
    expectPrinted(row?.[4] ?? '', (now / before - 1) * 100, 'staff')
  })

  test('form 10: the seven signals are one hundred points', () => {
    expect(sum(column(form(lending, 'F10', ['信號', '分值']), '分值').map(Number))).toBe(100)
  })

  test('form 13-2: the gap is the target without what was reached', () => {
    const table = form(marketing, 'F13.2', ['人', '月目標', '完成', '差距'])
    for (const [person = '', target = '', reached = '', gap = ''] of table.rows)
      expectPrinted(gap, numberIn(target) - numberIn(reached), person)
    expect(table.rows).toHaveLength(2)
  })

  test('form 13-3: the week is the sum of its days', () => {
    const table = form(marketing, 'F13.3', ['行為', '一', '五', '週合計'])
    for (const [person = '', action = '', ...numbers] of table.rows)
      expect(Number(numbers[5]), `${person}, ${action}`).toBe(sum(numbers.slice(0, 5).map(Number)))
    expect(table.rows).toHaveLength(3)
  })

  test('form 14 has the receivables and the machines of case A', () => {
    const table = form(lending, 'F14', ['項目', '口述', '單據', '採信'])
    const [records = '', said = ''] = printedIn(
      lending,
      /證 11 應收對賬單 \| 口述 (?:45)，對賬單 ([\d.]+)，逐筆單據 ([\d.]+)/,
    )
    expect(cell(table, '應收', '單據')).toContain(records)
    expect(Number(said)).toBeLessThan(Number(records))
    const [declared = '', taken = '', less = ''] = printedIn(
      lending,
      /口述 (\d+)，單據為發票，核驗為現場變現價，採信 ([\d.]+)，折扣 −([\d.]+)/,
    )
    expectPrinted(less, Number(declared) - Number(taken), 'less')
    expect(cell(table, '設備', '口述')).toBe(declared)
  })

  test('attached form 2: costs, mean capital and yearly cost', () => {
    const table = tableIn(text('01-landscape.md'), {
      under: ['{id=FA2 '],
      header: ['費用合計', '平均占用資金', '綜合年化'],
    })
    const [, ...cells] = table.rows[0] ?? []
    const [bank = 0, surety = 0, bridge = 0, personal = 0] = cells.slice(0, 4).map(numberIn)
    expectPrinted(cells[4] ?? '', bank + surety + bridge + personal, 'costs')
    expectPrinted(cells[6] ?? '', (numberIn(cells[4] ?? '') / numberIn(cells[5] ?? '')) * 100, 'a year')
  })
})
