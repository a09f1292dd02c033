import { expect, test } from 'vitest'
import { expectPrinted } from './expect.ts'
import { printedIn, text } from './sources.ts'
import { numberIn } from './tables.ts'

const risk = text('04-risk.md')
const [loan = 0, supplier = 0, relative = 0, card = 0, all = 0] = printedIn(
  risk,
  /抵押經營貸 (\d+) 萬元，用途「進貨」。[\s\S]*?上圖：(\d+) 付給供應商，(\d+) 轉到親屬[\s\S]*?，(\d+) 進了法人代表的個人卡，合計 (\d+)/,
).map(Number)

test('Case H: the three payments are the whole loan', () => {
  expect([supplier + relative + card, all]).toEqual([loan, loan])
})

test('Case H: the figure shows the same payments', () => {
  const drawn = printedIn(risk, /A\[銀行放款<br\/>(\d+)\][\s\S]*?\|(\d+)\| C[\s\S]*?\|(\d+)\| D[\s\S]*?\|(\d+)\| F/)
  expect(drawn.map(Number)).toEqual([loan, supplier, relative, card])
})

test('Case H: what was misused is printed as its share, with and without what is unclear', () => {
  const [certain = '', unclear = '', sum = '', share = ''] = printedIn(
    risk,
    /118÷200=([\d.]+)%；待查的 (\d+) 若也說不清，合計 (\d+)，占 ([\d.]+)%/,
  )
  expectPrinted(certain, (relative / loan) * 100, 'certain')
  expect(numberIn(unclear)).toBe(card)
  expectPrinted(sum, relative + card, 'with the unclear')
  expectPrinted(share, ((relative + card) / loan) * 100, 'share of both')
})

test('Case H: the quiz names the same amount and share', () => {
  const [amount = '', share = ''] = printedIn(
    text('00-opening.md'),
    /案例 H 的 (\d+) 萬元就是從收款方再轉出去的，占貸款的 (\d+)%/,
  )
  expect(numberIn(amount)).toBe(relative)
  expectPrinted(share, (relative / loan) * 100, 'share')
})
