import type { Page } from 'puppeteer'
import { afterEach, describe, expect, test } from 'vitest'
import { openTestRoom, setTime, violationsIn } from './room.ts'

const room = openTestRoom()

afterEach(async () => {
  for (const page of pages.splice(0)) {
    await page.evaluate('localStorage.clear()')
    await page.close()
  }
})

describe('the countdown of an activity', () => {
  test('starts with a key, beside the slide, and says until when', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00')
    expect(await seen(page, '.band')).toBe(false)
    await page.keyboard.press('t')
    await shows(page, '6:00')
    expect(await text(page, '.band:not([hidden]) .band-aim')).toBe('until 09:16')
    expect(await texts(page, '.activity p, .activity li span')).toEqual([
      'Case 6 min',
      'The scales',
      'Groupsin pairs',
      'Materialsscales',
      'alone',
      '1',
      'in pairs',
      '3',
      'together',
      '2',
    ])
    const slide = await (await page.$('.slide.shown svg'))?.boundingBox()
    const panel = await (await page.$('.activity'))?.boundingBox()
    expect(slide?.width).toBeCloseTo(1280 * 0.8, 0)
    expect(slide?.x).toBe(0)
    expect(panel?.x).toBeCloseTo(1280 * 0.8, 0)
  })

  test('has digits that are at least 12 per cent of the screen high', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00')
    await page.keyboard.press('t')
    const height = await page.evaluate(`(() => {
      const drawn = document.createElement('canvas').getContext('2d')
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(document.querySelector('.band:not([hidden]) .band-digits'))
      drawn.font = fontWeight + ' ' + fontSize + ' ' + fontFamily
      return drawn.measureText('0').actualBoundingBoxAscent
    })()`)
    expect(height).toBeGreaterThan(0.12 * 720)
  })

  test('marks the step that it is time for', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00')
    await page.keyboard.press('t')
    expect(await currentStep(page)).toBe('alone1')
    await setTime(page, '09:11:00')
    await shows(page, '5:00')
    expect(await currentStep(page)).toBe('in pairs3')
    await setTime(page, '09:14:30')
    await shows(page, '1:30')
    expect(await currentStep(page)).toBe('together2')
  })

  test('turns gold a minute before the end and another colour after it, and then counts upwards', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00')
    await page.keyboard.press('t')
    expect(await phase(page)).toBe('running')
    await setTime(page, '09:15:00')
    await shows(page, '1:00')
    expect(await phase(page)).toBe('last')
    const gold = await colour(page)
    await setTime(page, '09:16:35')
    await shows(page, '+0:35')
    expect(await phase(page)).toBe('over')
    expect(await text(page, '.band:not([hidden]) .band-aim')).toBe('Time is up')
    expect(await colour(page)).not.toBe(gold)
  })

  test('sounds once a minute before the end and twice at it, and never when it is loaded anew', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00', countTones)
    await page.keyboard.press('t')
    await setTime(page, '09:14:59')
    await shows(page, '1:01')
    expect(await tones(page)).toBe(0)
    await setTime(page, '09:15:01')
    await shows(page, '0:59')
    expect(await tones(page)).toBe(1)
    await setTime(page, '09:16:00')
    await shows(page, '+0:00')
    expect(await tones(page)).toBe(3)
    await page.reload()
    await page.keyboard.press('?')
    await shows(page, '+0:00')
    expect(await tones(page)).toBe(0)
  })

  test('stands still and goes on with the same key, and takes minutes more and less', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00')
    await page.keyboard.press('t')
    await setTime(page, '09:11:00')
    await shows(page, '5:00')
    await page.keyboard.press('t')
    await setTime(page, '09:20:00')
    expect(await text(page, '.band:not([hidden]) .band-aim')).toBe('paused')
    await page.keyboard.press('t')
    await shows(page, '5:00')
    expect(await text(page, '.band:not([hidden]) .band-aim')).toBe('until 09:25')
    await page.keyboard.press('+')
    await shows(page, '6:00')
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    await shows(page, '4:00')
    await page.keyboard.press('Escape')
    expect(await seen(page, '.band')).toBe(false)
    expect(await seen(page, '.activity')).toBe(false)
  })

  test('stands in a corner of the other slides, and large again on its own', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00')
    await page.keyboard.press('t')
    await page.keyboard.press('ArrowRight')
    expect(await seen(page, '.band')).toBe(false)
    expect(await text(page, '.timer-corner')).toBe('6:00')
    await page.keyboard.press('ArrowLeft')
    expect(await seen(page, '.timer-corner')).toBe(false)
    await shows(page, '6:00')
  })

  test('outlives a reload', async () => {
    const page = await open('trainer/day.html#1-2', '09:10:00')
    await page.keyboard.press('t')
    await setTime(page, '09:12:00')
    await page.reload()
    await shows(page, '4:00')
  })

  test('takes five minutes on a slide without an activity', async () => {
    const page = await open('trainer/day.html#1-1', '09:10:00')
    await page.keyboard.press('t')
    await shows(page, '5:00')
  })

  test('is the same in two windows, whichever changes it', async () => {
    const first = await open('trainer/day.html#1-2', '09:10:00')
    const second = await open('trainer/day.html#1-2', '09:10:00')
    await first.keyboard.press('t')
    await shows(second, '6:00')
    await second.keyboard.press('+')
    await shows(first, '7:00')
    await second.keyboard.press('Escape')
    await first.waitForFunction(`document.querySelector('.band:not([hidden])') === null`)
  })

  test('is not in a participant’s deck', async () => {
    const page = await open('participant/deck/01-morning.html#1-2', '09:10:00')
    await page.keyboard.press('t')
    expect(await page.$('.band')).toBeNull()
  })
})

