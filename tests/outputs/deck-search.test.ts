import type { Browser, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entries } from './built.ts'
import { address, dialogOf, openBrowser, openDeck, press, seen } from './decks.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

beforeEach(async () => {
  page = (await openDeck(browser, `${address('minimal/trainer/day.html')}#1-2`)).page
  await seen(page, '1-2')
})

afterEach(() => page.close())

describe('the overview', () => {
  beforeEach(async () => {
    await page.keyboard.press('o')
    expect(await dialogOf(page)).toBe('overview')
  })

  test('shows a picture of every slide under its lecture and section, and begins at the slide that is shown', async () => {
    const slides = await page.$$eval('main > .slide', (all) => all.map((slide) => slide.getAttribute('data-number')))
    const pictures = await page.$$eval('.overview-slide', (all) => all.map((one) => one.getAttribute('data-key')))
    expect(pictures).toEqual(slides)
    expect(
      await page.$$eval('.dialog-body > section > h3', (heads) => heads.map(({ textContent }) => textContent)),
    ).toEqual(['Lecture 1 Water and Grounds', 'Lecture 2 Tasting Together'])
    const sections = await page.$$eval('.overview-section', (all) => all.map(({ textContent }) => textContent))
    expect(sections.filter((name) => name !== '')).toEqual([
      'Water comes first',
      'Grounds come second: from bean to cup',
      'Words for a cup',
    ])
    expect(await focused()).toBe('1-2 Water comes first')
    expect(await page.$$eval('[aria-current="true"]', (all) => all.length)).toBe(1)
    expect(await page.$$eval('.overview [id]:not(h2)', (all) => all.length)).toBe(0)
  })

  test('goes by arrows from picture to picture, and by Enter to its slide', async () => {
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('1-3 What hardness does')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('1-1 Water and Grounds')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe('1-2 Water comes first')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('1-2 Water comes first')
    await page.keyboard.press('ArrowRight')
    await press(page, 'Enter', '1-3')
    expect(await dialogOf(page)).toBe('')
  })

  test('Esc closes it where it was opened', async () => {
    await page.keyboard.press('ArrowRight')
    await press(page, 'Escape', '1-2')
    expect(await dialogOf(page)).toBe('')
  })

  test('a click goes to a slide of another lecture', async () => {
    await page.click('.overview-slide[data-key="2-3"]')
    await seen(page, '2-3')
  })
})

describe('go to', () => {
  test.each([
    ['2-3', '2-3'],
    ['4', '1-4'],
    ['tasting TOGETHER', '2-1'],
    ['grounds second', '1-6'],
    ['nobody said this', '1-2'],
  ])('%s and Enter goes to %s', async (typed, place) => {
    await page.keyboard.press('g')
    await page.keyboard.type(typed)
    await press(page, 'Enter', place)
  })

  test('arrows choose among what was found', async () => {
    await page.keyboard.press('g')
    await page.keyboard.type('words for a cup')
    const [, second = ''] = await page.$$eval('.go-to-number', (all) => all.map(({ textContent }) => textContent ?? ''))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await press(page, 'Enter', second)
  })

  test('what is not found is said', async () => {
    await page.keyboard.press('g')
    await page.keyboard.type('xyzzy')
    expect(await page.$eval('.go-to-list', (list) => list.textContent)).toBe('Nothing found')
  })

  const chinese = entries.filter(({ output, course }) => output === 'day' && course === 'microfinance')

  test.each(chinese)('simplified characters find a traditional title in $path', async ({ path }) => {
    await page.goto(address(path))
    for (const query of ['建行普惠金融战略', '建行普惠金融戰略']) {
      await page.keyboard.press('g')
      await page.keyboard.type(query)
      await press(page, 'Enter', '2-13')
      await press(page, 'Home', await first())
    }
  })

  const first = (): Promise<string> =>
    page.$eval('main > .slide', (slide) => slide.getAttribute('data-number') ?? slide.getAttribute('data-key') ?? '')
})

const focused = (): Promise<unknown> =>
  page.evaluate("document.activeElement.querySelector('.overview-name').textContent")
