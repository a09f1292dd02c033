import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildFor } from '../secrecy/secrets.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { type PageText, pagesOf, withoutSpace } from './pdf.ts'

const folder = join(import.meta.dirname, '../fixtures/courses/back')

let workbook: readonly PageText[] = []
let guide: readonly PageText[] = []

beforeAll(async () => {
  const out = join(await temporaryFolder(), 'out')
  await buildFor(folder, out)
  workbook = await pagesOf(join(out, 'back/participant/workbook.pdf'))
  guide = await pagesOf(join(out, 'back/trainer/guide.pdf'))
})

const pagesWith = (pages: readonly PageText[], ...words: readonly string[]): readonly PageText[] =>
  pages.filter(({ text }) => words.every((word) => text.includes(withoutSpace(word))))

const beyondContents = (pages: readonly PageText[]): readonly PageText[] =>
  pages.filter(({ text }) => !text.includes('目錄'))

const shapeOf = ({ width, height }: PageText): string => (width > height ? 'across' : 'upright')

const fields = ['行名', '姓名', '日期']

test.each([
  ['表單 1 轄區市場排查表', '未經同意不記證件號', 'across'],
  ['表單 2 貸前調查清單', '執照與章程', 'upright'],
  ['表單 3 提問單', '最好的一個月', 'upright'],
])('%s stands alone on one page of the appendix, whole and with lines for its owner', (title, last, shape) => {
  const copies = pagesWith(workbook, ...fields, title)
  expect(copies.map(shapeOf)).toEqual([shape])
  const [copy] = copies
  expect(copy?.text).toContain(withoutSpace(last))
  expect(copy?.text).toContain('取自\u300a一日課程\u300b')
  expect(copy?.text.split('工作表')).toHaveLength(2)
})

test('the form of a lecture stands at its end too, whole on one page', () => {
  const pages = pagesWith(workbook, '表單 1 轄區市場排查表', '怎樣用', '未經同意不記證件號')
  expect(pages.map(shapeOf)).toEqual(['across', 'across'])
})

test('a form is named where it is used and where it is used again', () => {
  const [page] = pagesWith(workbook, '再用一次')
  const folio = ({ whole }: PageText): string => /(\d+)\s*$/.exec(whole)?.[1] ?? ''
  const [sheet, copy] = pagesWith(workbook, '表單 1 轄區市場排查表', '怎樣用').map(folio)
  expect(Number(copy)).toBeGreaterThan(Number(sheet))
  const line = `表單1轄區市場排查表→p.${sheet}、附錄p.${copy}`
  expect(page?.text).toContain(line)
  expect(page?.text.split('再用一次')[1]).toContain(line)
})

test('sixty words stand on four pages at most, each page under the heads of the columns', () => {
  const pages = pagesWith(workbook, '繁體', '簡體', 'English', '釋義')
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.length).toBeLessThanOrEqual(4)
  expect(pagesWith(pages, '中小企业划型标准')).toHaveLength(1)
})

test('the last page is the evaluation, and it is one page', () => {
  const found = pagesWith(beyondContents(workbook), '課程評估')
  expect(found).toHaveLength(1)
  expect(found[0]).toBe(workbook.at(-1))
  for (const words of ['能填三張表單', '能說明每張表單的用處', '對場地', '建議'])
    expect(found[0]?.text).toContain(words)
})

test('no page of the workbook is empty', () => {
  expect(workbook.filter(({ text }) => text.length < 12)).toEqual([])
})

test('tickets are told in the guide with their answers, and only their titles are in the workbook', () => {
  const told = guide.map(({ text }) => text).join('')
  expect(told.split('請寫三個動作')).toHaveLength(8)
  expect(pagesWith(guide, '先找市場方再找商戶是正確答案')).toHaveLength(1)
  expect(pagesWith(workbook, '花卉基地')).toHaveLength(1)
  expect(pagesWith(workbook, '請寫三個動作')).toEqual([])
})

test('what to leave out when late stands on the page of the day', () => {
  const [page] = pagesWith(guide, '時間不夠時')
  expect(page).toBe(guide[1])
  expect(page?.text).toMatch(/1\.先刪六場景討論2\.再刪表單示範/)
})

test('a trainer’s appendix is in the guide before the others, and not in the workbook', () => {
  const [own, shared] = ['最容易講錯的事', '常見問題'].map((title) =>
    beyondContents(guide).findIndex(({ text }) => text.includes(title)),
  )
  expect(own).toBeGreaterThan(0)
  expect(shared).toBeGreaterThan(own ?? 0)
  expect(pagesWith(workbook, '常見問題').length).toBeGreaterThan(0)
  expect(pagesWith(workbook, '最容易講錯的事')).toEqual([])
  expect(pagesWith(workbook, '口徑混在一起')).toEqual([])
})
