import { availableParallelism } from 'node:os'
import type { Page } from 'puppeteer'
import { areFits, type SlideFit } from '../fit.ts'
import type { Layout } from '../known.ts'
import { type PageFit, type PageMeasures, readMeasures } from '../page-fit.ts'
import { limits } from '../source.ts'
import { spotsIn } from '../stages/spots.ts'
import { type OwnBrowser, startBrowser } from './browser.ts'
import { within } from './deadline.ts'
import { EnvironmentError } from './environment-error.ts'
import { openRunFolder } from './run-folder.ts'
import { slots } from './slots.ts'

/** Turns self-contained pages into PDFs, several at a time, each within a deadline. */
export interface Printer {
  print(html: string): Promise<Uint8Array>
  /** The same for a deck, measured by the code of `ruler` on the page that is printed. */
  printMeasured(html: string, ruler: string): Promise<MeasuredPrint>
  /** The same for a workbook or guide: what stands in it is measured before, and read back from the PDF. */
  printPages(html: string, ruler: string): Promise<PagesPrint>
  /** How a page lies by an earlier build, asked with the page as it is before its numbers are known; `null` where it is not known. */
  recallLayout(html: string): Promise<Layout | null>
  keepLayout(html: string, layout: Layout): Promise<void>
  /** Ends the browser at once and clears its profiles away. */
  close(): void
}

/** A printed deck, and how each of its slides fits. */
interface MeasuredPrint {
  readonly bytes: Uint8Array
  readonly fits: readonly SlideFit[]
}

/** A printed book, and what stands where on its pages. */
interface PagesPrint {
  readonly bytes: Uint8Array
  readonly fit: PageFit
}

/** How a printer works; tests give it odd browsers and short deadlines. */
export interface PrinterOptions {
  readonly executablePath: string
  readonly deadline?: number
  readonly tabs?: number
}

/** Starts a browser and opens tabs as they are needed. */
export async function openPrinter({
  executablePath,
  deadline = limits.printingMs,
  tabs = Math.min(4, availableParallelism()),
}: PrinterOptions): Promise<Printer> {
  const folder = await openRunFolder()
  let closed = false
  let running: OwnBrowser | null = null
  const close = (): void => {
    closed = true
    running?.kill()
    folder.remove()
  }
  const start = async (): Promise<OwnBrowser> => {
    if (closed) throw new Error('it was closed')
    const own = await startBrowser(executablePath, folder.path)
    running = own
    if (closed) close()
    return own
  }
  let current: Promise<OwnBrowser> | null = start()
  await current.catch((cause: unknown) => {
    folder.remove()
    throw cause
  })
  const queue = slots(tabs)

  const attempt = async <Printed>(once: (own: OwnBrowser) => Promise<Printed>): Promise<Printed> => {
    current ??= start()
    const mine = current
    try {
      return await within(deadline, once(await mine), `no PDF within ${deadline / 1000} s`)
    } catch (cause) {
      await mine.then(
        (own) => own.kill(),
        () => undefined,
      )
      if (current === mine) current = null
      throw cause
    }
  }

  const print = <Printed>(once: (own: OwnBrowser) => Promise<Printed>): Promise<Printed> =>
    queue(() =>
      attempt(once)
        .catch(() => attempt(once))
        .catch(explain),
    )

  return {
    print: async (html) => (await print((own) => printOnce(own, html, async () => null))).bytes,
    printMeasured: async (html, ruler) => {
      const { bytes, measured } = await print((own) => printOnce(own, html, (page) => measure(page, ruler)))
      return { bytes, fits: measured }
    },
    printPages: async (html, ruler) => {
      const { bytes, measured } = await print((own) => printOnce(own, html, (page) => layOut(page, ruler)))
      return { bytes, fit: { ...measured, spots: await spotsIn(bytes) } }
    },
    recallLayout: async () => null,
    keepLayout: async () => undefined,
    close,
  }
}

const explain = (cause: unknown): never => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  throw new EnvironmentError(`The browser could not print, twice: ${reason}`, { cause })
}

const origin = 'http://course.invalid/'

async function printOnce<Measured>(
  { browser }: OwnBrowser,
  html: string,
  measureOn: (page: Page) => Promise<Measured>,
): Promise<{ readonly bytes: Uint8Array; readonly measured: Measured }> {
  const page = await browser.newPage()
  try {
    const scripted = html.includes('<script>')
    await page.setJavaScriptEnabled(scripted)
    const refused = await serveOnly(page, html)
    await page.goto(origin, { waitUntil: 'load', timeout: 0 })
    await page.evaluate('document.fonts.ready.then(() => true)')
    if (scripted) await page.evaluate(twoFrames)
    if (refused.length > 0) throw new Error(`the page asked for ${refused.join(', ')}`)
    const measured = await measureOn(page)
    const pdf = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 }
    return { bytes: await page.pdf(pdf), measured }
  } finally {
    await page.close().catch(() => undefined)
  }
}

// Marp's script fits headings and code when it sees their size, a frame after they are there.
const twoFrames = `Promise.race([
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  new Promise((done) => setTimeout(done, 1000)),
]).then(() => true)`

/** Lays the slides out as on paper and measures them; works where the page's own JavaScript is off. */
async function measure(page: Page, ruler: string): Promise<readonly SlideFit[]> {
  await page.emulateMediaType('print')
  await page.setViewport({ width: 1280, height: 720 })
  const fits: unknown = await page.evaluate(`${ruler}\nruler.fits()`)
  if (!areFits(fits)) throw new Error('the slides could not be measured')
  return fits
}

/** Lays the text out as on paper, page after page in one, and names what stands in it for the PDF. */
async function layOut(page: Page, ruler: string): Promise<PageMeasures> {
  await page.emulateMediaType('print')
  const measures = readMeasures(await page.evaluate(`${ruler}\nruler.measure()`))
  if (measures === null) throw new Error('the pages could not be measured')
  return measures
}

/** Answers the page's own address with its bytes and refuses everything else. */
async function serveOnly(page: Page, html: string): Promise<readonly string[]> {
  const refused: string[] = []
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (request.url() === origin) {
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      return
    }
    if (request.url().startsWith('data:')) {
      void request.continue()
      return
    }
    refused.push(request.url().slice(0, 200))
    void request.abort()
  })
  return refused
}
