import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import decodeQR from 'qr/decode.js'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { provideBrowser } from '../../../src/io/provide-browser.ts'
import { type Served, serve } from '../../../src/io/serve/serve.ts'
import { type Picture, readPng } from '../../player/png.ts'
import { temporaryFolder } from '../../setup/temporary-folder.ts'
import { lan, listen } from './ask.ts'
import { builtInto } from './built.ts'

const out = builtInto(join(temporaryFolder(), 'out'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let house: Served
let pages: Page[] = []

beforeAll(async () => {
  const executablePath = await provideBrowser(() => undefined)
  // Debian's browsers refuse to run as root with their sandbox; the pages are our own.
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] })
})

afterAll(() => browser.close())

const begin = (port: number | null, letIn = true): Promise<Served> =>
  serve({ out, course: null, port, lan: letIn ? () => [lan] : null, now: Date.now })

beforeEach(async () => {
  house = await begin(null)
})

afterEach(async () => {
  for (const page of pages) await page.browserContext().close()
  pages = []
  await house.close()
})

/** A window on a machine of its own: nothing but the server joins it to the others. */
async function open(address: string, width: number, height: number, touch = false): Promise<Page> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  pages.push(page)
  await page.setViewport({ width, height, hasTouch: touch, isMobile: touch })
  await page.goto(address, { waitUntil: 'load' })
  return page
}

const openStage = (hash = ''): Promise<Page> => open(`http://127.0.0.1:${house.port}/${hash}`, 1280, 720)

const openPhone = (hash = `#${house.pin}`): Promise<Page> =>
  open(`http://${lan}:${house.port}/remote${hash}`, 390, 844, true)

const text = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (found) => found.textContent?.trim() ?? '')

const slideOn = (stage: Page): Promise<string> =>
  stage.frames()[1]?.$eval('h1', (found) => found.textContent ?? '') ?? Promise.resolve('')

const shows = (page: Page, id: string, expected: string | RegExp) =>
  expect.poll(() => text(page, id), { timeout: 20_000 }).toMatch(expected)

const isHidden = (page: Page, id: string): Promise<boolean> =>
  page.$eval(`#${id}`, (found) => found.matches('[hidden], [hidden] *'))

async function enterPin(phone: Page, pin: string): Promise<void> {
  await phone.type('#pin', pin)
  await phone.keyboard.press('Enter')
}

function pixels({ width, height, at }: Picture): { width: number; height: number; data: Uint8Array } {
  const data = Array.from({ length: width * height }, (_, index) => [
    ...at(index % width, Math.floor(index / width)),
    255,
  ])
  return { width, height, data: Uint8Array.from(data.flat()) }
}

async function swipe(phone: Page, from: number, to: number): Promise<void> {
  await phone.touchscreen.touchStart(from, 400)
  await phone.touchscreen.touchMove((from + to) / 2, 404)
  await phone.touchscreen.touchMove(to, 406)
  await phone.touchscreen.touchEnd()
}

test('the phone turns the pages and sees what the trainer needs', async () => {
  const stage = await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  expect(await text(phone, 'position')).toBe('第 1 張，共 3 張')
  expect(await text(phone, 'lines')).toBe('先暖壺。問： 水溫幾度？')
  expect(await text(phone, 'comes')).toBe('下一張：水溫')
  expect(await text(phone, 'section')).toBe('第一節 泡好一壺茶')
  expect(await text(phone, 'late')).toBe('晚 7 分')
  expect(await text(phone, 'status')).toBe('')
  await phone.tap('#next')
  await shows(phone, 'title', '水溫')
  expect(await slideOn(stage)).toBe('水溫')
  await phone.tap('#next')
  await shows(phone, 'comes', '最後一張')
  expect(await text(phone, 'lines')).toBe('這一張沒有講稿。')
  await phone.tap('#previous')
  await shows(phone, 'number', '1-2')
})

test('a finger that goes across turns the page, one that goes down does not', async () => {
  await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  await swipe(phone, 300, 90)
  await shows(phone, 'title', '水溫')
  await swipe(phone, 90, 300)
  await shows(phone, 'title', '泡茶')
  await phone.touchscreen.touchStart(200, 300)
  await phone.touchscreen.touchMove(190, 500)
  await phone.touchscreen.touchEnd()
  await swipe(phone, 300, 90)
  await shows(phone, 'number', '1-2')
})

