import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { expect } from 'vitest'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { onDisk } from './built.ts'

/** A browser as decks are tried in. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await provideBrowser(() => undefined)
  // Letters stand where the printer's browser puts them.
  const args = ['--font-render-hinting=none', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return puppeteer.launch({ executablePath, args, headless: executablePath.includes('shell') ? 'shell' : true })
}

/** Where a built file lies, as it is opened from a stick. */
export const address = (path: string): string => pathToFileURL(onDisk(path)).href

/** A deck that is open, and what it did that it should not. */
export interface Opened {
  readonly page: Page
  readonly requests: readonly string[]
  /** What the page writes to the console or throws, refusals of its policy among them. */
  readonly complaints: readonly string[]
}

/** Opens a page of its own for a deck; `before` runs in it before the deck's own scripts. */
export async function openDeck(browser: Browser, url: string, before = ''): Promise<Opened> {
  const page = await (await browser.createBrowserContext()).newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (cause) => complaints.push(String(cause)))
  if (before !== '') await page.evaluateOnNewDocument(before)
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(url)
  return { page, requests, complaints }
}

/** Waits until a place is in the address and its slide, and no other, can be seen. */
export async function seen(page: Page, place: string): Promise<void> {
  const [number] = place.split('.')
  await page.waitForFunction(
    `location.hash === '#${place}' && [...document.querySelectorAll('.slide')]
      .filter((slide) => slide.checkVisibility({ visibilityProperty: true }) && !slide.classList.contains('coming'))
      .map((slide) => slide.dataset.number).join() === '${number}'`,
    { timeout: 10_000 },
  )
}

/** Presses a key and waits for the place that it leads to. */
export async function press(page: Page, key: Parameters<Page['keyboard']['press']>[0], place: string): Promise<void> {
  await page.keyboard.press(key)
  await seen(page, place)
}

/** The open dialog's class, empty where none is open. */
export const dialogOf = (page: Page): Promise<string> =>
  page.evaluate("document.querySelector('dialog[open]')?.className.replace('dialog ', '') ?? ''").then(String)

/** Draws a line with the mouse from point to point. */
export async function drawLine(page: Page, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const [first = [0, 0], ...rest] = points
  await page.mouse.move(...first)
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(...point, { steps: 8 })
  await page.mouse.up()
}

/** How many strokes are seen on the slide that is shown. */
export const strokesOn = (page: Page): Promise<number> =>
  page.$$eval('.slide.shown > .ink > path', (paths) => paths.length)

/** Waits until so many strokes are on the slide that is shown. */
export async function strokesSeen(page: Page, count: number): Promise<void> {
  await page.waitForFunction(`document.querySelectorAll('.slide.shown > .ink > path').length === ${count}`, {
    timeout: 10_000,
  })
  expect(await strokesOn(page)).toBe(count)
}
