import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { describe, expect, test } from 'vitest'
import { openClock, openTheatre, textOf, waitForSlide, waitForText } from './theatre.ts'

const theatre = openTheatre('tests/fixtures/courses/delivery')

/** Opens the presenter's window by its key. */
async function openPresenter(main: Page): Promise<Page> {
  const opened = new Promise<Page | null>((done) => main.once('popup', done))
  await main.keyboard.press('p')
  const view = await opened
  if (view === null) throw new Error('No window was opened')
  await view.waitForSelector('.presenter-head')
  return view
}

describe.each([['http'], ['file']] as const)('over %s', (kind) => {
  const open = async (before?: string): Promise<Page> => {
    const page = await theatre.browser().newPage()
    if (before !== undefined) await page.evaluateOnNewDocument(before)
    await page.goto(theatre[kind]())
    return page
  }

  test.each([
    ['by channel and opener', undefined],
    ['by the opener alone', 'delete window.BroadcastChannel'],
  ])('two windows go in step both ways, %s', async (_, before) => {
    const main = await open(before)
    await waitForSlide(main, 'start')
    await main.keyboard.press('ArrowRight')
    await main.keyboard.press('ArrowRight')
    await main.keyboard.press('ArrowRight')
    const view = await openPresenter(main)
    await waitForSlide(view, '1-2')
    await main.keyboard.press('End')
    await waitForSlide(view, '2-2')
    await view.keyboard.press('PageUp')
    await waitForSlide(main, '2-1')
    await view.keyboard.press('b')
    await main.waitForSelector('.cover:not([hidden])')
    await main.reload()
    await waitForSlide(main, '2-1')
    await view.keyboard.press('Home')
    await waitForSlide(main, 'start')
    await view.close()
    await main.close()
  })

  test('a second press of the key brings the same window forward', async () => {
    const main = await open()
    const view = await openPresenter(main)
    const before = (await theatre.browser().pages()).length
    await main.bringToFront()
    await main.keyboard.press('p')
    await main.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    expect((await theatre.browser().pages()).length).toBe(before)
    await view.close()
    await main.close()
  })
})

test('a browser that blocks the window is named, with what to do', async () => {
  const page = await theatre.browser().newPage()
  await page.evaluateOnNewDocument('window.open = () => null')
  await page.goto(theatre.http())
  await page.keyboard.press('p')
  await waitForText(page, '.blocked', 'allow it for this page')
  await page.close()
})

test('the presenter has now, next, notes, and fragments before they are shown', async () => {
  const clock = await openClock(theatre, '08:50:00')
  const view = await clock.open(`${theatre.http()}?presenter#1-2`)
  await waitForSlide(view, '1-2')
  expect(await textOf(view, '.note.here')).toBe('Say Pour one cup of each. Ask Which one is from the well?')
  expect(await textOf(view, '.presenter-coming')).toBe('Next 1-3 Two cups')
  expect(await textOf(view, '.presenter-where')).toBe('Hard and soft · 3 of 7')
  const [shown, coming] = await Promise.all(['.slide.shown', '.slide.coming'].map((one) => boxOf(view, one)))
  expect(shown?.width).toBeGreaterThan(2 * (coming?.width ?? 0))
  expect(coming?.width).toBeGreaterThan(200)
  expect(
    await view.$$eval('.slide.shown .unseen', (all) =>
      all.map((one) => one.checkVisibility({ visibilityProperty: true })),
    ),
  ).toEqual([true, true])
  await view.keyboard.press('ArrowRight')
  await view.waitForFunction("document.querySelectorAll('.slide.shown .unseen').length === 1")
  await view.keyboard.press('Home')
  await view.keyboard.press('End')
  await waitForText(view, '.presenter-coming', 'End')
  await waitForText(view, '.note.here', '(no notes)')
})

const boxOf = async (page: Page, selector: string) => (await page.$(selector))?.boundingBox()