test('what is done at the computer is on the phone too', async () => {
  const stage = await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  await stage.keyboard.press('ArrowRight')
  await shows(phone, 'title', '水溫')
})

test('timer, a minute more or less, and black', async () => {
  await openStage()
  const phone = await openPhone()
  await shows(phone, 'left', '–:––')
  await phone.tap('#timer')
  await shows(phone, 'left', /^(5:00|4:5\d)$/)
  expect(await text(phone, 'runs')).toBe('暫停')
  await phone.tap('#timer')
  await shows(phone, 'runs', '開始')
  await phone.tap('#more')
  await shows(phone, 'left', '6:00')
  await phone.tap('#less')
  await shows(phone, 'left', '4:00')
  await phone.tap('#black')
  await expect.poll(() => phone.$eval('#black', (found) => found.getAttribute('aria-pressed'))).toBe('true')
  await phone.tap('#black')
  await expect.poll(() => phone.$eval('#black', (found) => found.getAttribute('aria-pressed'))).toBe('false')
})

test('the PIN is taken out of the address, and a reload needs it no more', async () => {
  await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  expect(phone.url()).toBe(`http://${lan}:${house.port}/remote`)
  await phone.reload()
  await shows(phone, 'title', '泡茶')
})

test('a wrong PIN is said, a right one that is typed lets in', async () => {
  await openStage()
  const phone = await openPhone('')
  await enterPin(phone, house.pin === '000000' ? '111111' : '000000')
  await shows(phone, 'wrong', 'PIN 碼不對。')
  expect(await isHidden(phone, 'remote')).toBe(true)
  await enterPin(phone, `${house.pin.slice(0, 3)} ${house.pin.slice(3)}`)
  await shows(phone, 'title', '泡茶')
  expect(await isHidden(phone, 'enter')).toBe(true)
})

test('without a deck the phone says so, and goes on when one is opened', async () => {
  const phone = await openPhone()
  await shows(phone, 'status', '講師的電腦上沒有打開投影片。')
  const stage = await openStage()
  await shows(phone, 'title', '泡茶')
  await stage.close()
  await shows(phone, 'status', '講師的電腦上沒有打開投影片。')
})

test('a line that breaks is mended by itself', async () => {
  await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  await phone.evaluate(`seen = []
    new MutationObserver(() => seen.push(document.querySelector('#status').textContent))
      .observe(document.querySelector('#status'), { childList: true })`)
  const token = String(await phone.evaluate(`sessionStorage.getItem('kejian token')`))
  const other = await listen(house.port, '/remote/events', token)
  await expect.poll(() => other.isEnded(), { timeout: 20_000 }).toBe(true)
  expect(await phone.evaluate('seen')).toContain('連線中斷，正在重試……')
  await shows(phone, 'status', '')
  await phone.tap('#next')
  await shows(phone, 'title', '水溫')
})

test('after the server was started anew the stage goes on by itself, the phone asks for the new PIN', async () => {
  const stage = await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  await house.close()
  await shows(phone, 'status', '連線中斷，正在重試……')
  house = await begin(house.port)
  await shows(phone, 'wrong', '講師的電腦重新啟動過：請輸入新的 PIN 碼，或重新掃描。')
  await enterPin(phone, house.pin)
  await shows(phone, 'title', '泡茶')
  await expect.poll(() => text(phone, 'status'), { timeout: 20_000 }).toBe('')
  await phone.tap('#next')
  await shows(phone, 'title', '水溫')
  expect(await slideOn(stage)).toBe('水溫')
})

