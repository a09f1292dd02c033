import { describe, expect, test } from 'vitest'
import {
  amount,
  balance,
  depreciation,
  equity,
  evidence,
  flour,
  flourPrice,
  flourTons,
  hoursPerTon,
  income,
  lending,
  monthlyCash,
  price,
  sales,
  yieldRate,
} from './case-a.ts'
import { expectPrinted } from './expect.ts'
import { csv, printedIn } from './sources.ts'
import { behind, cell, numberIn, tableIn } from './tables.ts'

describe('Case A, monthly sales', () => {
  const [electricity = 0, kilowattHour = 0] = evidence('資料一', '證 3')
  const [, piecework = 0, pieceRate = 0] = evidence('資料一', '證 4')
  const [corporate = 0, codes = 0] = evidence('資料一', '證 5')
  const byElectricity = (electricity * 10_000) / kilowattHour / hoursPerTon
  const byPiecework = (piecework * 10_000) / pieceRate

  test.each([
    ['麵粉法', flourTons * (yieldRate / 100)],
    ['電費法', byElectricity],
    ['計件工資法', byPiecework],
  ])('%s gives the tons and the sales that its evidence gives', (method, tons) => {
    expectPrinted(cell(sales, method, '成品噸數'), tons, `${method} tons`)
    expectPrinted(cell(sales, method, '月銷售'), tons * price, `${method} sales`)
  })

  test('what was collected is the accounts and the payment codes', () => {
    expectPrinted(cell(sales, '收款（對公+收款碼）', '月銷售'), corporate + codes, 'collected')
  })

  test('every source is as far from the flour as is printed', () => {
    for (const [source = '', , , monthly = '', deviation = ''] of sales.rows)
      expectPrinted(deviation, (numberIn(monthly) / flour - 1) * 100, source)
  })

  test('the chart shows the same five sales', () => {
    const printed = new Map(sales.rows.map(([source = '', , , monthly = '']) => [source.replace(/（.*/, ''), monthly]))
    for (const [source = '', monthly = ''] of csv('l2c-sales-methods.csv').rows)
      expect(numberIn(monthly), source).toBe(numberIn(printed.get(source) ?? ''))
  })

  test('the check sheet of the trainer has the same sales, receipts, equity and cash', () => {
    const [, , records = 0] = evidence('資料三', '證 11')
    const sheet = tableIn(lending, { under: [':::trainer', '表單 8 完成樣'], header: ['指標', '採信', '偏差%'] })
    expectPrinted(cell(sheet, '月銷售（萬）', '採信'), flour, 'sales')
    expectPrinted(cell(sheet, '月銷售（萬）', '偏差%'), ((byElectricity * price) / flour - 1) * 100, 'sales off')
    expectPrinted(cell(sheet, '月收款（萬）', '採信'), corporate + codes, 'receipts')
    expectPrinted(cell(sheet, '月收款（萬）', '偏差%'), ((corporate + codes) / flour - 1) * 100, 'receipts off')
    expectPrinted(
      cell(sheet, '應收（萬）', '偏差%'),
      (records / amount(balance, '應收賬款') - 1) * 100,
      'receivables off',
    )
    expectPrinted(cell(sheet, '權益（萬）', '採信'), amount(balance, '權益', 1), 'equity')
    expectPrinted(
      cell(sheet, '權益（萬）', '偏差%'),
      (amount(balance, '權益', 1) / amount(equity, '應有權益', 1) - 1) * 100,
      'equity off',
    )
    expectPrinted(cell(sheet, '月可支配（萬）', '採信'), monthlyCash, 'cash')
  })
})

describe('Case A, income of twelve months', () => {
  const [electricity = 0] = evidence('資料一', '證 3')
  const [wages = 0] = evidence('資料一', '證 4')
  const [packaging = 0, transport = 0] = evidence('資料二', '證 7 費用憑證（月均）')
  const [rent = 0, taxes = 0, repairs = 0] = evidence('資料二', '證 7 費用憑證（全年）')
  const [loan = 0, interestRate = 0] = evidence('資料二', '證 8')
  const [family = 0] = evidence('資料二', '證 9')
  const revenue = flour * 12
  const gross = revenue - flourTons * flourPrice * 12 - packaging * 12
  const expenses = wages * 12 + electricity * 12 + rent + transport * 12 + taxes + repairs + depreciation

  test.each([
    ['銷售收入', revenue],
    ['麵粉', flourTons * flourPrice * 12],
    ['包材輔料', packaging * 12],
    ['毛利', gross],
    ['工資', wages * 12],
    ['電費', electricity * 12],
    ['租金', rent],
    ['運輸', transport * 12],
    ['稅費', taxes],
    ['維修及其他', repairs],
    ['折舊', depreciation],
    ['費用合計', expenses],
    ['經營利潤', gross - expenses],
    ['他行利息', (loan * interestRate) / 100],
    ['家庭支出', family],
    ['家庭支出後淨額（申報）', gross - expenses - (loan * interestRate) / 100 - family],
  ])('%s follows from the evidence', (item, value) => {
    expectPrinted(behind(income, item)[0] ?? '', value, item)
  })

  test('the gross margin is that of the table', () => {
    const [margin = ''] = printedIn(lending, /=187\.2（毛利率 ([\d.]+)%/)
    expectPrinted(margin, (amount(income, '毛利') / amount(income, '銷售收入')) * 100, 'margin')
  })
})
