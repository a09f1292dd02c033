import type { Browser, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { out } from './built.ts'
import { address, drawLine, openBrowser, openDeck, press, seen, strokesSeen } from './decks.ts'
import { serve } from './serve.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  browser = await openBrowser()
  server = await serve(out)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const day = 'minimal/trainer/day.html'

/** Ways from window to window: by a channel, and where the browser has none, by the opener. */
const ways = [
  { name: 'over http', url: () => server.url(day), before: '' },
  { name: 'from a stick', url: () => address(day), before: '' },
  { name: 'over http without channels', url: () => server.url(day), before: 'delete window.BroadcastChannel' },
  { name: 'from a stick without channels', url: () => address(day), before: 'delete window.BroadcastChannel' },
]

describe.each(ways)('two windows $name', ({ url, before }) => {
  let first: Page
  let second: Page

  beforeEach(async () => {
    first = (await openDeck(browser, `${url()}#1-2`, before)).page
    await seen(first, '1-2')
    await press(first, 'ArrowRight', '1-3')
    second = await openSecond()
  })

  afterEach(async () => {
    await second.close()
    await first.close()
  })

  test('a late joiner catches up, and both are in step both ways', async () => {
    await seen(second, '1-3')
    await press(first, 'ArrowRight', '1-4')
    await seen(second, '1-4')
    await press(second, 'ArrowRight', '1-5')
    await seen(first, '1-5')
  })

  test('either may be loaded anew', async () => {
    await seen(second, '1-3')
    await second.reload()
    await seen(second, '1-3')
    await press(second, 'ArrowRight', '1-4')
    await seen(first, '1-4')
    await first.reload()
    await seen(first, '1-4')
    await press(second, 'ArrowRight', '1-5')
    await seen(first, '1-5')
    await press(first, 'ArrowRight', '1-6')
    await seen(second, '1-6')
  })

  test('black screen, strokes and laser are seen in both', async () => {
    await seen(second, '1-3')
    await second.keyboard.press('b')
    await first.waitForFunction("document.querySelector('.cover').checkVisibility()")
    await first.keyboard.press('b')
    await second.waitForFunction("!document.querySelector('.cover').checkVisibility()")
    await second.keyboard.press('d')
    const { x, y, width, height } = await boxOf(second)
    await drawLine(second, [
      [x + width / 4, y + height / 2],
      [x + width / 2, y + height / 2],
    ])
    await strokesSeen(first, 1)
    const left = await first.$eval('.slide.shown .ink > path', (path) => path.getBoundingClientRect().left)
    expect(left).toBeCloseTo(1280 / 4, -1)
    await second.keyboard.press('Delete')
    await strokesSeen(first, 0)
    await second.keyboard.press('l')
    await second.mouse.move(x + width / 2, y + height / 4)
    await first.waitForFunction("document.querySelector('.slide.shown .laser-dot')?.getAttribute('cx') > 630")
    await second.keyboard.press('l')
    await first.waitForFunction("document.querySelector('.slide.shown .laser-dot') === null")
  })

  const openSecond = async (): Promise<Page> => {
    const opened = new Promise<Page | null>((resolve) => first.once('popup', resolve))
    await first.evaluate("void window.open(location.pathname + '?presenter', 'second')")
    const page = await opened
    if (page === null) throw new Error('No second window was opened')
    await page.setViewport({ width: 1280, height: 720 })
    await page.waitForFunction("document.querySelector('.slide.shown') !== null")
    return page
  }
})

const boxOf = (page: Page) =>
  page.$eval('.slide.shown > svg', (svg) => {
    const { x, y, width, height } = svg.getBoundingClientRect()
    return { x, y, width, height }
  })
