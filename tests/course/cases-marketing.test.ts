import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { csv, printedIn, text } from './sources.ts'
import { cell, column, numberIn, tableIn, tablesIn } from './tables.ts'

const marketing = text('03-marketing.md')
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('Two months of new clients', () => {
  const months = tableIn(marketing, { under: ['月覆盤找斷點'], header: ['月份', '新客有效拜訪', '申請', '放款戶數'] })
  const rate = (month: string, part: string, whole: string): number =>
    (numberIn(cell(months, month, part)) / numberIn(cell(months, month, whole))) * 100

  test('the answer and the slide print the rates of the table', () => {
    const answer = printedIn(
      marketing,
      /拜訪轉申請：上月 20÷98=([\d.]+)%，本月 12÷98=([\d.]+)%。申請轉放款：上月 12÷20=([\d.]+)%，本月 7÷12=([\d.]+)%/,
    )
    const exact = ['上月', '本月'].map((month) => [
      rate(month, '申請', '新客有效拜訪'),
      rate(month, '放款戶數', '申請'),
    ])
    const inOrder = [exact[0]?.[0], exact[1]?.[0], exact[0]?.[1], exact[1]?.[1]]
    answer.forEach((printed, at) => {
      expectPrinted(printed, inOrder[at] ?? 0, `rate ${at + 1}`)
    })
    const slide = printedIn(marketing, /^20÷98=([\d.]+)%，12÷98=([\d.]+)%；12÷20=([\d.]+)%，7÷12=([\d.]+)%/m)
    expect(slide).toEqual(answer)
    expect(csv('l3b-break.csv').rows.flatMap((row) => row.slice(1).map(Number))).toEqual(answer.map(Number))
  })
})

