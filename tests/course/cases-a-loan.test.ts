import { describe, expect, test } from 'vitest'
import { lending, monthlyCash } from './case-a.ts'
import { expectPrinted } from './expect.ts'
import { csv, printedIn } from './sources.ts'
import { cell, numberIn, tableIn } from './tables.ts'

describe('Case A, what can be paid back', () => {
  const plans = tableIn(lending, { under: [':::answer'], header: ['方案', '額度（萬元）', '占月可支配%'] })
  const [rate = '', months = ''] = printedIn(lending, /等額本息、年利率 ([\d.]+)%、(\d+) 個月，每 1 萬元的月供/)
  const instalment = (sum: number): number => {
    const monthly = numberIn(rate) / 100 / 12
    return (sum * monthly) / (1 - (1 + monthly) ** -Number(months))
  }

  test('the instalment of one unit is that of an annuity', () => {
    const [unit = ''] = printedIn(lending, /每 1 萬元的月供是 ([\d.]+) 萬元/)
    expectPrinted(unit, instalment(1), 'instalment of one')
  })

  test.each(['申請', '我批的額度'])('%s: instalment, cover and share', (plan) => {
    const exact = instalment(numberIn(cell(plans, plan, '額度（萬元）')))
    expectPrinted(cell(plans, plan, '月供（萬元）'), exact, 'instalment')
    expectPrinted(cell(plans, plan, '覆蓋倍數'), monthlyCash / exact, 'cover')
    expectPrinted(cell(plans, plan, '占月可支配%'), (exact / monthlyCash) * 100, 'share')
  })

  test('the limit is seventy per cent of the cash', () => {
    const limit = '上限測算（占比 70%）'
    expectPrinted(cell(plans, limit, '月供（萬元）'), monthlyCash * 0.7, 'instalment')
    expectPrinted(cell(plans, limit, '額度（萬元）'), (monthlyCash * 0.7) / instalment(1), 'loan')
    expectPrinted(cell(plans, limit, '覆蓋倍數'), 1 / 0.7, 'cover')
  })

  test('the chart shows the same instalments', () => {
    const bars = new Map(csv('l2c-instalments.csv').rows.map(([plan = '', value = '']) => [plan, value]))
    const bar = (plan: string): string => bars.get(plan) ?? ''
    expectPrinted(bar('申請 80 萬元'), instalment(80), 'asked for')
    expectPrinted(bar('月可支配現金'), monthlyCash, 'cash')
    expectPrinted(bar('上限 35.8 萬元'), monthlyCash * 0.7, 'limit')
    expectPrinted(bar('批 35 萬元'), instalment(35), 'granted')
  })

  test('the slide that solves it says the same', () => {
    const [cash = '', limit = '', loanLimit = '', granted = '', paid = '', cover = ''] = printedIn(
      lending,
      /月可支配 ([\d.]+)；七成上限 ([\d.]+)，約可貸 ([\d.]+)。批 ([\d.]+)：月供 ([\d.]+)，覆蓋 ([\d.]+) 倍/,
    )
    expectPrinted(cash, monthlyCash, 'cash')
    expectPrinted(limit, monthlyCash * 0.7, 'limit')
    expectPrinted(loanLimit, (monthlyCash * 0.7) / instalment(1), 'loan')
    expectPrinted(paid, instalment(numberIn(granted)), 'instalment')
    expectPrinted(cover, monthlyCash / instalment(numberIn(granted)), 'cover')
  })
})

describe('Case A, score', () => {
  test('the five marks add up to the sum, within their maxima', () => {
    const marks = tableIn(lending, { under: ['案例 A：打兩行分', ':::answer'], header: ['維度', '滿分', '得分'] })
    const rows = marks.rows.slice(0, -1).map((row) => row.slice(1, 3).map(numberIn))
    const [most = 0, marked = 0] = [0, 1].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
    expect(marks.rows.at(-1)?.slice(1, 3).map(numberIn)).toEqual([most, marked])
    expect([most, marked]).toEqual([100, 74])
    for (const [full = 0, got = 0] of rows) expect(got).toBeLessThanOrEqual(full)
    const [said = ''] = printedIn(lending, /念出五行 21、20、21、6、6，合計 (\d+)/)
    expect(numberIn(said)).toBe(marked)
  })
})
