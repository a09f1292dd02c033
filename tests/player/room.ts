import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll } from 'vitest'
import { openKit } from '../../src/build.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { readCourses } from '../../src/io/read-courses.ts'
import { noLayout } from '../../src/known.ts'
import { readSource } from '../../src/read.ts'
import { plan } from '../../src/stages/plan.ts'
import { render } from '../../src/stages/render.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

/** The decks of a small course in a browser, at a time of day that stands still until it is set. */
export interface TestRoom {
  /** A new window of a file, such as `trainer/day.html#1-2`. */
  open(path: string, time: string): Promise<Page>
  /** What a file has in it. */
  read(path: string): string
}

/** Makes the decks of `tests/fixtures/room` and serves them for the tests of a file. */
export function openTestRoom(): TestRoom {
  const folder = temporaryFolder()
  let browser: Browser | null = null
  let server: Server | null = null
  beforeAll(async () => {
    await makeDecks(folder)
    server = await serve(folder)
    const executablePath = await provideBrowser(() => undefined)
    browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  return {
    open: async (path, time) => {
      if (browser === null) throw new Error('The browser is not open')
      const page = await browser.newPage()
      await page.setViewport({ width: 1280, height: 720 })
      await page.evaluateOnNewDocument(fakeClock)
      const address = server?.address()
      const port = typeof address === 'object' ? address?.port : 0
      await page.goto(`http://127.0.0.1:${port}/empty`)
      await setTime(page, time)
      await page.goto(`http://127.0.0.1:${port}/${path}`)
      return page
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
  }
}

/** Sets the clock of all windows, and waits until they have seen it. */
export async function setTime(page: Page, time: string): Promise<void> {
  await page.evaluate(`localStorage.setItem('time of the test', '2026-11-24T${time}')`)
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with a window as it is. */
export async function violationsIn(page: Page): Promise<unknown> {
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })))`)
}

// All windows have one clock, and it goes on over a reload.
const fakeClock = `{
  const Real = Date
  const now = () => new Real(localStorage.getItem('time of the test') ?? '2026-11-24T08:00:00').getTime()
  window.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(now()); else super(...given) }
    static now() { return now() }
  }
}`

async function makeDecks(folder: string): Promise<void> {
  const { courses } = await readCourses(['tests/fixtures/room'], readSource)
  const kit = await openKit(courses)
  for (const job of courses.flatMap((one) => plan(one))) {
    const { output, path } = job.artifact
    if (output !== 'deck' && output !== 'day') continue
    const { html } = await render(job, kit, { own: noLayout, other: noLayout })
    const file = join(folder, path.slice('room/'.length))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, html)
  }
}

const serve = (folder: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(({ url = '' }, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(url === '/empty' || !url.endsWith('.html') ? '' : readFileSync(join(folder, url)))
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
