import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { csv, printedIn, text } from './sources.ts'
import { cell, column, numberIn, type Table, tableIn } from './tables.ts'

const lending = text('02-lending.md')
const under = ['案例 D 好鄰快餐：六個月的信號']
const months = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6']
const data = tableIn(lending, { under, header: ['月', ...months] })
const rowOf = (item: string): readonly string[] => months.map((month) => cell(data, item, month))
const numbersOf = (item: string): readonly number[] => rowOf(item).map(numberIn)
const [flow, power, staff, deposits, balance] = ['收款流水', '電費', '員工（人）', '存款日均', '貸款餘額'].map(
  numbersOf,
)

/** The first number against one of a later month, in per cent. */
const change = (values: readonly number[] = [], at: number): number => ((values[at] ?? 0) / (values[0] ?? 0) - 1) * 100

/** The turnover of a month against the one before, in per cent. */
const monthly = (at: number): number => ((flow?.[at] ?? 0) / (flow?.[at - 1] ?? 0) - 1) * 100

describe('Case D, six months', () => {
  const changes = tableIn(lending, {
    under: [...under, ':::answer'],
    header: ['月', '流水變動%', '電費變動%', '員工變動%'],
  })

  test('the turnover falls from month to month as is printed', () => {
    rowOf('流水環比%').forEach((printed, at) => {
      if (at > 0) expectPrinted(printed, monthly(at), months[at] ?? '')
    })
  })

  test('the loan is paid back by two a month from the third month on', () => {
    expect(balance).toEqual([80, 80, 78, 76, 74, 72])
  })

  test.each([
    ['流水變動%', flow],
    ['電費變動%', power],
    ['員工變動%', staff],
  ])('%s against the first month', (name, values) => {
    column(changes, name).forEach((printed, at) => {
      expectPrinted(printed, change(values, at + 1), months[at + 1] ?? '')
    })
  })

  test('the charts show turnover, deposits and scores of the tables', () => {
    const rows = csv('l2d-haolin-six-months.csv').rows.map(([, ...values]) => values.map(Number))
    expect(rows).toEqual(months.map((_, at) => [flow?.[at], deposits?.[at]]))
    const scores = tableIn(lending, { under: [...under, ':::answer'], header: ['月份', '合計', '燈色'] })
    expect(csv('l2d-haolin-scores.csv').rows.map(([, value]) => value)).toEqual(column(scores, '合計'))
  })

  test('the lecture on risks repeats the data', () => {
    const again = tableIn(text('04-risk.md'), { under: ['兩個案例，各找三個信號'], header: ['項目', ...months] })
    for (const item of ['收款流水', '存款日均', '員工（人）'])
      expect(months.map((month) => cell(again, item, month))).toEqual(rowOf(item))
    const [less = ''] = printedIn(text('04-risk.md'), /M3 已比 M1 少 ([\d.]+)%/)
    expectPrinted(less, -change(deposits, 2), 'deposits of the third month')
  })
})

