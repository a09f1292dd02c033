import type { Browser, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pathsOf } from './built.ts'
import { address, drawLine, openBrowser, openDeck, press, seen, strokesOn, strokesSeen } from './decks.ts'

const decks = pathsOf(
  ({ course, output, source }) => course === 'minimal' && output === 'deck' && source === '01-brewing.md',
)

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe.each(decks)('in %s', (path) => {
  let page: Page

  beforeEach(async () => {
    page = (await openDeck(browser, `${address(path)}#1-3`)).page
    await seen(page, '1-3')
    await page.keyboard.press('d')
  })

  afterEach(() => page.close())

  test('the pen draws where the pointer goes, in the slide’s own coordinates', async () => {
    await page.setViewport({ width: 800, height: 700 })
    await drawLine(page, [
      [200, 350],
      [600, 350],
    ])
    const { x, y, width } = await strokeBox()
    // A slide of 1280 by 720 in the middle of 800 by 700.
    expect(x).toBeCloseTo(200 * 1.6, -1)
    expect(x + width).toBeCloseTo(600 * 1.6, -1)
    expect(y).toBeCloseTo(360, -1)
    const before = await strokeBox()
    await page.setViewport({ width: 1920, height: 1080 })
    expect(await strokeBox()).toEqual(before)
  })

  test('strokes stay on their slide while one goes to others, and over a reload', async () => {
    await twoLines()
    await press(page, 'ArrowRight', '1-4')
    expect(await strokesOn(page)).toBe(0)
    await drawLine(page, [
      [300, 300],
      [400, 300],
    ])
    await press(page, 'ArrowLeft', '1-3')
    expect(await strokesOn(page)).toBe(2)
    await page.reload()
    expect(await strokesOn(page)).toBe(2)
    await press(page, 'ArrowRight', '1-4')
    expect(await strokesOn(page)).toBe(1)
  })

  test('the eraser takes whole strokes; undo brings them back and takes what was drawn last', async () => {
    await twoLines()
    await page.keyboard.press('e')
    await drawLine(page, [
      [350, 280],
      [350, 320],
    ])
    await strokesSeen(page, 1)
    await undo()
    await strokesSeen(page, 2)
    await undo()
    await strokesSeen(page, 1)
    await page.keyboard.press('Delete')
    await strokesSeen(page, 0)
    await undo()
    await strokesSeen(page, 1)
  })

  test('undo after a reload takes the last stroke, and then finds nothing to take', async () => {
    await twoLines()
    await page.reload()
    for (const left of [1, 0, 0]) {
      await undo()
      await strokesSeen(page, left)
    }
  })

  test('the palette has four colours and two widths, and each can be chosen by its name', async () => {
    const names = await page.$$eval('.palette button', (all) => all.map((one) => one.getAttribute('aria-label')))
    expect(names).toEqual([
      'Red',
      'Blue',
      'Green',
      'Orange',
      'Fine',
      'Broad',
      'Eraser',
      'Undo a stroke',
      'Clear this slide',
      null,
    ])
    const looks = new Set<string>()
    for (const name of ['Red', 'Blue', 'Green', 'Orange', 'Broad']) {
      await page.click(`.palette [aria-label="${name}"]`)
      await drawLine(page, [
        [300, 300],
        [500, 300],
      ])
      looks.add(
        String(
          await page.evaluate(`(({ stroke, strokeWidth }) => stroke + strokeWidth)(
            getComputedStyle(document.querySelector('.ink > path:last-child')))`),
        ),
      )
    }
    expect(looks.size).toBe(5)
    expect(
      await page.$$eval('[aria-pressed="true"]', (all) => all.map((one) => one.getAttribute('aria-label'))),
    ).toEqual(['Orange', 'Broad'])
  })

  test('after a click on the palette the keyboard still moves the slides', async () => {
    await page.click('.palette [aria-label="Blue"]')
    await press(page, 'Space', '1-4')
    expect(await page.evaluate("document.body.classList.contains('drawing')")).toBe(true)
  })

  test('a finger draws instead of turning the page, and Esc gives the page back to it', async () => {
    await stroke()
    await strokesSeen(page, 1)
    expect(await page.evaluate('location.hash')).toBe('#1-3')
    await page.keyboard.press('Escape')
    await stroke()
    await seen(page, '1-4')
  })

  test('a pen that is pressed harder draws a thicker line', async () => {
    const widths: number[] = []
    for (const force of [0.1, 0.9]) {
      await page.evaluate(penStroke(force))
      await strokesSeen(page, widths.length + 1)
      widths.push(await page.$eval('.ink > path:last-child', (path) => Number(path.getAttribute('stroke-width'))))
    }
    expect(widths[1]).toBeGreaterThan(1.5 * (widths[0] ?? 0))
  })

  test('strokes stay in the window where the browser keeps nothing', async () => {
    await page.evaluate("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    await twoLines()
    await press(page, 'ArrowRight', '1-4')
    await press(page, 'ArrowLeft', '1-3')
    expect(await strokesOn(page)).toBe(2)
  })

  test('the laser is a spot under the pointer without a cursor; it goes with its key and is not kept', async () => {
    await page.keyboard.press('l')
    expect(await page.evaluate("document.body.classList.contains('drawing')")).toBe(false)
    await page.mouse.move(640, 300)
    const spot = "document.querySelector('.slide.shown .laser-dot')"
    await page.waitForFunction(`${spot}?.getAttribute('cx') === '640' && ${spot}.getAttribute('cy') === '300'`)
    expect(await page.evaluate('getComputedStyle(document.elementFromPoint(640, 300)).cursor')).toBe('none')
    await page.keyboard.press('l')
    await page.waitForFunction(`${spot} === null`)
    await page.keyboard.press('l')
    await page.mouse.move(500, 300)
    await page.waitForFunction(`${spot} !== null`)
    await page.reload()
    expect(await page.evaluate(`${spot} === null`)).toBe(true)
  })

  const twoLines = async (): Promise<void> => {
    for (const y of [300, 500])
      await drawLine(page, [
        [300, y],
        [500, y],
      ])
    await strokesSeen(page, 2)
  }

  const strokeBox = async (): Promise<Box> =>
    JSON.parse(
      String(
        await page.evaluate(`(() => {
          const { x, y, width } = document.querySelector('.slide.shown .ink > path').getBBox()
          return JSON.stringify({ x, y, width })
        })()`),
      ),
    )

  const undo = async (): Promise<void> => {
    await page.keyboard.down('Control')
    await page.keyboard.press('z')
    await page.keyboard.up('Control')
  }

  const stroke = async (): Promise<void> => {
    const finger = await page.touchscreen.touchStart(900, 400)
    await finger.move(600, 400)
    await finger.move(300, 410)
    await finger.end()
  }
})

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** What a pen tells the page; browsers driven from outside have none. */
const penStroke = (pressure: number): string => `(() => {
  const stage = document.querySelector('main')
  const tell = (type, clientX) => stage.dispatchEvent(new PointerEvent(type, {
    bubbles: true, pointerId: 1, isPrimary: true, pointerType: 'pen', button: 0, clientX, clientY: 300, pressure: ${pressure} }))
  stage.setPointerCapture = () => undefined
  tell('pointerdown', 300)
  for (let x = 310; x <= 500; x += 10) tell('pointermove', x)
  tell('pointerup', 500)
})()`