test.each([
  [1280, 720],
  [1920, 1080],
  [1024, 600],
])('at %i × %i everything stands inside the window, and nothing on anything else', async (width, height) => {
  const clock = await openClock(theatre, '09:30:00')
  const view = await clock.open(`${theatre.http()}?presenter#1-2`)
  await view.setViewport({ width, height })
  await waitForText(view, '.presenter-late', '20 min late')
  const parts = [
    '.presenter-head',
    '.slide.shown',
    '.presenter-coming',
    '.presenter-pace',
    '.presenter-cuts',
    '.notes-panel',
  ]
  const boxes = await Promise.all(parts.map((one) => boxOf(view, one)))
  for (const [index, box] of boxes.entries()) {
    if (box === null || box === undefined) throw new Error(`${parts[index]} is not seen`)
    expect(box.x, parts[index]).toBeGreaterThanOrEqual(0)
    expect(box.y + box.height, parts[index]).toBeLessThanOrEqual(height)
    expect(box.x + box.width, parts[index]).toBeLessThanOrEqual(width)
    for (const other of boxes.slice(index + 1)) if (other) expect(overlap(box, other), parts[index]).toBeLessThan(2)
  }
  const scrolls = await view.$eval('.presenter-pace', (pace) => pace.scrollHeight - pace.clientHeight)
  expect(scrolls).toBeLessThanOrEqual(0)
})

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How far two boxes reach into each other. */
const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  )

test('notes are made larger and smaller, scroll by themselves, and keep their size', async () => {
  const clock = await openClock(theatre, '08:50:00')
  const view = await clock.open(`${theatre.http()}?presenter#1-2`)
  const size = async () =>
    Number(await view.evaluate("parseFloat(getComputedStyle(document.querySelector('.notes')).fontSize)"))
  const before = await size()
  await view.keyboard.press('+')
  await view.keyboard.press(']')
  const larger = await size()
  expect(larger).toBeGreaterThan(before)
  await view.reload()
  expect(await size()).toBe(larger)
  for (let presses = 0; presses < 9; presses += 1) await view.keyboard.press(']')
  await view.setViewport({ width: 1024, height: 300 })
  await view.keyboard.down('Shift')
  await view.keyboard.press('ArrowDown')
  await view.keyboard.up('Shift')
  expect(await view.$eval('.notes', (notes) => notes.scrollTop)).toBeGreaterThan(0)
  await waitForSlide(view, '1-2')
  for (let presses = 0; presses < 12; presses += 1) await view.keyboard.press('-')
  expect(await size()).toBeLessThan(before)
})

test('who has one screen sees the notes on it when asked, and not before', async () => {
  const clock = await openClock(theatre, '08:50:00')
  const main = await clock.open(`${theatre.http()}#1-2`)
  const isSeen = () => main.$eval('.note[data-number="1-2"]', (note) => note.checkVisibility())
  expect(await isSeen()).toBe(false)
  await main.keyboard.press('n')
  expect(await isSeen()).toBe(true)
  const [slide, notes] = [await boxOf(main, '.slide.shown svg'), await boxOf(main, '.notes-panel')]
  expect((slide?.x ?? 0) + (slide?.width ?? 0)).toBeLessThanOrEqual(notes?.x ?? 0)
  await main.keyboard.press('n')
  expect(await isSeen()).toBe(false)
})

