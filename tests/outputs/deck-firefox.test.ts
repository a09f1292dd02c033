import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findFirefox } from '../../scripts/find-firefox.mjs'
import { address, dialogOf, drawLine, press, seen, strokesSeen } from './decks.ts'

// `npm test` installs Firefox where it can, and leaves this file out where it cannot.

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox() ?? '', headless: true })
})

afterAll(() => browser?.close())

beforeEach(async () => {
  page = await (await browser.createBrowserContext()).newPage()
  await page.setViewport({ width: 1280, height: 720 })
})

afterEach(() => page.close())

const day = address('minimal/trainer/day.html')

test('the day opens from a stick in Firefox and asks for nothing but itself', async () => {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (cause) => complaints.push(String(cause)))
  await page.goto(`${day}#1-1`)
  await seen(page, '1-1')
  await press(page, 'End', '2-6')
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith(day))).toEqual([])
  expect(complaints).toEqual([])
})

test('keys, overview and search work in Firefox, and a reload shows the same slide', async () => {
  await page.goto(`${day}#1-1`)
  await press(page, 'ArrowRight', '1-2')
  await press(page, ' ', '1-3')
  await press(page, 'PageUp', '1-2')
  await page.keyboard.type('2-3')
  await press(page, 'Enter', '2-3')
  await page.keyboard.press('o')
  expect(await dialogOf(page)).toBe('overview')
  await page.keyboard.press('ArrowRight')
  await press(page, 'Enter', '2-4')
  await page.keyboard.press('g')
  await page.keyboard.type('hardness')
  await press(page, 'Enter', '1-3')
  await page.reload()
  await seen(page, '1-3')
})

test('strokes are drawn in Firefox and outlive a reload', async () => {
  await page.goto(`${day}#1-2`)
  await page.keyboard.press('d')
  await drawLine(page, [
    [300, 300],
    [600, 400],
  ])
  await strokesSeen(page, 1)
  const { x, width } = JSON.parse(
    String(
      await page.evaluate(
        "(({ x, width }) => JSON.stringify({ x, width }))(document.querySelector('.ink > path').getBBox())",
      ),
    ),
  )
  expect(x).toBeCloseTo(300, -1)
  expect(width).toBeCloseTo(300, -1)
  await page.reload()
  await strokesSeen(page, 1)
})

test('two windows from a stick are in step in Firefox, by the opener too', async () => {
  await page.goto(`${day}#1-2`)
  const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve))
  // Without channels, from the second window on.
  await page.evaluate(
    "BroadcastChannel.prototype.postMessage = () => undefined; void window.open(location.pathname + '?presenter', 'second')",
  )
  const second = await opened
  if (second === null) throw new Error('No second window was opened')
  await second.evaluate('BroadcastChannel.prototype.postMessage = () => undefined')
  await seen(second, '1-2')
  await press(page, 'ArrowRight', '1-3')
  await seen(second, '1-3')
  await press(second, 'ArrowRight', '1-4')
  await seen(page, '1-4')
  await second.close()
})
