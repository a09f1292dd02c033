import { printedIn, text } from './sources.ts'
import { behind, numberIn, type Table, tableIn } from './tables.ts'

/** The lecture in which case A stands. */
export const lending = text('02-lending.md')
const under = ['案例 A：交叉檢驗與權益檢驗']

/** The numbers of a piece of evidence, in the order in which they are given. */
export function evidence(sheet: string, item: string): readonly number[] {
  const table = tableIn(lending, { under: [...under, sheet], header: ['證據', '拿到的數'] })
  const row = table.rows.find(([first]) => first?.startsWith(item))
  if (row === undefined) throw new Error(`${table.place} has no ${item}`)
  return (row[1]?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
}

/** Prices and yields that the flour, the power and the piecework are turned into sales with. */
export const [flourTons = 0, flourPrice = 0] = evidence('資料一', '證 2')
export const [yieldRate = 0, price = 0, hoursPerTon = 0] = evidence('資料一', '教學假設')

/** A month of sales by the flour that was used. */
export const flour = ((flourTons * yieldRate) / 100) * price

/** What wears off in a year. */
export const [, , , depreciation = 0] = evidence('資料二', '證 7 費用憑證（全年）')

/** What was found out when the gap was asked about. */
export const [brother = 0, before = 0, added = 0, brotherRate = 0, brotherInterest = 0, overvalued = 0] = printedIn(
  lending,
  /妻兄借款 (\d+)（原 (\d+)，去年七月為烘乾機再借 (\d+)；年息 (\d+)%，按全年計 ([\d.]+)）；設備高估 (\d+)/,
).map(Number)

/** The tables of the answers. */
export const sales = tableIn(lending, { under: [':::answer', '月銷售交叉檢驗（完成）'], header: ['來源', '月銷售'] })
export const income = tableIn(lending, { under: ['損益表（完成'], header: ['項目', '金額'] })
export const balance = tableIn(lending, {
  under: [':::answer', '資產負債表（完成）'],
  header: ['資產', '申報', '修正'],
})
export const equity = tableIn(lending, { under: ['權益檢驗（完成）'], header: ['項目', '初次', '修正'] })
export const cashFlow = tableIn(lending, { under: ['現金流量表（完成）'], header: ['項目', '申報', '修正'] })

/** The number behind a label of a table. */
export const amount = (table: Table, label: string, at = 0): number => numberIn(behind(table, label)[at] ?? '')

/** What the family leaves of a year: as declared, and with the interest to the brother. */
export const declaredNet = amount(income, '家庭支出後淨額（申報）')
export const correctedNet = declaredNet - (brother * brotherRate) / 100

/** What is left every month to pay back with. */
export const monthlyCash = (correctedNet + depreciation) / 12