describe('Case D, scores', () => {
  const rules = tableIn(lending, { under, header: ['信號', '門檻', '分值'] })
  const scores = tableIn(lending, { under: [...under, ':::answer'], header: ['月份', '合計', '燈色'] })
  const points = column(rules, '分值').map(Number)
  const [instalment = ''] = printedIn(lending, /一期月供約 ([\d.]+)（本/)
  const seen = (item: string, at: number): boolean => rowOf(item)[at] === '有'
  const raised = (at: number): readonly boolean[] => [
    change(flow, at) <= -30,
    change(power, at) <= -30,
    change(staff, at) <= -50,
    (deposits?.[at] ?? 0) < Number(instalment),
    seen('他行「貸款審批」查詢', at),
    seen('欠房租', at),
    seen('老闆常不在店', at),
  ]
  const marksOf = (at: number): readonly number[] => raised(at).map((is, signal) => (is ? (points[signal] ?? 0) : 0))
  const sumOf = (at: number): number => marksOf(at).reduce((sum, mark) => sum + mark, 0)
  const lamp = (score: number): string => (score < 15 ? '綠' : score < 40 ? '黃' : score < 70 ? '橙' : '紅')

  test('all signals together are one hundred points', () => {
    expect(points.reduce((sum, point) => sum + point, 0)).toBe(100)
  })

  test('the answer has the points of the rules above its columns', () => {
    expect(scores.header.slice(1, 8).map((name) => Number(/\d+$/.exec(name)?.[0]))).toEqual(points)
  })

  test('form 10 gives the same points', () => {
    const form = tableIn(lending, { under: ['表單 10'], header: ['類別', '信號', '分值'] })
    expect(column(form, '分值').map(Number)).toEqual(points)
  })

  test.each(months.map((month, at) => [month, at] as const))(
    '%s has the marks, the sum and the lamp of the rules',
    (month, at) => {
      const row = scores.rows[at] ?? []
      expect(row).toEqual([month, ...marksOf(at).map(String), String(sumOf(at)), lamp(sumOf(at))])
    },
  )

  test('the item that was missing raises the fourth month to thirty', () => {
    const trend = tableIn(lending, { under: [...under, ':::answer'], header: ['月', '原分', '趨勢項', '新分', '燈色'] })
    for (const [month = '', before = '', extra = '', after = '', colour = ''] of trend.rows) {
      const at = months.indexOf(month)
      const falls = at >= 3 && [at, at - 1, at - 2].every((one) => monthly(one) < -3)
      expect(Number(before), month).toBe(sumOf(at))
      expect(Number(extra), month).toBe(falls ? 15 : 0)
      expect(Number(after), month).toBe(sumOf(at) + Number(extra))
      expect(colour, month).toBe(lamp(Number(after)))
    }
    expect(cell(trend, 'M4', '新分')).toBe('30')
  })

  test('the lamps of the slide are those of the table', () => {
    const slide = tableIn(lending, {
      under: ['對燈色'],
      header: ['綠：不足 15', '黃：15–39', '橙：40–69', '紅：70 以上'],
    })
    expect(slide.rows).toEqual([['M1–M3', 'M4', '沒有一個月停留', 'M5、M6']])
    expect(column(scores, '燈色')).toEqual(['綠', '綠', '綠', '黃', '紅', '紅'])
  })
})

describe('Case D, what could be saved', () => {
  const inputs = tableIn(lending, { under: ['案例 D 續'], header: ['處置時點', '貸款餘額', '存款'] })
  const saved = tableIn(lending, { under: ['案例 D 續', ':::answer'], header: ['時點', '可保全', '占餘額%'] })
  const parts = (table: Table, month: string, names: readonly string[]): readonly number[] =>
    names.map((name) => numberIn(cell(table, month, name)))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const total = (month: string): number => sum(parts(inputs, month, ['存款', '設備', '租賃押金']))

  test.each(['M4', 'M6'])('%s: the parts, the sum and its share of the loan', (month) => {
    const loan = numberIn(cell(inputs, month, '貸款餘額'))
    expect(parts(saved, month, ['存款', '設備', '押金', '貸款餘額'])).toEqual(
      parts(inputs, month, ['存款', '設備', '租賃押金', '貸款餘額']),
    )
    expectPrinted(cell(saved, month, '可保全'), total(month), 'saved')
    expectPrinted(cell(saved, month, '占餘額%'), (total(month) / loan) * 100, 'share')
    expect(loan, 'the loan of the six months').toBe(balance?.[months.indexOf(month)])
    expect(numberIn(cell(inputs, month, '存款')), 'the deposits').toBe(deposits?.[months.indexOf(month)])
  })

  test('the last row is the difference of the two', () => {
    for (const name of ['存款', '設備', '押金', '可保全', '貸款餘額'])
      expectPrinted(
        cell(saved, 'M4 減 M6', name),
        numberIn(cell(saved, 'M4', name)) - numberIn(cell(saved, 'M6', name)),
        name,
      )
  })

  test('the chart and its slide show the same', () => {
    const rows = csv('l2d-haolin-recoverable.csv').rows
    expect(rows.map(([month = '', ...values]) => [month, ...values.map(Number)])).toEqual(
      ['M4', 'M6'].map((month) => [month, ...parts(inputs, month, ['存款', '設備', '租賃押金'])]),
    )
    const said = printedIn(lending, /M4 保全 ([\d.]+)，占餘額 ([\d.]+)%；M6 只剩 ([\d.]+)，占 ([\d.]+)%/)
    const printed = (month: string): readonly string[] => ['可保全', '占餘額%'].map((name) => cell(saved, month, name))
    expect(said).toEqual([...printed('M4'), ...printed('M6')])
    expect(printedIn(lending, /# 早兩個月處置，多保全 ([\d.]+) 萬元/)).toEqual([cell(saved, 'M4 減 M6', '可保全')])
  })
})
