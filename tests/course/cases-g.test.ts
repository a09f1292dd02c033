import { describe, expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { csv, printedIn, text } from './sources.ts'
import { cell, column, numberIn, tableIn } from './tables.ts'

const marketing = text('03-marketing.md')
const under = ['案例 G：城北支行的目標倒推']
const [start, clients, average, growth, loss, accepted, asked, visitsEach, staff, workdays] = printedIn(
  marketing,
  /已知條件：年初餘額 ([\d,]+)，(\d+) 戶，戶均 (\d+)；淨增目標 (\d+)%，流失率（[^）]+）(\d+)%；過件率 (\d+)%，拜訪轉申請率 (\d+)%；存量每戶每年維護 (\d+) 次；客戶經理 (\d+) 人，每人每年 (\d+) 個工作日/,
).map((printed) => Number(printed.replace(/,/g, '')))

/** What follows from the conditions, for a share of visits that end in an application. */
function target({ rate = (asked ?? 0) / 100, attrition = (loss ?? 0) / 100, visits = visitsEach ?? 0 } = {}) {
  const net = ((start ?? 0) * (growth ?? 0)) / 100
  const lost = (start ?? 0) * attrition
  const newClients = (net + lost) / (average ?? 0)
  const applications = Math.ceil(newClients / ((accepted ?? 0) / 100) - 1e-9)
  const newVisits = Math.round(applications / rate)
  const kept = (clients ?? 0) * visits
  const days = (staff ?? 0) * (workdays ?? 0)
  const all = newVisits + kept
  return { net, lost, gross: net + lost, newClients, applications, newVisits, kept, all, days, daily: all / days }
}

describe('Case G, the target', () => {
  const steps = tableIn(marketing, { under: [...under, ':::answer'], header: ['步驟', '算式', '結果'] })
  const full = target()

  test('the slide has the conditions of the case', () => {
    const slide = tableIn(marketing, { header: ['年初', '淨增目標', '流失率', '戶均', '過件率', '轉申請率', '人力'] })
    const numbers = (slide.rows[0] ?? []).join(' ').replace(/,/g, '').match(/\d+/g)?.map(Number)
    expect(numbers).toEqual([start, clients, growth, loss, average, accepted, asked, staff, workdays])
    expect((start ?? 0) / (clients ?? 0)).toBe(average)
  })

  test.each([
    ['淨增', full.net],
    ['流失', full.lost],
    ['毛增', full.gross],
    ['新客戶', full.newClients],
    ['申請', full.applications],
    ['新客拜訪', full.newVisits],
    ['全部拜訪', full.all],
  ])('%s', (step, value) => {
    expectPrinted(cell(steps, step, '結果'), value, step)
  })

  test('the visits of one person on one day, and those to new clients', () => {
    const [daily = '', fresh = ''] = printedIn(marketing, /÷880 \| ([\d.]+) 次（其中新客 1,170÷880＝([\d.]+) 次）/)
    expectPrinted(daily, full.daily, 'all')
    expectPrinted(fresh, full.newVisits / full.days, 'new')
  })

  test('the charts show the same amounts and visits', () => {
    const bars = (name: string): readonly number[] => csv(name).rows.map(([, value = '']) => Number(value))
    expect(bars('l3a-target-amount.csv')).toEqual([full.net, full.lost, full.gross])
    expect(bars('l3a-target-visits.csv')).toEqual([full.newVisits, full.kept, full.all])
  })

  test('the slide that solves it says the same', () => {
    const [daily = '', fresh = '', better = ''] = printedIn(
      marketing,
      /2,770÷880 人日＝([\d.]+) 次，其中新客 ([\d.]+) 次\n.*降到 ([\d.]+) 次/,
    )
    expectPrinted(daily, full.daily, 'daily')
    expectPrinted(fresh, full.newVisits / full.days, 'new')
    expectPrinted(better, target({ rate: 0.25 }).daily, 'at 25 %')
    expect(printedIn(marketing, /# 案例 G 答案：每人每日 ([\d.]+) 次/)).toEqual([daily])
    expect(printedIn(marketing, /與案例 G 推出的 ([\d.]+) 次（新客 ([\d.]+)）相呼應/)).toEqual([daily, fresh])
  })

  test('more applications from fewer visits', () => {
    const better = target({ rate: 0.25 })
    const [fresh = '', all = '', daily = '', saved = '', each = ''] = printedIn(
      marketing,
      /新客拜訪 234÷25%＝(\d+) 次；合計 936\+1,600＝([\d,]+) 次；2,536÷880＝([\d.]+) 次。少跑 1,170−936＝(\d+) 次，4 個人一年各少跑近 (\d+) 次/,
    )
    expectPrinted(fresh, better.newVisits, 'new')
    expectPrinted(all, better.all, 'all')
    expectPrinted(daily, better.daily, 'daily')
    expectPrinted(saved, full.all - better.all, 'saved')
    expect(Math.abs(numberIn(each) - (full.all - better.all) / (staff ?? 0)), 'nearly').toBeLessThanOrEqual(2)
  })

  test('without the lost clients and the kept ones far too little comes out', () => {
    const naive = target({ attrition: 0, visits: 0 })
    const [some = '', applied = '', visits = '', daily = '', share = ''] = printedIn(
      marketing,
      /4,800÷60＝(\d+) 戶；80÷60%＝133\.3，取整 (\d+) 戶；134÷20%＝(\d+) 次；670÷880＝([\d.]+) 次；0\.76÷3\.15＝([\d.]+)%/,
    )
    expectPrinted(some, naive.newClients, 'clients')
    expectPrinted(applied, naive.applications, 'applications')
    expectPrinted(visits, naive.newVisits, 'visits')
    expectPrinted(daily, naive.daily, 'daily')
    expectPrinted(share, (0.76 / 3.15) * 100, 'share')
  })

  test('with the rate of the funnel it is more', () => {
    const applied = Math.ceil((full.newClients * 93) / 37)
    const [exact = '', whole = '', visits = '', all = '', daily = ''] = printedIn(
      marketing,
      /140×93÷37＝([\d.]+)，取整 (\d+) 戶；352÷20%＝([\d,]+) 次；1,760\+1,600＝([\d,]+) 次；3,360÷880＝([\d.]+) 次/,
    )
    expectPrinted(exact, (full.newClients * 93) / 37, 'exact')
    expectPrinted(whole, applied, 'whole')
    expectPrinted(visits, applied / 0.2, 'visits')
    expectPrinted(all, applied / 0.2 + full.kept, 'all')
    expectPrinted(daily, (applied / 0.2 + full.kept) / full.days, 'daily')
  })

  test('with a tenth more it is that much more', () => {
    const [visits = '', daily = ''] = printedIn(marketing, /2,770×1\.1＝([\d,]+) 次，3,047÷880＝([\d.]+) 次/)
    expectPrinted(visits, full.all * 1.1, 'visits')
    expectPrinted(daily, full.daily * 1.1, 'daily')
  })
})

describe('Case G, the funnel', () => {
  const funnel = tableIn(marketing, { under, header: ['層', '主體', '可接觸', '有意向', '申請', '放款'] })
  const layers = (funnel.rows[0] ?? []).slice(1).map(numberIn)

  test('the chart shows the same layers', () => {
    expect(csv('l3a-survey-funnel.csv').rows.map(([, value = '']) => Number(value))).toEqual(layers)
  })

  test('every rate is that of two layers', () => {
    const rates = printedIn(
      marketing,
      /620÷1,860＝([\d.]+)%，248÷620＝([\d.]+)%，93÷248＝([\d.]+)%，37÷93＝([\d.]+)%；全程 37÷1,860＝([\d.]+)%/,
    )
    rates.slice(0, 4).forEach((rate, at) => {
      expectPrinted(rate, ((layers[at + 1] ?? 0) / (layers[at] ?? 0)) * 100, `layer ${at + 2}`)
    })
    expectPrinted(rates[4] ?? '', ((layers[4] ?? 0) / (layers[0] ?? 0)) * 100, 'whole')
    const [needed = ''] = printedIn(marketing, /1,860÷37＝([\d.]+)，約五十個/)
    expectPrinted(needed, (layers[0] ?? 0) / (layers[4] ?? 0), 'for one loan')
  })
})

describe('Case G, one month of a client manager', () => {
  const month = tableIn(marketing, { under: ['哪一層先失真？'], header: ['指標', '月目標', '本月實際'] })
  const full = target()
  const share = (yearly: number): number => yearly / (staff ?? 0) / 12

  test('the targets are the yearly ones for one person and one month', () => {
    const yearly = [full.gross, full.newClients, full.applications, full.all]
    expect(column(month, '月目標').map(Number)).toEqual(yearly.map((value) => Math.round(share(value))))
  })

  test('text and chart print what was reached', () => {
    const reached = month.rows.map((row) => (Number(row[3]) / Number(row[2])) * 100)
    const printed = printedIn(
      marketing,
      /毛增 180÷175=([\d.]+)%；新客戶 1÷3=([\d.]+)%；申請 1÷5=([\d.]+)%；拜訪 22÷58=([\d.]+)%/,
    )
    printed.forEach((one, at) => {
      expectPrinted(one, reached[at] ?? 0, `layer ${at + 1}`)
    })
    csv('l3b-layers.csv').rows.forEach(([layer = '', bar = ''], at) => {
      expect(Number(bar), layer).toBe(numberIn(printed[at] ?? ''))
    })
  })

  test('the tree of the figure divides the target as is printed', () => {
    const [all = '', one = '', monthly = '', weekly = ''] = printedIn(
      marketing,
      /全年毛增<br\/>([\d,]+) 萬[\s\S]*?乙 ([\d,]+) 萬[\s\S]*?每月<br\/>(\d+) 萬[\s\S]*?每週約<br\/>(\d+) 萬/,
    )
    expectPrinted(all, full.gross, 'year')
    expectPrinted(one, full.gross / (staff ?? 0), 'one person')
    expectPrinted(monthly, share(full.gross), 'month')
    expectPrinted(weekly, share(full.gross) / 4, 'week')
  })
})
