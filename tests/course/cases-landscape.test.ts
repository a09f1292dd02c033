import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { csv, printedIn, text } from './sources.ts'
import { behind, cell, column, numberIn, tableIn } from './tables.ts'

const landscape = text('01-landscape.md')
const lending = text('02-lending.md')
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('What a loan really costs', () => {
  const terms = tableIn(landscape, { under: ['還原一筆真實融資成本'], header: ['項目', '條件'] })
  const numbersOf = (item: string): readonly number[] => (cell(terms, item, '條件').match(/[\d.]+/g) ?? []).map(Number)
  const [principal = 0, rate = 0] = numbersOf('銀行貸款')
  const [surety = 0] = numbersOf('擔保費')
  const [, bridge = 0] = numbersOf('過橋')
  const [borrowed = 0, months = 0, monthly = 0] = numbersOf('民間借款')
  const costs = [(principal * rate) / 100, (principal * surety) / 100, bridge, ((borrowed * monthly) / 100) * months]
  const capital = principal + (borrowed * months) / 12

  test('the answer adds the four costs and divides them by the mean capital', () => {
    const [all = '', mean = '', yearly = '', without = '', less = '', wrong = ''] = printedIn(
      landscape,
      /0\.6=([\d.]+) 萬元。平均占用：[^=]+=(\d+) 萬元。綜合年化：6\.6÷105≈([\d.]+)%[\s\S]*?5\.6÷105≈([\d.]+)%，降約 (\d+) 個百分點[\s\S]*?得 ([\d.]+)%/,
    )
    expectPrinted(all, sum(costs), 'costs')
    expectPrinted(mean, capital, 'capital')
    expectPrinted(yearly, (sum(costs) / capital) * 100, 'a year')
    expectPrinted(without, ((sum(costs) - bridge) / capital) * 100, 'without the bridge')
    expectPrinted(less, (bridge / capital) * 100, 'less')
    expectPrinted(wrong, (sum(costs) / (principal + borrowed)) * 100, 'by the wrong capital')
    const [above = ''] = printedIn(landscape, /比合同利率高約 ([\d.]+) 個百分點/)
    expectPrinted(above, (sum(costs) / capital) * 100 - rate, 'above the contract')
  })

  test('the chart shows the four costs', () => {
    csv('l1-cost-parts.csv').rows.forEach(([item = '', bar = ''], at) => {
      expectPrinted(bar, costs[at] ?? 0, item)
    })
  })
})

describe('Three firms', () => {
  test('the answer compares the numbers of the sheet', () => {
    const sheet = tableIn(landscape, {
      under: ['劃型判定：三家企業'],
      header: ['企業', '從業人員', '年營業收入（萬元）'],
    })
    const answer = tableIn(landscape, { under: ['三家的答案'], header: ['企業', '人數下限', '收入下限', '結果'] })
    for (const [firm = '', , people = '', income = ''] of sheet.rows) {
      const compared = [cell(answer, firm, '人數下限'), cell(answer, firm, '收入下限')]
      const passed = compared.map((words, at) => {
        const [, value, sign, limit] = /^(\d+)([＜≥])(\d+)，(?:不過|過)$/.exec(words) ?? []
        expect(value, firm).toBe([people, income][at])
        expect(Number(value) >= Number(limit), `${firm}: ${words}`).toBe(sign === '≥')
        expect(words.endsWith('不過'), `${firm}: ${words}`).toBe(sign === '＜')
        return sign === '≥'
      })
      expect(cell(answer, firm, '結果'), firm).toBe(passed.every(Boolean) ? '小型' : '微型')
    }
  })
})

describe('The example of attached form 1', () => {
  test('is as small as its people and its income say', () => {
    const form = tableIn(landscape, { under: ['{id=FA1 '], header: ['企業（代號）', '各指標檔位', '最終檔位'] })
    const limits = tableIn(landscape, {
      under: ['小型用「且」，微型用「或」'],
      header: ['行業（收=收入，資=資產，萬元）'],
    })
    const [people = '', income = '', classes = '', last = '', reason = ''] = [2, 3, 5, 6, 7].map(
      (at) => form.rows[0]?.[at] ?? '',
    )
    const [staff = 0, sales = 0] = (behind(limits, '零售業')[1]?.match(/\d+/g) ?? []).map(Number)
    const of = (value: string, limit: number): string => (Number(value) < limit ? '微型' : '小型')
    expect(classes).toBe(`人：${of(people, staff)}；收：${of(income, sales)}`)
    expect(last).toBe(classes.includes('微型') ? '微型' : '小型')
    expect(reason).toContain(`${people} 人不到 ${staff} 人`)
  })
})

