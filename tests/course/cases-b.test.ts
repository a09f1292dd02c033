import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { csv, printedIn, text } from './sources.ts'
import { behind, cell, column, numberIn, type Table, tableIn } from './tables.ts'

const lending = text('02-lending.md')
const under = ['模擬審貸會：案例 B 恆達汽配']
const given = (title: string, header: readonly string[]): Table =>
  tableIn(lending, { under: [...under, title], header })
const solved = (title: string, header: readonly string[]): Table =>
  tableIn(lending, { under: [...under, title, ':::answer'], header })
const amount = (table: Table, label: string): number => numberIn(behind(table, label)[0] ?? '')

const turnover = given('**B-1', ['項目', '金額'])
const sheet = given('**B-2', ['資產', '負債與權益'])
const samples = given('**B-3 毛利抽樣', ['品項', '占比×毛利率'])
const [daysText = ''] = printedIn(lending, /(存貨 60 天、應收.*?預計增長 \d+%)/)
const daysOf = (item: string): number => Number(new RegExp(`${item} (\\d+)`).exec(daysText)?.[1])
const days = daysOf('存貨') + daysOf('應收') + daysOf('預付') - daysOf('應付') - daysOf('預收')
const [cost = ''] = printedIn(lending, /年銷貨成本 (\d+)/)
const revenue = amount(turnover, '賬面收入')
const need = (revenue * (1 - daysOf('銷售利潤率') / 100) * (1 + daysOf('預計增長') / 100)) / (360 / days)

describe('Case B, turnover', () => {
  const sums = solved('流水還原', ['項目', '金額或比例'])
  const real =
    amount(turnover, '他行對公與收款碼流入') - amount(turnover, '其中：關聯往來') - amount(turnover, '其中：退貨沖回')
  const total = real + amount(turnover, '其他收款')

  test.each([
    ['流入', amount(turnover, '他行對公與收款碼流入')],
    ['減：關聯往來', -amount(turnover, '其中：關聯往來')],
    ['減：退貨沖回', -amount(turnover, '其中：退貨沖回')],
    ['有效流入', real],
    ['加：其他收款', amount(turnover, '其他收款')],
    ['合計', total],
    ['較賬面收入%', (total / revenue - 1) * 100],
    ['開票占賬面%', (amount(turnover, '開票收入') / revenue) * 100],
  ])('%s follows from the data sheet', (item, value) => {
    expectPrinted(behind(sums, item)[0] ?? '', value, item)
  })

  test("the auditor's card and the lecture on finances name the same receipts", () => {
    const [card = '', sum = ''] = printedIn(lending, /流水 2610−330−60=(\d+)，加其他收款 190 得 (\d+)/)
    expectPrinted(card, real, 'card')
    expectPrinted(sum, total, 'card')
    const [inflow = '', left = ''] = printedIn(lending, /案例 B 流入 (\d+)，剔除往來與沖退後只有 (\d+)/)
    expect([inflow, left].map(Number)).toEqual([amount(turnover, '他行對公與收款碼流入'), real])
  })

  test('the lecture on risks repeats the raw data', () => {
    const risk = printedIn(
      text('04-risk.md'),
      /權益 (\d+)，但[\s\S]*?流入 (\d+)，其中關聯往來 (\d+)、退貨沖回 (\d+)\n- 開票收入 (\d+)，賬面收入 (\d+)/,
    )
    const items = ['他行對公與收款碼流入', '其中：關聯往來', '其中：退貨沖回', '開票收入', '賬面收入']
    expect(risk.map(Number)).toEqual([amount(sheet, '權益'), ...items.map((item) => amount(turnover, item))])
  })
})

describe('Case B, margins', () => {
  const margins = solved('毛利抽樣', ['品項', '占比×毛利率'])

  test('the answer repeats the shares and prices of the sheet', () => {
    for (const name of ['品項', '銷售占比%', '進價（元）', '售價（元）'])
      expect(column(margins, name)).toEqual(column(samples, name))
  })

  test('every margin and its part follow from the prices', () => {
    for (const [item = '', share = '', bought = '', sold = '', margin = '', part = ''] of margins.rows.slice(0, -1)) {
      const exact = ((numberIn(sold) - numberIn(bought)) / numberIn(sold)) * 100
      expectPrinted(margin, exact, item)
      expectPrinted(part, (numberIn(share) / 100) * exact, `${item}, its part`)
    }
  })

  test('the weighted margin is the sum of the parts', () => {
    const rows = margins.rows.slice(0, -1)
    const exact = rows.reduce((sum, [, share = '', bought = '', sold = '']) => {
      return sum + numberIn(share) * (1 - numberIn(bought) / numberIn(sold))
    }, 0)
    const last = margins.rows.at(-1) ?? []
    expectPrinted(last[4] ?? '', exact, 'weighted')
    expectPrinted(
      last[5] ?? '',
      rows.reduce((sum, row) => sum + numberIn(row[5] ?? ''), 0),
      'parts',
    )
    expect(rows.reduce((sum, row) => sum + numberIn(row[1] ?? ''), 0)).toBe(numberIn(last[1] ?? ''))
    const [weighted = '', less = ''] = printedIn(lending, /加權 ([\d.]+)%，比賬面低 ([\d.]+) 個百分點/)
    expectPrinted(weighted, exact, 'said')
    const [book = ''] = printedIn(lending, /賬面毛利率 ([\d.]+)%，年銷貨成本/)
    expectPrinted(book, (1 - Number(cost) / revenue) * 100, 'in the books')
    expectPrinted(less, numberIn(book) - numberIn(weighted), 'less')
    const [simple = ''] = printedIn(lending, /五個毛利率簡單平均（得 ([\d.]+)%/)
    expectPrinted(simple, rows.reduce((sum, row) => sum + numberIn(row[4] ?? ''), 0) / rows.length, 'simple mean')
  })
})

