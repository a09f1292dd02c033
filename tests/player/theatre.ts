import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll } from 'vitest'
import { openKit } from '../../src/build.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { readCourses } from '../../src/io/read-courses.ts'
import { nothingKnown } from '../../src/known.ts'
import { readSource } from '../../src/read.ts'
import { plan } from '../../src/stages/plan.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

/** A day's file on a stick and on a server, and a browser to open it with. */
export interface Theatre {
  readonly folder: string
  readonly file: () => string
  readonly http: () => string
  readonly browser: () => Browser
}

/** Renders the day of a course without figures, and opens a browser, for all tests of a file. */
export function openTheatre(course: string): Theatre {
  const folder = temporaryFolder()
  const path = join(folder, 'day.html')
  const opened: { browser?: Browser; server?: Server; port?: number } = {}
  beforeAll(async () => {
    writeFileSync(path, await renderDay(course))
    opened.server = createServer((_, response) => response.end(readFileSync(path))).listen(0, '127.0.0.1')
    await new Promise((done) => opened.server?.once('listening', done))
    const address = opened.server.address()
    opened.port = typeof address === 'object' && address !== null ? address.port : 0
    opened.browser = await openBrowser()
  })
  afterAll(async () => {
    await opened.browser?.close()
    opened.server?.close()
  })
  const browser = (): Browser => {
    if (opened.browser === undefined) throw new Error('The browser is not open yet')
    return opened.browser
  }
  return {
    folder,
    browser,
    file: () => pathToFileURL(path).href,
    http: () => `http://127.0.0.1:${opened.port}/day.html`,
  }
}

async function renderDay(folder: string): Promise<string> {
  const { courses } = await readCourses([folder], (source) => readSource(source))
  const kit = await openKit(courses)
  const job = courses.flatMap((one) => plan(one)).find(({ output }) => output.name === 'day')
  if (job === undefined) throw new Error(`${folder} has no day`)
  return job.output.render(job.course, job.artifact, kit, nothingKnown)
}

async function openBrowser(): Promise<Browser> {
  const executablePath = await provideBrowser(() => undefined)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return puppeteer.launch({ executablePath, args, headless: executablePath.includes('shell') ? 'shell' : true })
}

/** The trainer's clock, the same in all windows. */
export interface Clock {
  /** A page that begins with this clock. */
  open(address: string): Promise<Page>
  /** Sets the clock in all its pages. */
  set(time: string): Promise<void>
}

/** A clock of one day that stands at a time until it is set; pages of a browser context of their own keep their logs apart, and save files beside the day. */
export async function openClock({ browser, folder }: Theatre, begin: string): Promise<Clock> {
  const downloadBehavior = { policy: 'allow', downloadPath: folder } as const
  const context = await browser().createBrowserContext({ downloadBehavior })
  const pages: Page[] = []
  let now = begin
  return {
    open: async (address) => {
      const page = await context.newPage()
      await page.evaluateOnNewDocument(standInForDate)
      await page.evaluateOnNewDocument(`setClock(${momentOf(now)})`)
      await page.setViewport({ width: 1280, height: 720 })
      await page.goto(address)
      pages.push(page)
      return page
    },
    set: async (time) => {
      now = time
      for (const page of pages) {
        await page.evaluateOnNewDocument(`setClock(${momentOf(now)})`)
        await page.evaluate(`setClock(${momentOf(now)})`)
      }
    },
  }
}

const momentOf = (time: string): number => new Date(`2026-11-24T${time}`).getTime()

const standInForDate = `
  const RealDate = Date
  let moment = 0
  globalThis.setClock = (to) => { moment = to }
  globalThis.Date = class extends RealDate {
    constructor(...given) { if (given.length === 0) super(moment); else super(...given) }
    static now() { return moment }
  }
`

/** Waits until an element says something. */
export const waitForText = (page: Page, selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    `document.querySelector(${JSON.stringify(selector)})?.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(text)})`,
    { timeout: 10_000 },
  )

/** What an element says, blanks made one. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) =>
    'innerText' in element ? String(element.innerText).replace(/\s+/g, ' ').trim() : '',
  )

/** Waits until a slide is the one that is shown. */
export const waitForSlide = (page: Page, number: string): Promise<unknown> =>
  page.waitForSelector(`.slide.shown[data-number="${number}"]`, { timeout: 10_000 })
