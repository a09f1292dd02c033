import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { entries, onDisk } from './built.ts'
import { comparePdfs } from './compare-pdfs.ts'
import { address, drawLine, openBrowser, openDeck, press, seen } from './decks.ts'
import { spokenPages } from './pdf.ts'

const decks = entries.filter(
  ({ output, course, source }) =>
    output === 'deck' && (course !== 'microfinance' || source === '00-opening.md' || source === '05-closing.md'),
)

const folder = temporaryFolder()

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe.each(decks)('$path', ({ path }) => {
  test('is printed by the browser as the PDF of the deck is, whatever is on the screen', async () => {
    const { page } = await openDeck(browser, address(path))
    // What covers the screen is not on paper.
    for (const key of ['End', 'PageUp', 'd', 'l', 'b', '?', 'Escape', 'g', 'Escape', 'o'] as const)
      await page.keyboard.press(key)
    await expectSame(page, path)
    await page.close()
  })
})

describe('a deck with strokes', () => {
  const [path = ''] = decks.flatMap(({ course, path }) => (course === 'minimal' ? [path] : []))

  test('is printed with them, each on its slide', async () => {
    const { page } = await openDeck(browser, `${address(path)}#1-2`)
    await seen(page, '1-2')
    await page.keyboard.press('d')
    await line(page)
    await press(page, 'ArrowRight', '1-3')
    await press(page, 'ArrowRight', '1-4')
    await line(page)
    await page.keyboard.press('Home')
    const { differing } = await comparePdfs(browser, await print(page), await deckPdf(path))
    expect(differing.map((share) => share > 0.001)).toEqual([false, true, false, true, false, false, false])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Delete')
    await press(page, 'End', '1-7')
    await page.keyboard.press('Escape')
    const { differing: after } = await comparePdfs(browser, await print(page), await deckPdf(path))
    expect(after.map((share) => share > 0.001)).toEqual([false, false, false, true, false, false, false])
    await page.close()
  })

  test('the button of the tools and Ctrl+P ask the browser to print', async () => {
    const { page } = await openDeck(
      browser,
      address(path),
      'window.asked = 0; window.print = () => { window.asked += 1 }',
    )
    await page.mouse.move(300, 300)
    await page.mouse.move(310, 300)
    await page.locator('.tools ::-p-text(Print)').click()
    await page.keyboard.down('Control')
    await page.keyboard.press('p')
    await page.keyboard.up('Control')
    expect(await page.evaluate('window.asked')).toBe(2)
    await page.close()
  })
})

async function expectSame(page: Page, path: string): Promise<void> {
  const [printed, deck] = [await print(page), await deckPdf(path)]
  const { sizes, differing } = await comparePdfs(browser, printed, deck)
  expect(sizes[0]).toEqual(sizes[1])
  expect(differing.filter((share) => share > 0)).toEqual([])
  const file = join(folder, 'printed.pdf')
  await writeFile(file, printed)
  expect(await spokenPages(file)).toEqual(await spokenPages(onDisk(pdfOf(path))))
}

/** As somebody prints who leaves everything as the browser proposes it, without backgrounds. */
const print = (page: Page): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true, printBackground: false })

const deckPdf = (path: string): Promise<Uint8Array> => readFile(onDisk(pdfOf(path)))

const pdfOf = (path: string): string => path.replace(/html$/, 'pdf')

const line = (page: Page): Promise<void> =>
  drawLine(page, [
    [300, 300],
    [700, 340],
  ])