describe('Case B, working capital', () => {
  const items = solved('營運資金量', ['科目', '餘額', '年基數', '天數'])
  const results = solved('營運資金量', ['項目', '結果'])

  test('the days follow from the balances, and add up', () => {
    const rows = items.rows.slice(0, -1)
    for (const [item = '', balance = '', base = '', printed = '', signed = ''] of rows) {
      expectPrinted(printed, (numberIn(balance) / numberIn(base)) * 360, item)
      expect(daysOf(item), `${item} of the data sheet`).toBe(numberIn(printed))
      expect(Math.abs(numberIn(signed)), item).toBe(numberIn(printed))
      expect(amount(sheet, item), `${item} of the balance sheet`).toBe(numberIn(balance))
      expect([Number(cost), revenue], `${item}, its base`).toContain(numberIn(base))
    }
    expect(rows.reduce((sum, row) => sum + numberIn(row[4] ?? ''), 0)).toBe(numberIn(items.rows.at(-1)?.[4] ?? ''))
  })

  test('days, turns and capital are what the formula gives', () => {
    expectPrinted(behind(results, '周轉天數合計')[0] ?? '', days, 'days')
    expectPrinted(behind(results, '周轉次數')[0] ?? '', 360 / days, 'turns')
    expectPrinted(behind(results, '營運資金量')[0] ?? '', need, 'capital')
  })

  test('the chart shows the same days', () => {
    for (const [item = '', value = ''] of csv('l2c-turnover-days.csv').rows)
      expect(Number(value), item).toBe(daysOf(item.replace('減', '')))
  })
})

describe('Case B, equity and loan', () => {
  const table = solved('權益檢驗與新增額度', ['項目', '申報', '修正'])
  const [found = ''] = printedIn(lending, /夫妻名下線上經營貸、信用卡共 (\d+)，權益/)
  const [invested = '', earned = '', injected = ''] = printedIn(lending, /投入 (\d+)、歷年盈餘 (\d+)、注資 (\d+)/)
  const assets = ['現金', '應收', '存貨', '預付', '固定資產', '其他'].reduce(
    (sum, item) => sum + amount(sheet, item),
    0,
  )
  const debts = ['應付', '預收', '銀行借款', '股東借款', '應付稅薪'].reduce((sum, item) => sum + amount(sheet, item), 0)

  test('the declared sheet balances', () => {
    expect(sheet.rows.at(-1)?.map((each, at) => (at % 2 === 1 ? numberIn(each) : each))).toEqual([
      '合計',
      assets,
      '合計',
      assets,
    ])
    expect(amount(sheet, '負債合計')).toBe(debts)
    expect(amount(sheet, '權益')).toBe(assets - debts)
  })

  test.each([
    ['申報', 0],
    ['修正', Number(found)],
  ])('%s: equity, debts and the new loan', (name, hidden) => {
    const due = Number(invested) + Number(earned) + Number(injected)
    const own = assets - debts - hidden - amount(sheet, '固定資產') - amount(sheet, '其他')
    const others = amount(sheet, '股東借款') + hidden
    const values: readonly (readonly [string, number])[] = [
      ['應有權益（投入+盈餘+注資）', due],
      ['表上權益', assets - debts - hidden],
      ['差異', assets - debts - hidden - due],
      ['差異占應有權益%', ((assets - debts - hidden) / due - 1) * 100],
      ['負債合計', debts + hidden],
      ['資產負債率%', ((debts + hidden) / assets) * 100],
      ['自有營運資金（權益−固定資產−其他）', own],
      ['減：現有銀行流貸', -amount(sheet, '銀行借款')],
      ['減：其他渠道資金', -others],
      ['新增額度', need - own - amount(sheet, '銀行借款') - others],
    ]
    for (const [item, value] of values) expectPrinted(cell(table, item, name), value, item)
  })

  test('the hidden debt does not change what the formula gives', () => {
    expect(cell(table, '新增額度', '申報')).toBe(cell(table, '新增額度', '修正'))
    expect(printedIn(lending, /不發現那 90，公式也得 ([\d.]+)/)).toEqual([cell(table, '新增額度', '修正')])
  })

  test("the auditor's card says the same", () => {
    const [due = '', sheetEquity = '', gap = ''] = printedIn(
      lending,
      /應有權益 100\+265\+90=(\d+)，申報 (\d+)，偏差 \+([\d.]+)%/,
    )
    expect([due, sheetEquity, gap]).toEqual(
      ['應有權益（投入+盈餘+注資）', '表上權益', '差異占應有權益%'].map((item) => cell(table, item, '申報')),
    )
  })

  test('the opinion names loan, need and interest', () => {
    const opinion = solved('審貸意見單', ['項目', '參考結論', '理由或證據'])
    expectPrinted(cell(opinion, '測算額度', '參考結論'), numberIn(cell(table, '新增額度', '修正')), 'loan')
    const [rate = '', loan = '', interest = ''] = printedIn(
      lending,
      /年利率 ([\d.]+)%、隨借隨還 \| 用滿一年利息 (\d+)×4\.5%=([\d.]+)/,
    )
    expectPrinted(interest, (numberIn(loan) * numberIn(rate)) / 100, 'interest')
    expect(cell(opinion, '額度、期限', '參考結論')).toContain(loan)
  })
})
