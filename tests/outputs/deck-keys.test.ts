import type { Browser, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { address, dialogOf, openBrowser, openDeck, press, seen } from './decks.ts'

const deck = address('minimal/participant/deck/01-brewing.html')

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

beforeEach(async () => {
  page = (await openDeck(browser, deck)).page
  await seen(page, '1-1')
})

afterEach(() => page.close())

describe('a number and Enter', () => {
  test.each([
    ['3', '1-3'],
    ['1-4', '1-4'],
    ['99', '1-1'],
  ])('%s goes to %s', async (typed, place) => {
    await page.keyboard.type(typed)
    await press(page, 'Enter', place)
  })

  test('is forgotten when another key comes between', async () => {
    await page.keyboard.type('4')
    await press(page, 'ArrowRight', '1-2')
    await press(page, 'Enter', '1-3')
  })
})

test('a finger that strokes to the left turns the page, to the right turns it back, and up or down does nothing', async () => {
  await stroke([900, 400], [300, 420])
  await seen(page, '1-2')
  await stroke([600, 200], [620, 600])
  await stroke([900, 400], [300, 420])
  await seen(page, '1-3')
  await stroke([300, 400], [900, 380])
  await seen(page, '1-2')
})

describe('black and white', () => {
  test.each([
    ['b', 'rgb(0, 0, 0)'],
    ['.', 'rgb(0, 0, 0)'],
    ['w', 'rgb(255, 255, 255)'],
    [',', 'rgb(255, 255, 255)'],
  ] as const)('%s covers the slide with %s, and uncovers it', async (key, colour) => {
    await page.keyboard.press(key)
    expect(await cover()).toBe(colour)
    await page.keyboard.press(key)
    expect(await cover()).toBe('')
  })

  test('Esc and the next step bring the slide back', async () => {
    await page.keyboard.press('b')
    await page.keyboard.press('Escape')
    expect(await cover()).toBe('')
    await page.keyboard.press('w')
    await press(page, 'ArrowRight', '1-2')
    expect(await cover()).toBe('')
  })
})

test('the list of keys names every key that does something, and no other', async () => {
  await page.keyboard.press('?')
  expect(await dialogOf(page)).toBe('key-list')
  const listed = await page.$$eval('.key-list kbd', (keys) => keys.map(({ textContent }) => textContent ?? ''))
  const single = listed.filter((key) => /^[a-z.,/?]$/.test(key))
  expect(single.toSorted()).toEqual((await workingKeys()).toSorted())
  const others = listed.filter((key) => !single.includes(key))
  expect(others.join(' ')).toBe('→ ↓ PgDn Space Enter ← ↑ PgUp Backspace Home End 0–9 Ctrl+Z Delete Ctrl+P F5 F1 Esc')
})

test.each(['F5', 'f'] as const)('%s shows the deck alone on the screen, and leaves it', async (key) => {
  await page.keyboard.press(key)
  await page.waitForFunction('document.fullscreenElement === document.documentElement')
  await page.keyboard.press(key)
  await page.waitForFunction('document.fullscreenElement === null')
})

test('keys work with Caps Lock on, and right after a dialog is closed', async () => {
  await page.keyboard.press('B')
  expect(await cover()).toBe('rgb(0, 0, 0)')
  await page.keyboard.press('B')
  await page.keyboard.press('g')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  expect(await dialogOf(page)).toBe('key-list')
})

test('the screen is asked to stay awake', async () => {
  const before = `Object.defineProperty(navigator, 'wakeLock', {
    value: { request: async (kind) => { window.asked = kind } } })`
  const { page: other } = await openDeck(browser, deck, before)
  expect(await other.evaluate('window.asked')).toBe('screen')
  await other.close()
})

test('each slide is said to those who do not see it, and others are out of their way', async () => {
  expect(await page.$eval('[role="status"][aria-live="polite"]', (region) => region.textContent)).toBe(
    'Slide 1-1 Water and Grounds · 1 of 7',
  )
  await press(page, 'ArrowRight', '1-2')
  await page.waitForFunction(
    "document.querySelector('[role=\"status\"]').textContent === 'Slide 1-2 Water comes first · 2 of 7'",
  )
  expect(await page.$$eval('.slide:not([inert])', (slides) => slides.length)).toBe(1)
})

test('who wants no motion gets none', async () => {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.reload()
  const moving = await page.evaluate(`[...document.querySelectorAll('body *')].filter((element) => {
    const { transitionDuration, transitionProperty, animationName } = getComputedStyle(element)
    return (transitionProperty !== 'none' && transitionDuration !== '0s') || animationName !== 'none'
  }).map(({ outerHTML }) => outerHTML.slice(0, 99))`)
  expect(moving).toEqual([])
})

test('points of a list come one by one, are in the address, and come back after a reload', async () => {
  await page.goto(`${address('plain/trainer/deck/01-brewing.html')}#1-2`)
  expect(await points()).toEqual([false, false])
  await press(page, 'ArrowRight', '1-2.1')
  expect(await points()).toEqual([true, false])
  await page.reload()
  await seen(page, '1-2.1')
  expect(await points()).toEqual([true, false])
  await press(page, 'ArrowRight', '1-2.2')
  await press(page, 'ArrowRight', '1-3')
  await press(page, 'ArrowLeft', '1-2.2')
  expect(await points()).toEqual([true, true])
})

test('what is done on a slide stands beside it, and the slide stays as its author wrote it', async () => {
  await page.goto(`${address('minimal/trainer/day.html')}#1-4`)
  await seen(page, '1-4')
  const before = await page.$eval('.slide.shown', (slide) => slide.innerHTML)
  expect(before).toContain('class="activity')
  await page.keyboard.press('t')
  await page.waitForSelector('body > .activity:not([hidden]) .activity-title')
  expect(await page.$eval('.slide.shown', (slide) => slide.innerHTML)).toBe(before)
})

const points = (): Promise<boolean[]> =>
  page.$$eval('.slide.shown [data-marpit-fragment]', (items) =>
    items.map((item) => item.checkVisibility({ visibilityProperty: true })),
  )

const cover = (): Promise<unknown> =>
  page.evaluate(`(() => {
    const sheet = document.querySelector('.cover')
    return sheet.checkVisibility() ? getComputedStyle(sheet).backgroundColor : ''
  })()`)

/** Those of the keys with one sign that change anything that can be seen. */
async function workingKeys(): Promise<string[]> {
  const before = 'Element.prototype.requestFullscreen = async function () { this.dataset.full = 1 }'
  const { page: other } = await openDeck(browser, `${deck}#1-3`, before)
  const look = (): Promise<unknown> =>
    other.evaluate(`[location.hash, document.querySelector('dialog[open]')?.className,
      document.querySelector('.cover').checkVisibility(), document.body.className,
      document.documentElement.dataset.full].join()`)
  const working: string[] = []
  for (const key of 'abcdefghijklmnopqrstuvwxyz.,/?') {
    await other.reload()
    const still = await look()
    await other.keyboard.type(key)
    if ((await look()) !== still) working.push(key)
  }
  await other.close()
  return working
}

/** A finger put down, drawn over the screen and lifted. */
async function stroke(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const finger = await page.touchscreen.touchStart(...from)
  await finger.move(...to)
  await finger.end()
}