describe('a break', () => {
  test('counts down from the moment at which its slide is reached, and says the new time of return', async () => {
    const page = await open('trainer/day.html#1-4', '09:40:00')
    await page.keyboard.press('ArrowRight')
    await shows(page, '15:00')
    expect(await text(page, '.band:not([hidden]) .band-aim')).toBe('Back at 09:55')
    expect(await wordsIn(page, '.slide.shown h2')).toBe('Back at 09:55 sharp')
    expect(await seen(page, '.slide.shown .replanned .real-time')).toBe(true)
  })

  test('leaves the words of the slide where it begins in time', async () => {
    const page = await open('trainer/day.html#1-4', '09:30:00')
    await page.keyboard.press('ArrowRight')
    await shows(page, '15:00')
    expect(await wordsIn(page, '.slide.shown h2')).toBe('Back at 09:45 sharp')
    expect(await page.$('.replanned')).toBeNull()
  })

  test('goes on when one comes back to it, and takes a minute more', async () => {
    const page = await open('trainer/day.html#1-4', '09:40:00')
    await page.keyboard.press('ArrowRight')
    await setTime(page, '09:42:00')
    await shows(page, '13:00')
    await page.keyboard.press('ArrowRight')
    expect(await seen(page, '.band')).toBe(false)
    await page.keyboard.press('ArrowLeft')
    await shows(page, '13:00')
    await page.keyboard.press('+')
    await shows(page, '14:00')
    expect(await wordsIn(page, '.slide.shown h2')).toBe('Back at 09:56 sharp')
    await page.reload()
    await shows(page, '14:00')
  })

  test('begins later when its slide was only passed before', async () => {
    const page = await open('trainer/day.html#1-4', '09:01:00')
    await page.keyboard.press('ArrowRight')
    await setTime(page, '09:01:20')
    await shows(page, '14:40')
    await page.keyboard.press('ArrowLeft')
    await setTime(page, '09:30:00')
    await page.keyboard.press('ArrowRight')
    await shows(page, '15:00')
  })

  test('has a screen of its own where the author wrote no slide', async () => {
    const page = await open('trainer/day.html#2-2', '10:10:00')
    await page.keyboard.press('ArrowRight')
    await shows(page, '20:00')
    expect(await wordsIn(page, '.slide.shown')).toBe('Lunch 20 min\nBack at 10:30')
    expect(await page.evaluate('location.hash')).toBe('#break-2')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('location.hash')).toBe('#2-3')
  })

  test('says in print what the author wrote, and its own screen is not printed', async () => {
    const page = await open('trainer/day.html#1-4', '09:40:00')
    await page.keyboard.press('ArrowRight')
    await shows(page, '15:00')
    await page.emulateMediaType('print')
    expect(await wordsIn(page, '.slide[data-number="1-5"] h2')).toBe('Back at 09:45 sharp')
    expect(await seen(page, '.interval')).toBe(false)
    expect(await seen(page, '.band')).toBe(false)
  })
})

