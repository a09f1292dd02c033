import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { layOutCards } from '../../src/stages/render/cards/layout.ts'
import { buildFor } from '../secrecy/secrets.ts'
import { betrayed, tracesIn } from '../secrecy/traces.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { entries, onDisk } from './built.ts'
import { courseFor, courseIn } from './courses.ts'
import { outlineOf, type PageText, pagesOf, withoutSpace, withPdf } from './pdf.ts'

const fixture = join(import.meta.dirname, '../fixtures/courses/cards')
const out = join(temporaryFolder(), 'out')
const path = join(out, 'cards/trainer/cards.pdf')

let pages: readonly PageText[] = []
let guide: readonly PageText[] = []

beforeAll(async () => {
  await buildFor(fixture, out)
  pages = await pagesOf(path)
  guide = await pagesOf(join(out, 'cards/trainer/guide.pdf'))
})

const decks = [
  { name: 'cards', path, read: () => courseIn(fixture, 'trainer') },
  ...entries
    .filter(({ output }) => output === 'cards')
    .map((entry) => ({ name: entry.path, path: onDisk(entry.path), read: () => courseFor(entry) })),
]

const places = (file: string): Promise<ReadonlyMap<string, Spot>> =>
  withPdf(file, async (pdf) => {
    const spots = new Map<string, Spot>()
    for (const [id, target] of Object.entries(await pdf.getDestinations()))
      spots.set(id, { page: (await pdf.getPageIndex(target[0])) + 1, x: Number(target[2]), y: Number(target[3]) })
    return spots
  })

interface Spot {
  readonly page: number
  readonly x: number
  readonly y: number
}

const [width, height] = [595, 842]

describe.each(decks)('$name', ({ path: file, read }) => {
  test('has each card on the page that was planned, and its back on the next, where it lies when the sheet is turned', async () => {
    const spots = await places(file)
    const cards = layOutCards(await read()).sheets.flatMap((sheet) => sheet.cards.map(() => sheet.page))
    expect(cards.length).toBeGreaterThan(0)
    const wrong = cards.filter((page, index) => {
      const [front, back] = [spots.get(`k${index + 1}`), spots.get(`k${index + 1}b`)]
      if (front === undefined || back === undefined) return true
      const mirrored = Math.abs(front.x + back.x - width) < 1.5 && Math.abs(front.y - back.y) < 1.5
      return front.page !== page || page % 2 === 0 || back.page !== page + 1 || !mirrored
    })
    expect(wrong).toEqual([])
  })

  test('ends the words of each card above the foot of the card', async () => {
    const spots = await places(file)
    const foot = 12 * 2.835
    const cards = layOutCards(await read()).sheets.flatMap(({ cards: all, grid }) => all.map(() => grid))
    const over = cards.filter((grid, index) => {
      const [middle, end] = [spots.get(`k${index + 1}`), spots.get(`k${index + 1}e`)]
      if (middle === undefined || end === undefined || end.page !== middle.page) return true
      return middle.y - end.y > height / grid.rows / 2 - foot
    })
    expect(over).toEqual([])
  })

  test('is on A4 paper, upright', async () => {
    const sizes = (await pagesOf(file)).map((page) => `${Math.round(page.width)} × ${Math.round(page.height)}`)
    expect([...new Set(sizes)]).toEqual(['595 × 842'])
  })
})

test('a front has what only its owner may read, a back what all may', () => {
  const fronts = pages.filter(({ text }) => text.includes('工程款'))
  expect(fronts).toHaveLength(1)
  const back = pages[pages.findIndex(({ text }) => text.includes('工程款')) + 1]?.text ?? ''
  for (const said of ['客戶經理', '第一場\uff1a廳堂', '只交給']) expect(back).toContain(withoutSpace(said))
  expect(back).not.toMatch(/工程款|先破冰/)
})

test('tickets have no answers on them', () => {
  const text = pages.map((page) => page.text).join('')
  expect(text).toContain('建材市場的商戶')
  expect(text).not.toContain('正確答案')
})

