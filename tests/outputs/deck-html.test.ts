import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { slidesOf } from '../../src/walk.ts'
import { entries, onDisk } from './built.ts'
import { courseFor } from './courses.ts'

const decks = entries.filter(({ output, course }) => output === 'deck' && course !== 'plain')

let browser: Browser

beforeAll(async () => {
  const executablePath = await provideBrowser(() => undefined)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await puppeteer.launch({
    executablePath,
    args,
    headless: executablePath.includes('shell') ? 'shell' : true,
  })
})

afterAll(() => browser?.close())

describe.each(decks)('$path', (deck) => {
  test('opens from a stick and asks for nothing but itself', async () => {
    const { page, requests, complaints } = await open(deck.path)
    const outside = requests.filter((url) => !url.startsWith('data:') && url !== address(deck.path))
    expect(outside).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  test('has a policy that lets only its own scripts run', async () => {
    const { page } = await open(deck.path)
    const policy = await page.$eval('meta[http-equiv="Content-Security-Policy"]', (meta) =>
      meta.getAttribute('content'),
    )
    const [scripts = ''] = /script-src [^;]*/.exec(policy ?? '') ?? []
    expect(policy).toContain("default-src 'none'")
    expect(scripts).toMatch(/^script-src( 'sha256-[\w+/=]+')+$/)
    await page.close()
  })
})

// The script is the same in every deck.
const some = decks.filter(({ course }, index) => course === 'minimal' || index === 0)

describe.each(some)('$path', (deck) => {
  test('shows one slide after the other by the keys', async () => {
    const { page } = await open(deck.path)
    const last = (await slides()).length
    expect(await shown(page)).toBe(1)
    for (const [key, number] of [
      ['ArrowRight', 2],
      ['ArrowDown', 3],
      ['ArrowUp', 2],
      ['Space', 3],
      ['PageDown', 4],
      ['PageUp', 3],
      ['ArrowLeft', 2],
      ['End', last],
      ['ArrowRight', last],
      ['Home', 1],
      ['ArrowLeft', 1],
    ] as const) {
      await page.keyboard.press(key)
      await waitFor(page, number)
      expect(await shown(page), key).toBe(number)
    }
    await page.close()
  })

  test('says in the address which slide it shows, and shows it again when it is loaded anew', async () => {
    const { page } = await open(deck.path, '#3')
    expect(await shown(page)).toBe(3)
    await page.keyboard.press('ArrowRight')
    await waitFor(page, 4)
    await page.reload()
    expect(await shown(page)).toBe(4)
    await page.goBack()
    await waitFor(page, 3)
    expect(await shown(page)).toBe(3)
    await page.close()
  })

  test.each(['#0', '#-1', '#9999', '#x', '#'])('shows a slide for %s too', async (hash) => {
    const { page } = await open(deck.path, hash)
    expect(await shown(page)).toBeGreaterThan(0)
    await page.close()
  })

  test('prints every slide on a page of its own, whichever is shown', async () => {
    const { page } = await open(deck.path, '#2')
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength((await slides()).length)
    await page.close()
  })

  const slides = async () => {
    const lecture = (await courseFor(deck)).lectures.find((one) => `${one.slug}.md` === deck.source)
    return lecture === undefined ? [] : slidesOf(lecture)
  }
})

const address = (path: string): string => pathToFileURL(onDisk(path)).href

interface Opened {
  readonly page: Page
  readonly requests: readonly string[]
  /** What the page writes to the console or throws, refusals of its policy among them. */
  readonly complaints: readonly string[]
}

async function open(path: string, hash = ''): Promise<Opened> {
  const page = await browser.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (cause) => complaints.push(String(cause)))
  await page.goto(address(path) + hash)
  return { page, requests, complaints }
}

/** Waits until the address says a number and its slide has come. */
const waitFor = (page: Page, number: number): Promise<unknown> =>
  page.waitForFunction(
    `location.hash === '#${number}' && document.querySelectorAll('.slide')[${number - 1}].checkVisibility()`,
  )

/** The number, from 1, of the one slide that can be seen. */
async function shown(page: Page): Promise<number> {
  const numbers = await page.$$eval('.slide', (slides) =>
    slides.flatMap((slide, index) => (slide.getBoundingClientRect().height > 0 ? [index + 1] : [])),
  )
  expect(numbers).toHaveLength(1)
  return numbers[0] ?? 0
}
