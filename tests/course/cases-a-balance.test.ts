import { describe, expect, test } from 'vitest'
import {
  added,
  amount,
  balance,
  before,
  brother,
  brotherInterest,
  brotherRate,
  cashFlow,
  correctedNet,
  declaredNet,
  depreciation,
  evidence,
  income,
  lending,
  overvalued,
  sales,
} from './case-a.ts'
import { expectPrinted } from './expect.ts'
import { printedIn } from './sources.ts'
import { behind, cell, column, numberIn, tableIn } from './tables.ts'

describe('Case A, balance sheet', () => {
  const assets = ['現金及存款', '應收賬款', '存貨', '預付', '設備', '車輛']
  const debts = ['銀行借款', '應付麵粉款', '預收', '民間借款']
  const totalRow = balance.rows.find(([first]) => first === '合計') ?? []
  const sumOf = (labels: readonly string[], at: number): number =>
    labels.reduce((sum, label) => sum + amount(balance, label, at), 0)

  test.each([
    ['申報', 0],
    ['修正', 1],
  ])('%s: assets are debts and equity', (_, at) => {
    const total = sumOf(assets, at)
    expectPrinted(totalRow[1 + at] ?? '', total, 'assets')
    expectPrinted(behind(balance, '負債合計')[at] ?? '', sumOf(debts, at), 'debts')
    expectPrinted(behind(balance, '權益')[at] ?? '', total - sumOf(debts, at), 'equity')
    expectPrinted(totalRow[4 + at] ?? '', total, 'debts and equity')
  })

  test("the participant's sheet has the declared numbers", () => {
    const sheet = tableIn(lending, {
      under: ['案例 A：交叉檢驗與權益檢驗', '資產負債表（T 年 6 月 30 日）'],
      header: ['資產', '申報', '修正'],
    })
    expect(column(sheet, '申報').map(numberIn)).toEqual(column(balance, '申報').map(numberIn))
    expect(sheet.rows.map((row) => numberIn(row[4] ?? ''))).toEqual(balance.rows.map((row) => numberIn(row[4] ?? '')))
    expect(column(sheet, '修正').join('')).toBe('')
  })

  test('the correction takes the machines down and the loan of the brother in', () => {
    expect(before + added).toBe(brother)
    expect(brotherInterest).toBeCloseTo((brother * brotherRate) / 100, 6)
    expect(amount(balance, '設備') - overvalued).toBe(amount(balance, '設備', 1))
    expect([amount(balance, '民間借款'), amount(balance, '民間借款', 1)]).toEqual([0, brother])
  })

  test('the stocks are what was counted, and add up', () => {
    const [cash = 0, flourStock = 0, flourUnit = 0, goods = 0, goodsUnit = 0, wrapping = 0] = evidence(
      '資料三',
      '證 10',
    )
    const [first = '', second = '', third = ''] = printedIn(
      lending,
      /存貨（麵粉 ([\d.]+)、成品 ([\d.]+)、包材 ([\d.]+)）/,
    )
    expectPrinted(first, flourStock * flourUnit, 'flour')
    expectPrinted(second, goods * goodsUnit, 'goods')
    expectPrinted(third, wrapping, 'wrapping')
    expect(amount(balance, '存貨')).toBeCloseTo(numberIn(first) + numberIn(second) + numberIn(third), 6)
    expect(amount(balance, '現金及存款')).toBe(cash)
  })

  test('the current ratio and the turnover days are those of the tables', () => {
    const current = sumOf(['現金及存款', '應收賬款', '存貨', '預付'], 1)
    const [ratio = ''] = printedIn(lending, /流動比率（修正）[\d.]+÷[\d.]+=([\d.]+)/)
    expectPrinted(ratio, current / amount(balance, '負債合計', 1), 'current ratio')
    const [receivable = '', flourDays = '', goodsDays = ''] = printedIn(
      lending,
      /應收 42\.0÷684\.0×360=([\d.]+) 天.*?麵粉 28\.8÷460\.8×360=([\d.]+) 天；成品 40 噸÷每日 3\.8 噸=([\d.]+) 天/,
    )
    expectPrinted(receivable, (amount(balance, '應收賬款') / amount(income, '銷售收入')) * 360, 'receivables')
    const [, flourStock = 0, flourUnit = 0, goodsStock = 0] = evidence('資料三', '證 10')
    expectPrinted(flourDays, ((flourStock * flourUnit) / amount(income, '麵粉')) * 360, 'flour')
    expectPrinted(goodsDays, goodsStock / (numberIn(cell(sales, '麵粉法', '成品噸數')) / 30), 'goods')
  })

  test('the ratio of debts is said alike on the page, in the debrief and in the bad report', () => {
    const [declared = '', corrected = ''] = printedIn(
      lending,
      /資產負債率 87\.0÷212\.8=([\d.]+)%，修正後 102\.0÷209\.8=([\d.]+)%/,
    )
    expectPrinted(declared, (amount(balance, '負債合計') / numberIn(totalRow[1] ?? '')) * 100, 'declared')
    expectPrinted(corrected, (amount(balance, '負債合計', 1) / numberIn(totalRow[2] ?? '')) * 100, 'corrected')
    expect(printedIn(lending, /資產負債率 ([\d.]+)% 升到 ([\d.]+)%/)).toEqual([declared, corrected])
    expect(printedIn(lending, /負債 87 萬元，資產負債率 ([\d.]+)%/)).toEqual([declared])
    expect(printedIn(lending, /流動比率 1\.14，資產負債率 ([\d.]+)%/)).toEqual([corrected])
  })
})

