import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { printedIn, text } from './sources.ts'
import { cell, column, numberIn, tableIn } from './tables.ts'

const lending = text('02-lending.md')
const under = ['案例 E 佳美建材：保證人還跑得掉嗎']
const [loan = 0, repaid = 0, unpaid = 0] = printedIn(
  lending,
  /流動資金貸款 (\d+)，已還本金 (\d+)；T 年 3 月 31 日到期，未還 ([\d.]+)/,
).map(Number)
const [rate = 0, penalty = 0] = printedIn(lending, /年利率 (\d+)%；逾期部分在合同利率上加收 (\d+)%/).map(Number)

/** The days from one day of a common year to another. */
const daysBetween = (from: readonly [number, number], to: readonly [number, number]): number =>
  (Date.UTC(2025, to[0] - 1, to[1]) - Date.UTC(2025, from[0] - 1, from[1])) / 86_400_000

describe('Case E, interest and dates', () => {
  test('what is unpaid is the loan without what was repaid', () => {
    expect(unpaid).toBe(loan - repaid)
  })

  test('the penalty follows from the contract', () => {
    const table = tableIn(lending, {
      under: [...under, ':::answer'],
      header: ['未還本金', '逾期年利率%', '天數', '罰息'],
    })
    const [row = []] = table.rows
    const [principal = 0, yearly = 0, days = 0, year = 0] = row.slice(0, 4).map(numberIn)
    expect([principal, yearly]).toEqual([unpaid, rate * (1 + penalty / 100)])
    expectPrinted(row[4] ?? '', ((principal * yearly) / 100 / year) * days, 'penalty')
    const [exact = '', four = '', taken = ''] = printedIn(lending, /×75=(0\.\d+)，四位小數 ([\d.]+)，取 ([\d.]+) 萬元/)
    for (const printed of [exact, four, taken]) expectPrinted(printed, 0.84375, 'penalty')
  })

  test('the days are those of the calendar', () => {
    const table = tableIn(lending, { under: [...under, ':::answer'], header: ['起', '止', '天數'] })
    for (const [from = '', to = '', days = ''] of table.rows) expect(Number(days)).toBe(daysBetween(day(from), day(to)))
    expect(column(table, '天數')).toEqual(['75', '108'])
  })

  test('the guarantee ends six months after the loan', () => {
    const [month = '', last = ''] = printedIn(lending, /保證期間 6 個月（第 692 條），到 T 年 (\d+) 月 (\d+) 日/)
    expect([month, last].map(Number)).toEqual([3 + 6, 30])
  })
})

/** 3 月 31 日. */
function day(words: string): readonly [number, number] {
  const [month = 0, date = 0] = (words.match(/\d+/g) ?? []).map(Number)
  return [month, date]
}

describe('Case E, what can be recovered', () => {
  const inputs = tableIn(lending, { under, header: ['資產', '估值', '估計回收率%'] })
  const table = tableIn(lending, { under: [...under, ':::answer'], header: ['資產', '變現額', '減處置費', '可回收'] })
  const [fee = 0, firstMortgage = 0] = printedIn(lending, /處置費為變現額的 (\d+)%；他行首押 (\d+)/).map(Number)
  const rows = table.rows.slice(0, -1)

  test('the answer starts from the values of the case', () => {
    expect(rows.map((row) => row.slice(0, 3))).toEqual(inputs.rows.map((row) => row.slice(0, 3)))
  })

  test('every asset gives what its value, share, fee and mortgage leave', () => {
    for (const [asset = '', value = '', share = '', sale = '', cost = '', mortgage = '', left = ''] of rows) {
      const sold = (numberIn(value) * numberIn(share)) / 100
      const isHouse = asset === '房產'
      expectPrinted(sale, sold, `${asset}, sold`)
      expectPrinted(cost, isHouse ? (sold * fee) / 100 : 0, `${asset}, fee`)
      expectPrinted(mortgage, isHouse ? firstMortgage : 0, `${asset}, mortgage`)
      expectPrinted(left, sold - numberIn(cost) - numberIn(mortgage), `${asset}, left`)
    }
  })

  test('the columns add up', () => {
    for (const name of ['估值', '變現額', '減處置費', '減首押', '可回收']) {
      const total = rows.reduce((sum, [asset = '']) => sum + numberIn(cell(table, asset, name)), 0)
      expectPrinted(cell(table, '合計', name), total, name)
    }
    const [recovered = '', principal = '', share = ''] = printedIn(lending, /([\d.]+) 占未還本金 ([\d.]+) 的 ([\d.]+)%/)
    expect(recovered).toBe(cell(table, '合計', '可回收'))
    expectPrinted(share, (numberIn(recovered) / unpaid) * 100, 'share')
    expect(numberIn(principal)).toBe(unpaid)
  })
})

describe('Case E, two plans', () => {
  const values = tableIn(lending, { under: [...under, ':::answer'], header: ['現值', '算法', '三位小數', '取一位'] })
  const [costs = 0, monthsToWait = 0, yearly = 0] = printedIn(
    lending,
    /訴訟費等 ([\d.]+)，約 (\d+) 個月收回，按年 (\d+)% 折現/,
  ).map(Number)
  const [first = 0, monthly = 0, periods = 0, perMonth = 0] = printedIn(
    lending,
    /首付 (\d+)，以後每月 ([\d.]+)，共 (\d+) 期，按月 ([\d.]+)% 折現/,
  ).map(Number)
  const net = 42.32 - costs
  const court = net / (1 + yearly / 100) ** (monthsToWait / 12)
  const factor = (1 - (1 + perMonth / 100) ** -periods) / (perMonth / 100)
  const instalments = first + monthly * factor

  test.each([
    ['訴訟淨回收', net],
    ['訴訟現值', court],
    ['分期現值', instalments],
    ['分期比訴訟多', instalments - court],
    ['保本履約概率%', ((court - first) / (instalments - first)) * 100],
  ])('%s', (item, value) => {
    // The share is computed from the rounded values that stand in its cell.
    const slack = item.endsWith('%') ? 0.002 : 0
    expect(Math.abs(numberIn(cell(values, item, '三位小數')) - value)).toBeLessThanOrEqual(0.0005 + slack)
    expectPrinted(cell(values, item, '取一位'), value, item)
  })

  test('the factors are those of the discount', () => {
    const [power = '', annuity = ''] = printedIn(lending, /次方（([\d.]+)） [\s\S]*?×([\d.]+)（20 期/)
    expectPrinted(power, 1.06 ** 1.5, 'power')
    expectPrinted(annuity, factor, 'annuity')
  })

  test('what is repaid in instalments is what is unpaid', () => {
    expect(first + monthly * periods).toBe(unpaid)
  })

  test('the text and the slide say the same', () => {
    const [full = '', least = ''] = printedIn(lending, /分期的 ([\d.]+) 是全額履約.*低於約 (\d+)%/)
    expectPrinted(full, instalments, 'full')
    expectPrinted(least, ((court - first) / (instalments - first)) * 100, 'least')
    expect(printedIn(lending, /保證人只剩 (\d+) 天/)).toEqual(['108'])
    const [penaltySaid = ''] = printedIn(lending, /罰息 45\.0×9%÷360×75=([\d.]+) 萬元/)
    expectPrinted(penaltySaid, 0.84375, 'penalty')
  })
})