describe('Cuts of the reserve ratio', () => {
  test('the nine cuts add up, in the text as in the chart', () => {
    const [parts = '', total = ''] = printedIn(landscape, /九次合計：([\d.+]+)=([\d.]+)。/)
    const cuts = parts.split('+').map(Number)
    expectPrinted(total, sum(cuts), 'sum')
    const steps = csv('l1-rrr-general.csv').rows.map(([, value]) => Number(value))
    expect(steps).toEqual(cuts.map((_, at) => sum(cuts.slice(0, at + 1))))
    expect(printedIn(landscape, /全面九次 \| 累計 ([\d.]+)；/)).toEqual([total])
    expect(printedIn(landscape, /九次全面\s+共 ([\d.]+) 點/)).toEqual([total])
  })
})

describe('What one loan earns', () => {
  test('interest margin, visits, office and loss leave what is printed', () => {
    const [loan = 0, margin = 0] = printedIn(lending, /一筆 (\d+) 萬元流貸[\s\S]*?利差 ([\d.]+) 個百分點/).map(Number)
    const [visit = 0, office = 0, loss = 0] = printedIn(
      lending,
      /每趟人工與交通 (\d+) 元；審查、放款與貸後分攤 (\d+) 元；預期損失率 ([\d.]+)%/,
    ).map(Number)
    const earned = loan * 100 * margin - office - loan * 100 * loss
    const [three = '', four = ''] = printedIn(lending, /−1,000=(\d+) 元。多跑一趟再減 600，變成 (−\d+) 元/)
    expectPrinted(three, earned - 3 * visit, 'three visits')
    expectPrinted(four, earned - 4 * visit, 'four visits')
  })
})

describe('Applications that were sent back', () => {
  const reasons = tableIn(lending, { under: [':::workbook'], header: ['退件原因（虛構示例 50 筆）', '筆數', '累計'] })
  const counts = column(reasons, '筆數').map(Number)

  test('shares and cumulated shares follow from the counts', () => {
    column(reasons, '占比').forEach((printed, at) => {
      expectPrinted(printed, ((counts[at] ?? 0) / sum(counts)) * 100, `share ${at + 1}`)
    })
    column(reasons, '累計').forEach((printed, at) => {
      expectPrinted(printed, (sum(counts.slice(0, at + 1)) / sum(counts)) * 100, `cumulated ${at + 1}`)
    })
    expect(sum(counts)).toBe(50)
  })

  test('the chart has the same counts', () => {
    const bars = printedIn(
      lending,
      /- \[資料缺件, (\d+)\]\s+- \[前後口徑不一, (\d+)\]\s+- \[用途說不清, (\d+)\]\s+- \[還款來源證據不足, (\d+)\]\s+- \[其他, (\d+)\]/,
    )
    expect(bars.map(Number)).toEqual(counts)
  })
})

describe('Days and hours of an application', () => {
  const stream = tableIn(lending, { under: [':::workbook'], header: ['環節', '受理', '補件', '放款', '合計'] })
  const rowOf = (label: string): readonly number[] =>
    (stream.rows.find(([first]) => first === label) ?? []).slice(1).map(numberIn)

  test.each(['案例：作業（時）', '案例：等待（天）'])('%s adds up', (label) => {
    const numbers = rowOf(label)
    expect(numbers.at(-1)).toBe(sum(numbers.slice(0, -1)))
  })

  test('slide and chart show the same', () => {
    const [hours = '', days = ''] = printedIn(lending, /：(\d+) 小時的活，等 (\d+) 天/)
    expect([Number(hours), Number(days)]).toEqual([rowOf('案例：作業（時）').at(-1), rowOf('案例：等待（天）').at(-1)])
    const bars = csv('l2b-waiting.csv').rows
    expect(bars.map(([, value]) => Number(value))).toEqual(rowOf('案例：等待（天）').slice(0, -1))
    expect(bars.map(([words]) => Number(/[\d.]+/.exec(words ?? '')?.[0]))).toEqual(
      rowOf('案例：作業（時）').slice(0, -1),
    )
  })
})

describe('Ninety minutes on the spot', () => {
  test('the parts of the route are ninety minutes, in the table as in the chart', () => {
    const minutes = column(tableIn(lending, { under: [':::workbook'], header: ['時段', '分鐘'] }), '分鐘').map(Number)
    expect(sum(minutes)).toBe(90)
    const rows = csv('l2b-visit.csv').rows
    expect(rows.map(([, from, to]) => Number(to) - Number(from))).toEqual(minutes)
    for (const [part = '', from, to, words = ''] of rows)
      expect(words, part).toContain(`${Number(to) - Number(from)} 分`)
  })
})

describe('What a big bank lent to each client', () => {
  test('it is the amount by the clients', () => {
    const [amount = 0, clients = 0, each = 0] = printedIn(lending, /(\d+) 億元÷(\d+) 萬戶≈(\d+) 萬元\/戶/).map(Number)
    expect(each).toBe(Math.round(amount / clients))
  })
})