describe('the screen before the day', () => {
  test('is where the day opens, with a clock and how long there is', async () => {
    const page = await open('trainer/day.html', '08:47:30')
    expect(await wordsIn(page, '.slide.shown')).toBe(
      'A day in the room\nwith two breaks\n08:47\nBegins at 09:00 \u00b7 Begins in 12:30',
    )
    await setTime(page, '09:03:00')
    await page.waitForFunction(`document.querySelector('.interval-clock').textContent === '09:03'`)
    expect(await text(page, '.slide.shown .interval-aim')).toBe('Begins at 09:00')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('location.hash')).toBe('#1-1')
  })

  test('is in the file of the whole day alone', async () => {
    const page = await open('trainer/deck/01-morning.html', '08:47:30')
    expect(await page.$('[data-number="start"]')).toBeNull()
  })
})

test('axe-core finds nothing wrong with the screen before the day, a countdown at each moment, a corner, a break', async () => {
  const page = await open('trainer/day.html', '09:10:00')
  expect(await violationsIn(page)).toEqual([])
  await page.evaluate(`location.hash = '#1-2'`)
  await page.waitForSelector('.slide.shown[data-number="1-2"]')
  await page.keyboard.press('t')
  for (const [time, digits] of [
    ['09:11:00', '5:00'],
    ['09:15:30', '0:30'],
    ['09:16:30', '+0:30'],
  ] as const) {
    await setTime(page, time)
    await shows(page, digits)
    expect(await violationsIn(page)).toEqual([])
  }
  await page.keyboard.press('ArrowRight')
  expect(await violationsIn(page)).toEqual([])
  await page.evaluate(`location.hash = '#break-2'`)
  await shows(page, '20:00')
  expect(await violationsIn(page)).toEqual([])
})

const pages: Page[] = []

async function open(path: string, time: string, prepare?: string): Promise<Page> {
  const page = await room.open(path, time)
  pages.push(page)
  if (prepare !== undefined) {
    await page.evaluateOnNewDocument(prepare)
    await page.reload()
  }
  return page
}

/** Counts what would sound. */
const countTones = `{
  window.tones = 0
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (...given) { window.tones += 1; return start.apply(this, given) }
}`

const tones = (page: Page): Promise<unknown> => page.evaluate('window.tones')

const shows = (page: Page, digits: string): Promise<unknown> =>
  page.waitForFunction(
    `document.querySelector('.band:not([hidden]) .band-digits')?.textContent === ${JSON.stringify(digits)}`,
    { timeout: 5000 },
  )

const seen = (page: Page, selector: string): Promise<boolean> =>
  page.$$eval(selector, (found) => found.some((element) => element.checkVisibility()))

const text = (page: Page, selector: string): Promise<string | null> =>
  page.$eval(selector, (element) => element.textContent)

const texts = (page: Page, selector: string): Promise<readonly (string | null)[]> =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent))

/** What is to be read in an element, a line a block. */
const wordsIn = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText.replace(/\\n+/g, '\\n').trim()`)

const currentStep = (page: Page): Promise<string | null> => text(page, '.activity [aria-current="step"]')

const phase = (page: Page): Promise<string | null> =>
  page.$eval('.band:not([hidden])', (band) => band.getAttribute('data-phase'))

const colour = (page: Page): Promise<unknown> =>
  page.evaluate(`getComputedStyle(document.querySelector('.band:not([hidden])')).backgroundColor`)
