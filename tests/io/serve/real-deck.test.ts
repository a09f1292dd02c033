import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideBrowser } from '../../../src/io/provide-browser.ts'
import { type Served, serve } from '../../../src/io/serve/serve.ts'
import { kejian } from '../../cli/command.ts'
import { temporaryFolder } from '../../setup/temporary-folder.ts'
import { lan } from './ask.ts'

const folder = temporaryFolder()
const out = join(folder, 'out')

let browser: Browser
let house: Served

beforeAll(async () => {
  const words = ['build', 'tests/fixtures/courses/minimal', '--out', out]
  expect(await kejian(words, { env: { KEJIAN_CACHE: join(folder, 'cache') } })).toMatchObject({ code: 0 })
  const executablePath = await provideBrowser(() => undefined)
  // Debian's browsers refuse to run as root with their sandbox; the pages are our own.
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] })
  house = await serve({ out, course: null, port: null, lan: () => [lan], now: Date.now })
})

afterAll(async () => {
  await browser.close()
  await house.close()
})

/** A window on a machine of its own, and the requests of its pages that left the server. */
async function open(address: string): Promise<{ readonly page: Page; readonly strange: string[] }> {
  const page = await (await browser.createBrowserContext()).newPage()
  const strange: string[] = []
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.[12]:|data:)/.test(request.url())) strange.push(request.url())
  })
  page.on('pageerror', (error) => strange.push(String(error)))
  await page.goto(address)
  return { page, strange }
}

const shows = (page: Page, id: string, expected: string | RegExp) =>
  expect.poll(() => page.$eval(`#${id}`, (found) => found.textContent?.trim()), { timeout: 20_000 }).toMatch(expected)

test('the deck of a day is turned from a phone, slide by slide, and the phone has its notes', async () => {
  const { page: stage, strange } = await open(`http://127.0.0.1:${house.port}/#1-1`)
  const { page: phone } = await open(`http://${lan}:${house.port}/remote#${house.pin}`)
  await shows(phone, 'title', 'Water and Grounds')
  await shows(phone, 'number', /^1-1$/)
  await shows(
    phone,
    'lines',
    'Say: Welcome. Fill the kettles while people find their seats.Ask: Who had coffee this morning?',
  )
  await shows(phone, 'comes', 'Next: Water comes first')
  await phone.click('#next')
  await shows(phone, 'number', /^1-2$/)
  await expect.poll(() => stage.url()).toMatch(/#1-2$/)
  await phone.click('#previous')
  await shows(phone, 'number', /^1-1$/)
  await stage.keyboard.press('End')
  await shows(phone, 'comes', 'The last slide')
  expect(strange).toEqual([])
})

test('black is black on the screen, and the phone knows when it is over', async () => {
  const { page: stage } = await open(`http://127.0.0.1:${house.port}/#1-2`)
  const { page: phone } = await open(`http://${lan}:${house.port}/remote#${house.pin}`)
  const pressed = () => phone.$eval('#black', (found) => found.getAttribute('aria-pressed'))
  await shows(phone, 'number', /^1-2$/)
  await phone.click('#black')
  await expect.poll(pressed).toBe('true')
  expect(await stage.frames()[1]?.$eval('.cover', (found) => found.matches('[hidden]'))).toBe(false)
  await stage.keyboard.press('b')
  await expect.poll(pressed).toBe('false')
})

test('an announcement of a slide comes once: a timer that runs does not say it again', async () => {
  const { page: stage } = await open(`http://127.0.0.1:${house.port}/#1-2`)
  const { page: phone } = await open(`http://${lan}:${house.port}/remote#${house.pin}`)
  await shows(phone, 'number', /^1-2$/)
  await phone.evaluate(`seen = 0
    new MutationObserver(() => { seen += 1 }).observe(document.querySelector('#title'), { childList: true, characterData: true, subtree: true })`)
  await stage.keyboard.press('b')
  await expect.poll(() => phone.$eval('#black', (found) => found.getAttribute('aria-pressed'))).toBe('true')
  expect(await phone.evaluate('seen')).toBe(0)
  await phone.click('#next')
  await shows(phone, 'number', /^1-3$/)
  expect(await phone.evaluate('seen')).toBe(1)
})