describe('Marks of three clients', () => {
  const marks = tableIn(marketing, { under: ['三戶評分', ':::answer'], header: ['客戶', '合計', '檔位', '證據頁碼'] })
  const maxima = tableIn(marketing, { under: ['優質客戶篩選'], header: ['指標', '經營年限', '主業占比'] })

  test('the maxima are the same on slide, scale, answer and form', () => {
    const most = (maxima.rows[0] ?? []).slice(1)
    const inNames = (names: readonly string[]): readonly string[] =>
      names.flatMap((name) => / (\d+)$/.exec(name)?.[1] ?? [])
    const scale = tableIn(marketing, { under: ['三戶評分'], header: ['指標（滿分）', '高', '中', '低'] })
    const form = tableIn(marketing, { under: ['{id=F2 '], header: ['客戶', '合計', '檔位'] })
    expect(inNames(column(scale, '指標（滿分）'))).toEqual(most)
    expect(inNames(marks.header)).toEqual(most)
    expect(inNames(form.header)).toEqual(most)
  })

  test('the six maxima are one hundred', () => {
    expect(sum((maxima.rows[0] ?? []).slice(1).map(numberIn))).toBe(100)
  })

  test.each(marks.rows.map((row) => [row[0] ?? '', row] as const))('%s: marks, sum and class', (_, row) => {
    const total = sum(row.slice(1, 7).map(numberIn))
    expect(numberIn(row[7] ?? '')).toBe(total)
    expect(row[8]).toBe(total >= 75 ? '主攻' : total >= 60 ? '培育' : '觀察')
  })

  test('the chart stacks the same marks', () => {
    const bars = csv('l3a-three-scores.csv').rows
    const stacked = marks.rows.map(([client, years, trade, ...others]) => [
      `${client} ${others[4]}`,
      Number(years) + Number(trade),
      ...others.slice(0, 4).map(Number),
    ])
    expect(bars.map(([client, ...values]) => [client, ...values.map(Number)])).toEqual(stacked)
    expect(printedIn(marketing, /# 三戶評分參考：(\d+)、(\d+)、(\d+)/)).toEqual(column(marks, '合計'))
  })
})

describe('Value of a client', () => {
  test('the chart shows the marks of the workbook', () => {
    const edges = tableIn(marketing, { header: ['客戶', '貸款', '結算', '最短的邊'] })
    const bars = csv('l3a-value-hexagon.csv').rows
    expect(bars.map(([edge = '']) => column(edges, edge)[0])).toEqual(bars.map(([, value]) => value))
  })
})

describe('The map of a cluster', () => {
  const flows = tableIn(marketing, { under: [':::workbook'], header: ['付款方→收款方', '戶數', '賬期'] })
  const nodes = tableIn(marketing, { under: ['{id=F3 '], header: ['節點名稱', '戶數', '賬期'] })
  const [drawn = ''] = printedIn(marketing, /```mermaid \[城北麵製品集群[^\n]*\n([\s\S]*?)```/)

  test('the figure draws as many firms and days as the workbook lists', () => {
    for (const [names = '', firms = '', days = ''] of flows.rows) {
      expect(drawn, names).toContain(`"${days}"`)
      names.split('→').forEach((name, at) => {
        const short = name.replace(/批發商/, '批發')
        expect(drawn.replace(/<br\/>/g, ' '), name).toContain(`${short} ${firms.split('→')[at]} 戶`)
      })
    }
  })

  test('form 3 has the same firms and days', () => {
    const listed = (names: string): readonly string[] => flows.rows.find(([first]) => first === names) ?? []
    expect(cell(nodes, '核心', '戶數')).toBe(listed('批發商→麵條廠')[1]?.split('→')[1])
    for (const [names, node] of [
      ['麵條廠→麵粉廠', '麵粉廠'],
      ['批發商→麵條廠', '批發商'],
      ['商超→批發商', '商超'],
    ] as const) {
      const row = nodes.rows.find(([, name]) => name === node) ?? []
      const at = names.split('→').indexOf(node)
      expect([row[2], row[3]], node).toEqual([listed(names)[1]?.split('→')[at], listed(names)[2]])
    }
  })
})

describe('Resources of four areas', () => {
  test('the shades of the chart are the words of the workbook', () => {
    const words = tableIn(marketing, { under: [':::workbook'], header: ['網格', '人', '費用', '額度', '工具'] })
    for (const [area = '', kind = '', strength, word] of csv('l3a-resource-heat.csv').rows) {
      expect(cell(words, area, kind), `${area}, ${kind}`).toBe(word)
      expect(strength, `${area}, ${kind}`).toBe({ 輕: '1', 中: '2', 重: '3' }[word ?? ''])
    }
  })
})

describe('An event', () => {
  const aims = printedIn(marketing, /名單 (\d+)、到場 (\d+)、意向 (\d+)、申請 (\d+)、放款 (\d+)（教學值）/)

  test('its aims are the same on page, board and chart', () => {
    expect(printedIn(marketing, /目標鏈「(\d+)→(\d+)→(\d+)→(\d+)→(\d+)」/)).toEqual(aims)
    const chart = csv('l3b-activity.csv')
      .rows.map(([words]) => words)
      .join('；')
    const named = /名單 (\d+) 戶.*到場 (\d+)、意向 (\d+).*申請 (\d+).*放款 (\d+)/.exec(chart)
    expect(named?.slice(1)).toEqual(aims)
  })

  test('its parts follow each other without a gap', () => {
    const rates = printedIn(marketing, /接得上：25÷50=(\d+)%，10÷25=(\d+)%，5÷10=(\d+)%，2÷5=(\d+)%/)
    rates.forEach((rate, at) => {
      expectPrinted(rate, (Number(aims[at + 1]) / Number(aims[at])) * 100, `step ${at + 1}`)
    })
  })
})

describe('Scoring of the role plays', () => {
  const tables = tablesIn(marketing).filter(({ header }) => header.slice(0, 3).join() === '項目,滿分,給分看這個')

  test('the marks of every sheet are one hundred', () => {
    expect(tables).toHaveLength(3)
    for (const table of tables)
      expect(sum(table.rows.filter(([item]) => item !== '合計').map((row) => Number(row[1]))), table.place).toBe(100)
  })

  test('the parts of a mark add up to it', () => {
    const listed = tables.flatMap(({ rows }) => rows).filter((row) => /^(?:\D+ \d+、)+\D+ \d+$/.test(row[2] ?? ''))
    const added = listed.filter(([item]) => !item?.startsWith('聽出'))
    for (const [item, most, parts] of added)
      expect(sum((parts?.match(/\d+/g) ?? []).map(Number)), item).toBe(Number(most))
    expect(added).toHaveLength(6)
  })
})

describe('Three minutes, one day, one week', () => {
  test('the five parts of a cold call are three minutes, as long as they are named', () => {
    const parts = csv('l3b-three-minutes.csv').rows
    for (const [words = '', from = '', to = ''] of parts) expect(words).toContain(`${Number(to) - Number(from)} 秒`)
    expect([parts[0]?.[1], parts.at(-1)?.[2]]).toEqual(['0', '180'])
  })

  test('the weights of performance are one hundred', () => {
    expect(sum(printedIn(marketing, /績效：過程 (\d+)、結果 (\d+)、質量 (\d+)/).map(Number))).toBe(100)
  })

  test('the weights of the peer review are one hundred', () => {
    expect(sum(printedIn(marketing, /互評：具體 (\d+)、可執行 (\d+)、合規 (\d+)/).map(Number))).toBe(100)
  })

  test('a gap of money becomes visits', () => {
    const [applications = '', visits = '', whole = ''] = printedIn(
      marketing,
      /一戶放款要 1÷60%=([\d.]+) 個申請，1\.67÷20%=([\d.]+) 次新客拜訪，進成 (\d+) 次/,
    )
    expectPrinted(applications, 1 / 0.6, 'applications')
    expectPrinted(visits, 1 / 0.6 / 0.2, 'visits')
    expect(Number(whole)).toBe(Math.ceil(1 / 0.6 / 0.2))
  })

  test('the shops that changed hands are that share', () => {
    const [all = '', changed = '', share = ''] = printedIn(marketing, /(\d+) 家一年換 (\d+) 家，約 ([\d.]+)%/)
    expectPrinted(share, (Number(changed) / Number(all)) * 100, 'share')
    expect(printedIn(marketing, /有 (\d+) 家餐飲[\s\S]*?換了 (\d+) 家店招/)).toEqual([all, changed])
  })
})
