import { describe, expect, test } from 'vitest'
import { amount, balance, correctedNet, declaredNet, equity, evidence, lending } from './case-a.ts'
import { expectPrinted } from './expect.ts'
import { csv, printedIn } from './sources.ts'
import { cell, numberIn } from './tables.ts'

describe('Case A, equity', () => {
  const [, ...years] = evidence('資料三', '證 13')
  const beforeLast = years.slice(0, 5).reduce((sum, year) => sum + year, 0)

  test.each([
    ['初次', 0, declaredNet],
    ['修正', 1, correctedNet],
  ])('%s: what there should be, what there is, and the gap', (name, at, lastYear) => {
    const printed = (item: string): string => cell(equity, item, name)
    expectPrinted(printed('六年家庭支出後淨額合計'), beforeLast + lastYear, 'six years')
    const parts = ['期初投入', '六年家庭支出後淨額合計', '賣老房投入', '購住宅首付（減）'].map((item) =>
      numberIn(printed(item)),
    )
    const due = parts.reduce((sum, part) => sum + part, 0)
    expectPrinted(printed('應有權益'), due, 'due')
    expectPrinted(printed('表上權益'), amount(balance, '權益', at), 'on the sheet')
    expectPrinted(printed('差異'), amount(balance, '權益', at) - due, 'gap')
    expectPrinted(printed('差異占應有權益%'), ((amount(balance, '權益', at) - due) / due) * 100, 'gap in per cent')
  })

  test('the inputs are those of the interview', () => {
    const [start = '', house = '', flat = ''] = printedIn(
      lending,
      /期初投入 ([\d.]+)；.*賣老房投入 ([\d.]+)；從廠裡支出購住宅首付 ([\d.]+)/,
    )
    expect(numberIn(cell(equity, '期初投入', '初次'))).toBe(numberIn(start))
    expect(numberIn(cell(equity, '賣老房投入', '初次'))).toBe(numberIn(house))
    expect(numberIn(cell(equity, '購住宅首付（減）', '初次'))).toBe(-numberIn(flat))
  })

  test('the bridge of the chart leads from the input to the sheet', () => {
    const bridge = new Map(csv('l2c-equity-bridge.csv').rows.map(([item = '', value = '']) => [item, numberIn(value)]))
    const due = ['期初投入', '六年淨額', '賣老房', '購房首付'].reduce(
      (sum, item) => sum + (bridge.get(item) ?? Number.NaN),
      0,
    )
    expect(bridge.get('應有權益')).toBeCloseTo(due, 6)
    expect(bridge.get('應有權益')).toBe(numberIn(cell(equity, '應有權益', '初次')))
    expect(bridge.get('差異')).toBe(numberIn(cell(equity, '差異', '初次')))
    expect(bridge.get('表上權益')).toBeCloseTo(due + (bridge.get('差異') ?? Number.NaN), 6)
  })

  test('every page that names the gap names it alike', () => {
    expect(printedIn(lending, /差 ([\d.]+) 萬元（([\d.]+)%）/)).toEqual([
      '19.0',
      cell(equity, '差異占應有權益%', '初次'),
    ])
    expect(printedIn(lending, /修正：應有 ([\d.]+)，表上 ([\d.]+)，差 ([\d.]+)（([\d.]+)%）/)).toEqual(
      ['應有權益', '表上權益', '差異', '差異占應有權益%'].map((item) => cell(equity, item, '修正')),
    )
    expect(printedIn(lending, /差異 ([\d.]+)（([\d.]+)%）沒有解釋/)).toEqual([
      '19.0',
      cell(equity, '差異占應有權益%', '初次'),
    ])
  })

  test('the usual mistakes give the wrong numbers that the trainer is told', () => {
    const [wrongBase = ''] = printedIn(lending, /得 ([\d.]+)%；④/)
    expectPrinted(
      wrongBase,
      (amount(equity, '差異') / amount(equity, '表上權益')) * 100,
      'divided by the equity on the sheet',
    )
    const [forgotten = ''] = printedIn(lending, /算出 −([\d.]+) 左右的組，是忘了扣首付/)
    const due = amount(equity, '應有權益') - amount(equity, '購住宅首付（減）')
    expectPrinted(forgotten, due - amount(equity, '表上權益'), 'without the first payment')
  })
})