test('each of the roster has a tent with the name on both halves, one of them upside down', async () => {
  const tents = pages.filter(({ text }) => /測試學員|Alexander/.test(text))
  expect(tents.map(({ text }) => text.split(/測試學員.|AlexanderExample/).length - 1)).toEqual([2, 2, 2, 2, 2])
  const turned = await withPdf(path, async (pdf) => {
    const { items } = await (await pdf.getPage(3)).getTextContent()
    return items.flatMap((item) => ('str' in item && item.str.includes('測試學員') ? [item.transform] : []))
  })
  const [up, down] = turned.toSorted((a, b) => Number(a[5]) - Number(b[5]))
  expect(Math.sign(Number(up?.[0]))).toBe(1)
  expect(Math.sign(Number(down?.[0]))).toBe(-1)
  expect(Number(up?.[5])).toBeLessThan(height / 2)
  expect(Number(down?.[5])).toBeGreaterThan(height / 2)
})

test('the first page lists what to print: pages, copies and sheets', () => {
  const list = pages[0]?.text ?? ''
  for (const line of [
    '名牌3–7單面15名單上每人一張',
    '角色卡1-2第一場\uff1a廳堂9–12雙面36每2人一份',
    '觀察員評分表1-2第一場\uff1a廳堂13–14雙面33每2人一份',
    '任務籤1-3找客戶方案15–18雙面12全場1份',
  ])
    expect(list).toContain(line)
})

test('each sheet says in its margin how often to print it', () => {
  expect(pages[8]?.text).toContain('p.9–10·印3份·雙面')
})

test('bookmarks lead to the list, the tents and each activity with its cards', async () => {
  const marks = await outlineOf(path)
  expect(marks.map(({ title, page }) => `${withoutSpace(title)} ${page + 1}`)).toEqual(
    expect.arrayContaining(['名牌 3', '1-2第一場\uff1a廳堂 9', '客戶經理 9', '備用客戶 11', '1-3找客戶方案 15']),
  )
})

test('the guide tells what each card says where the activity is told, and on which page of the cards it is', () => {
  const told = guide.map(({ text }) => text).join('')
  for (const line of ['角色卡客戶卡片p.9你心裡的祕密', '觀察員評分表觀察員卡片p.13', '任務籤花卉基地卡片p.17'])
    expect(told).toContain(line)
})

test('the guide lists what to print, the forms that activities name among it and no other', () => {
  const list = guide.find(({ text }) => text.includes('列印清單') && text.includes('課前準備'))?.text ?? ''
  expect(list).toMatch(/學員手冊workbook\.pdf1–\d+雙面6\d+每人一份/)
  expect(list).toContain('按5人計算')
  expect(list).toMatch(/表單1拜訪記錄\uff08投影片1-2\uff09影印學員手冊p\.\d+單面33每2人一份/)
  expect(list).not.toContain('表單12')
})

test('the day at a glance says what each stretch needs', () => {
  expect(guide[1]?.text).toContain('計時器、表單1、任務籤、A3紙')
})

test('beside an answer stands the page on which participants write, and opens it', async () => {
  const told = guide.filter(({ text }) => text.includes('手冊p.'))
  expect(told.length).toBeGreaterThan(0)
  const { context } = await PDFDocument.load(await readFile(join(out, 'cards/trainer/guide.pdf')))
  const objects = context.enumerateIndirectObjects().map(([, object]) => String(object))
  expect(objects.join('\n')).not.toContain('page.invalid')
  const written = guide.find(({ text }) => text.includes('好話術都從') || text.includes('工程款'))
  // The picture of the workbook's page has its words.
  expect(written?.text).toContain('老闆娘來存現金。角色')
})

test('no name of the roster is in a file of the participants', async () => {
  const names = ['測試學員', 'alexander', 'people.csv', '東門支行']
  const theirs = ['workbook.pdf', 'index.html', 'deck/01-plays.html', 'deck/01-plays.pdf']
  for (const name of theirs) {
    const file = join(out, 'cards/participant', name)
    expect(betrayed(names, await tracesIn(file.slice(out.length), await readFile(file)))).toEqual([])
  }
})
