import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { printedIn, text } from './sources.ts'
import { cell, numberIn, tableIn } from './tables.ts'

const lending = text('02-lending.md')
const evidence = tableIn(lending, { under: ['案例 C'], header: ['證據', '當月數', '換算假設'] })
const [fee = '', claim = ''] = printedIn(lending, /加工費每噸 ([\d.]+) 萬元。老闆口述：「一個月加工 (\d+) 噸/)

/** The last number of a text. */
const lastIn = (words: string): number =>
  Number(
    words
      .replace(/,/g, '')
      .match(/\d+(?:\.\d+)?/g)
      ?.at(-1),
  )

describe('Case C', () => {
  const tons = (item: string): number =>
    lastIn(cell(evidence, item, '當月數')) / lastIn(cell(evidence, item, '換算假設'))
  const slips = (cell(evidence, '四張週送貨單', '當月數').match(/[\d.]+/g) ?? []).map(Number)
  const delivered = slips.reduce((sum, slip) => sum + slip, 0)

  test.each([
    ['水表', /水表 [\d,]+÷[\d,]+=(\d+) 噸/],
    ['電表', /電表 [\d,]+÷[\d,]+=(\d+) 噸/],
    ['計件工資', /計件工資 [\d,]+÷[\d,]+=(\d+) 噸/],
  ])('%s gives the tons that the answer prints', (item, pattern) => {
    const [printed = ''] = printedIn(lending, pattern)
    expectPrinted(printed, tons(item), item)
  })

  test('the slips add up, and are a little below the meters', () => {
    const [sum = '', less = '', share = ''] = printedIn(
      lending,
      /14\.4=([\d.]+) 噸，比 56 噸少 ([\d.]+) 噸（(−[\d.]+)%）/,
    )
    expectPrinted(sum, delivered, 'delivered')
    expectPrinted(less, tons('水表') - delivered, 'less')
    expectPrinted(share, (delivered / tons('水表') - 1) * 100, 'in per cent')
  })

  test('the income is restored, and the claim is above it', () => {
    const [income = '', claimed = '', above = ''] = printedIn(
      lending,
      /56×0\.6=([\d.]+) 萬元；口述 90×0\.6=([\d.]+) 萬元；[\d.÷−]+1=高估 ([\d.]+)%/,
    )
    expectPrinted(income, tons('水表') * numberIn(fee), 'income')
    expectPrinted(claimed, numberIn(claim) * numberIn(fee), 'claimed')
    expectPrinted(above, (numberIn(claim) / tons('水表') - 1) * 100, 'above')
    expect(printedIn(lending, /=([\d.]+) 萬元，口述 ([\d.]+) 萬元，高估 ([\d.]+)%/)).toEqual([income, claimed, above])
  })

  test('the usual mistakes give the numbers that the trainer is told', () => {
    const [mean = '', wrongBase = ''] = printedIn(lending, /取平均得 (\d+) 噸.*得 ([\d.]+)%）/)
    expectPrinted(mean, (numberIn(claim) + tons('水表')) / 2, 'mean')
    expectPrinted(wrongBase, (1 - tons('水表') / numberIn(claim)) * 100, 'divided by the claim')
  })

  test('the chart of the answer shows the same tons', () => {
    const bars = printedIn(
      lending,
      /- \[口述, ([\d.]+)\]\s+- \[水表, ([\d.]+)\]\s+- \[電表, ([\d.]+)\]\s+- \[計件工資, ([\d.]+)\]\s+- \[送貨單, ([\d.]+)\]/,
    )
    expect(bars.map(Number)).toEqual([
      Number(claim),
      tons('水表'),
      tons('電表'),
      tons('計件工資'),
      Number(delivered.toFixed(1)),
    ])
  })
})
