import { describe, expect, test } from 'vitest'
import {
  amount,
  balance,
  brother,
  brotherInterest,
  brotherRate,
  cashFlow,
  correctedNet,
  declaredNet,
  depreciation,
  equity,
  evidence,
  flour,
  income,
  lending,
  monthlyCash,
} from './case-a.ts'
import { expectPrinted } from './expect.ts'
import { printedIn } from './sources.ts'
import { cell, tableIn } from './tables.ts'

const under = ['案例 A：一份有毛病的報告', ':::answer']
const [family = 0] = evidence('資料二', '證 9')
const numbersIn = (words: string): readonly string[] => words.match(/\d+(?:\.\d+)?/g) ?? []

/** The numbers of some words are these values, in this order. */
function expectNumbers(words: string, values: readonly number[]): void {
  const numbers = numbersIn(words)
  expect(numbers, words).toHaveLength(values.length)
  values.forEach((value, at) => {
    expectPrinted(numbers[at] ?? '', value, words)
  })
}

describe('Case A, the report with mistakes', () => {
  test('copies what was declared', () => {
    const [report = ''] = printedIn(lending, /「借款人順和麵條廠，經營六年，(.*)」/)
    const profit = amount(income, '經營利潤') - amount(income, '他行利息')
    expectNumbers(report.replace(/（注 \d）/g, ''), [
      60,
      60 * 12,
      amount(balance, '現金及存款') +
        amount(balance, '應收賬款') +
        amount(balance, '存貨') +
        amount(balance, '預付') +
        97,
      amount(balance, '負債合計'),
      (amount(balance, '負債合計') / 212.8) * 100,
      amount(balance, '權益'),
      profit,
      depreciation,
      profit + depreciation,
      80,
      amount(balance, '銀行借款'),
      80,
    ])
  })

  const table = tableIn(lending, { under, header: ['注', '毛病', '應寫成'] })

  test('is put right with the numbers of the tables', () => {
    expectNumbers(cell(table, '1', '應寫成').replace(/（.*/, ''), [flour, flour * 12])
    const gaps = [0, 1].map((at) => amount(equity, '差異', at))
    const shares = [0, 1].map((at) => amount(equity, '差異占應有權益%', at))
    expectNumbers(cell(table, '3', '毛病'), [gaps[0] ?? 0, shares[0] ?? 0])
    expectNumbers(cell(table, '3', '應寫成'), [amount(balance, '權益', 1), gaps[1] ?? 0, shares[1] ?? 0])
    expectNumbers(cell(table, '4', '應寫成'), [brother, brotherRate, brotherInterest])
    expectNumbers(cell(table, '5', '毛病'), [family, brotherInterest])
    const instalment = (80 * 0.0045) / (1 - 1.0045 ** -24)
    expectNumbers(cell(table, '5', '應寫成'), [correctedNet + depreciation, monthlyCash, 80, instalment])
  })

  test('explains where its ability to pay comes from', () => {
    const [profit = '', all = '', interest = '', right = ''] = printedIn(
      lending,
      /32\.0−3\.6=([\d.]+)，加折舊 ([\d.]+)；28\.4−9\.6−([\d.]+)\+10\.0=([\d.]+) 才對/,
    )
    expectPrinted(profit, declaredNet + family, 'profit')
    expectPrinted(all, depreciation, 'depreciation')
    expectPrinted(interest, brotherInterest, 'interest')
    expectPrinted(right, correctedNet + depreciation, 'what is left of a year')
  })

  test('is written beside the cash flow whose gap is the hidden loan without its interest', () => {
    const [gap = '', loan = '', interest = ''] = printedIn(
      lending,
      /申報口徑多出 ([\d.]+)，正是沒報的借款 ([\d.]+) 減去沒報的利息 ([\d.]+)/,
    )
    expectPrinted(gap, Number(loan) - Number(interest), 'gap')
    expect(cell(cashFlow, '說不清來源的錢', '申報')).toBe(gap)
    expect(cell(cashFlow, '借款淨增', '修正')).toBe(`+${loan}`)
    expectPrinted(interest, brotherInterest, 'interest')
  })
})