test('from morning to the end with a late start: lateness, break, end, what to cut, and the log', async () => {
  const clock = await openClock(theatre, '08:58:00')
  const main = await clock.open(theatre.http())
  const view = await clock.open(`${theatre.http()}?presenter`)
  await waitForText(view, '.presenter-elapsed', 'not begun')
  expect(await textOf(view, '.presenter-late')).toBe('')
  await clock.set('09:06:00')
  await waitForText(view, '.presenter-late', '6 min late')
  await main.keyboard.press('ArrowRight')
  await waitForSlide(main, '1-1')
  await main.keyboard.press('ArrowRight')
  await waitForText(view, '.presenter-elapsed', 'Elapsed 0:00')
  await main.keyboard.press('ArrowRight')
  await waitForText(view, '.presenter-late', 'on time')
  await waitForText(view, '.presenter-times', '09:30 → 09:36')
  await waitForText(view, '.presenter-times', '10:05 → 10:11')

  await clock.set('09:13:00')
  await waitForText(view, '.presenter-late', '3 min late')
  expect(await textOf(view, '.presenter-cuts')).toBe('Cut this now Speak faster, and tell no stories')
  await view.keyboard.press('q')
  await clock.set('09:17:00')
  await waitForText(view, '.questions', '4:00')
  await waitForText(view, '.presenter-cuts', 'One cup for all')
  expect(await textOf(view, '.presenter-late')).toBe('7 min late')
  expect(await textOf(view, '.presenter-pace tbody tr')).toBe('Section 7 30 on time')
  await view.keyboard.press('q')

  await view.keyboard.press('End')
  await view.keyboard.press('Home')
  for (const number of ['1-1', '1-2', '1-2', '1-2', '1-3']) {
    await main.keyboard.press('ArrowRight')
    await waitForSlide(view, number)
  }
  await clock.set('09:21:00')
  await clock.set('09:33:00')
  await waitForText(view, '.presenter-late', '3 min late')
  await main.reload()
  await waitForSlide(main, '1-3')
  await waitForText(view, '.presenter-elapsed', '27:00')

  await view.keyboard.press('ArrowRight')
  await waitForText(view, '.presenter-times', 'Back at 09:43')
  await waitForText(view, '.presenter-times', '10:05 → 10:08')
  await clock.set('09:36:00')
  const late = await clock.open(`${theatre.http()}?presenter`)
  await waitForSlide(late, '1-4')
  await waitForText(late, '.presenter-times', 'Back at 09:43')
  expect(await textOf(late, '.presenter-elapsed')).toBe('Elapsed 30:00')
  await clock.set('09:41:00')
  await main.keyboard.press('ArrowRight')
  await waitForText(view, '.presenter-late', 'on time')
  await clock.set('09:49:00')
  await view.keyboard.press('ArrowRight')
  await waitForText(view, '.presenter-late', '6 min early')
  expect(await textOf(view, '.presenter-cuts')).toBe('There is time for Ask who grinds at home')
  for (const time of ['09:53:00', '09:58:00', '10:03:00', '10:07:00']) {
    await clock.set(time)
    await waitUntilCounted(main)
  }
  await waitForText(view, '.presenter-late', '2 min late')

  const log = await savedLog(main)
  expect(log).toMatchObject({
    kejian: 'delivery log',
    version: 1,
    course: 'delivery',
    date: '2026-11-24',
    started: '09:06',
    ended: '10:07',
    slides: [
      { number: '1-2', title: 'Hard and soft', planned: 10, seconds: 420 },
      { number: '1-3', title: 'Two cups', planned: 20, seconds: 960 },
      { number: '2-1', title: 'Words for it', planned: 15, seconds: 480 },
      { number: '2-2', title: 'What to do on Monday', planned: 10, seconds: 1080 },
    ],
    breaks: [{ title: 'Tea', planned: 10, began: '09:33', seconds: 480 }],
    questions: 240,
  })
})

/** Waits until the window has written down the time up to now. */
const waitUntilCounted = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    `Object.entries(localStorage).some(([key, text]) => key.includes(' run ') && JSON.parse(text).value.since === Date.now())`,
  )

/** Saves the log by its key and button, and reads the file. */
async function savedLog(page: Page): Promise<unknown> {
  await page.keyboard.press('r')
  await page.click('.logs-row button')
  const path = join(theatre.folder, 'delivery-2026-11-24.json')
  await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true)
  return JSON.parse(readFileSync(path, 'utf8'))
}

test('whoever leafs through the deck hours before leaves no log', async () => {
  const clock = await openClock(theatre, '07:30:00')
  const main = await clock.open(theatre.http())
  await main.keyboard.press('ArrowRight')
  await main.keyboard.press('r')
  await waitForText(main, '.logs', 'Nothing logged yet')
  expect(await main.evaluate("Object.keys(localStorage).filter((key) => key.includes(' run '))")).toEqual([])
})

test('a log is kept for a week, can be deleted, and the clock begun anew', async () => {
  const clock = await openClock(theatre, '09:00:00')
  const main = await clock.open(theatre.http())
  await main.keyboard.press('s')
  await clock.set('09:03:00')
  await main.reload()
  await main.keyboard.press('r')
  await waitForText(main, '.logs-row', '2026-11-24')
  await main.evaluate(`{
    const [key = ''] = Object.keys(localStorage).filter((one) => one.includes(' run '))
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}')
    const days = (count) => Date.now() - count * 24 * 3_600_000
    localStorage.setItem(key.replace('2026-11-24', '2026-11-20'), JSON.stringify({ ...kept, at: days(4) }))
    localStorage.setItem(key.replace('2026-11-24', '2026-11-15'), JSON.stringify({ ...kept, at: days(9) }))
  }`)
  await main.reload()
  await main.keyboard.press('r')
  const dates = () => main.$$eval('.logs-date', (all) => all.map((one) => one.textContent))
  expect(await dates()).toEqual(['2026-11-24', '2026-11-20'])
  await main.click('.logs-row button:last-child')
  expect(await dates()).toEqual(['2026-11-20'])
  await main.click('.logs-row button:last-child')
  await waitForText(main, '.logs', 'Nothing logged yet')
  await main.click('.logs .dialog-body > button')
  await main.waitForFunction("document.activeElement.closest('dialog') === null")
  await main.keyboard.press('r')
  expect(await dates()).toEqual(['2026-11-24'])
})