test('the stage stays at its slide through a reload', async () => {
  const stage = await openStage('#1-2')
  await expect.poll(() => slideOn(stage)).toBe('水溫')
  await stage.keyboard.press('ArrowRight')
  await expect.poll(() => stage.url()).toMatch(/#1-3$/)
  await stage.reload()
  await expect.poll(() => slideOn(stage)).toBe('品茶')
})

test('the panel shows code and PIN, counts the phones, and gives the keys back to the deck', async () => {
  const stage = await openStage()
  await stage.click('#open')
  await stage.waitForSelector('#panel[open]')
  expect((await text(stage, 'pin')).replace(' ', '')).toBe(house.pin)
  expect(await text(stage, 'address')).toBe(`http://${lan}:${house.port}/remote`)
  const picture = await stage.$('#code').then((code) => code?.screenshot())
  expect(decodeQR(pixels(readPng(Buffer.from(picture ?? []))))).toBe(`http://${lan}:${house.port}/remote#${house.pin}`)
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  await shows(stage, 'phones', '已連線手機：1 部')
  await stage.keyboard.press('Escape')
  await stage.keyboard.press('ArrowRight')
  await shows(phone, 'title', '水溫')
})

test('without --lan the panel says how to let phones in', async () => {
  await house.close()
  house = await begin(null, false)
  const stage = await openStage()
  await stage.click('#open')
  await stage.waitForSelector('#panel[open]')
  expect(await isHidden(stage, 'closed')).toBe(false)
  expect(await isHidden(stage, 'let-in')).toBe(true)
})

test('the notes grow and shrink, and the phone remembers it', async () => {
  await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  const size = () => phone.evaluate(`getComputedStyle(document.querySelector('#lines')).fontSize`)
  expect(await size()).toBe('18px')
  await phone.tap('#bigger')
  await phone.tap('#bigger')
  expect(await size()).toBe('25px')
  await phone.reload()
  expect(await size()).toBe('25px')
})

test.each([
  [390, 844],
  [844, 390],
  [320, 568],
])('at %i × %i everything is in sight, and every button as large as a finger', async (width, height) => {
  await openStage()
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  await phone.setViewport({ width, height, hasTouch: true, isMobile: true })
  const boxes = await phone.$$eval('#remote button, #title, #clock, #left, #lines, .small, .big', (found) =>
    found.map((one) => {
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect()
      return { name: one.id, left, top, right, bottom, width, height, isButton: one.matches('button') }
    }),
  )
  for (const box of boxes) {
    expect(box.width, box.name).toBeGreaterThan(0)
    expect(box.left, box.name).toBeGreaterThanOrEqual(0)
    expect(box.top, box.name).toBeGreaterThanOrEqual(0)
    expect(box.right, box.name).toBeLessThanOrEqual(width)
    expect(box.bottom, box.name).toBeLessThanOrEqual(height)
    if (box.isButton) expect(Math.min(box.width, box.height), box.name).toBeGreaterThanOrEqual(56)
  }
})

async function violations(page: Page): Promise<unknown> {
  // Run beside the page's own scripts, which are all that its policy allows.
  const client = await page.createCDPSession()
  await client.send('Page.setBypassCSP', { enabled: true })
  await page.reload({ waitUntil: 'load' })
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, { iframes: false }).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 150)) })))`)
}

test('axe-core finds nothing wrong with the remote, its entrance and the stage', async () => {
  const stage = await openStage()
  expect(await violations(stage)).toEqual([])
  await stage.click('#open')
  await stage.waitForSelector('#panel[open]')
  expect(
    await stage.evaluate(
      `axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id }) => id))`,
    ),
  ).toEqual([])
  const entrance = await openPhone('')
  expect(await violations(entrance)).toEqual([])
  const phone = await openPhone()
  await shows(phone, 'title', '泡茶')
  expect(await violations(phone)).toEqual([])
})

test('several courses give a list to choose from, one that is asked for does not', async () => {
  await house.close()
  const both = builtInto(join(out, 'both'), ['tea', 'coffee'])
  house = await serve({ out: both, course: null, port: null, lan: () => [lan], now: Date.now })
  const page = await openStage()
  expect(await page.$$eval('h2', (found) => found.map((one) => one.textContent))).toEqual([
    'day of coffee',
    'day of tea',
  ])
  expect(await violations(page)).toEqual([])
  await Promise.all([page.waitForNavigation(), page.click('a')])
  await expect.poll(() => slideOn(page)).toBe('泡茶')
  await house.close()
  house = await serve({ out: both, course: 'tea', port: null, lan: null, now: Date.now })
  await page.goto(`http://127.0.0.1:${house.port}/`)
  expect(await page.title()).toBe('day of tea')
})