describe('Case A, cash flow', () => {
  const opening = printedIn(
    lending,
    /期初：現金 ([\d.]+)、應收 ([\d.]+)、存貨 ([\d.]+)、預付 ([\d.]+)、固定資產 ([\d.]+)；應付 ([\d.]+)、預收 ([\d.]+)、銀行借款 ([\d.]+)/,
  ).map(Number)
  const [cash = 0, receivable = 0, stock = 0, prepaid = 0, , payable = 0, received = 0] = opening

  test.each([
    ['申報', 0, declaredNet, 0],
    ['修正', 1, correctedNet, added],
  ])('%s: from the net amount to the cash that was counted', (name, at, net, borrowed) => {
    const printed = (item: string): string => cell(cashFlow, item, name)
    const changes: readonly (readonly [string, number])[] = [
      ['家庭支出後淨額', net],
      ['折舊', depreciation],
      ['應收增加（減）', receivable - amount(balance, '應收賬款', at)],
      ['存貨增加（減）', stock - amount(balance, '存貨', at)],
      ['預付增加（減）', prepaid - amount(balance, '預付', at)],
      ['應付增加', amount(balance, '應付麵粉款', at) - payable],
      ['預收增加', amount(balance, '預收', at) - received],
    ]
    for (const [item, value] of changes) expectPrinted(printed(item), value, item)
    const operating = changes.reduce((sum, [, value]) => sum + value, 0)
    expectPrinted(printed('經營現金流'), operating, 'operating')
    expectPrinted(printed('借款淨增'), borrowed, 'borrowed')
    const change = operating + numberIn(printed('購烘乾機（減）')) + borrowed
    expectPrinted(printed('現金淨增（推算）'), change, 'change')
    expectPrinted(printed('期初現金'), cash, 'opening')
    expectPrinted(printed('期末現金（推算）'), cash + change, 'closing')
    expectPrinted(printed('期末現金（盤點）'), amount(balance, '現金及存款', at), 'counted')
    expectPrinted(printed('說不清來源的錢'), amount(balance, '現金及存款', at) - cash - change, 'unexplained')
  })

  test('the equity of a year ago rolls to that of the corrected sheet', () => {
    const assets = opening.slice(0, 5).reduce((sum, part) => sum + part, 0)
    const debts = opening.slice(5).reduce((sum, part) => sum + part, 0) + before
    expect(assets - debts + correctedNet).toBeCloseTo(amount(balance, '權益', 1), 6)
  })
})
