import { availableParallelism } from 'node:os'
import type { Page } from 'puppeteer'
import { areFits, isBox, type SlideFit } from '../fit.ts'
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
  /** The same for a deck, which is measured on the page that is printed. */
  printMeasured(html: string, measuring: Measuring): Promise<MeasuredPrint>
  /** The same for a workbook or guide: what stands in it is measured before, and read back from the PDF. */
  printPages(html: string, ruler: string): Promise<PagesPrint>
  /** How a page lies by an earlier build, asked with the page as it is before its numbers are known; `null` where it is not known. */
  recallLayout(html: string): Promise<Layout | null>
  keepLayout(html: string, layout: Layout): Promise<void>
  /** Ends the browser at once and clears its profiles away. */
  close(): void
}

/** How a deck is measured. */
export interface Measuring {
  /** The code that does it. */
  readonly ruler: string
  /** The slides of which a picture is wanted, counted from 0. */
  offenders(fits: readonly SlideFit[]): readonly number[]
}

/** A printed deck, how each of its slides fits, and the pictures of those that do not: PNGs, empty where nothing shows. */
export interface MeasuredPrint {
  readonly bytes: Uint8Array
  readonly fits: readonly SlideFit[]
  readonly pictures: ReadonlyMap<number, Uint8Array>
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
    print: (html) => print((own) => printOnce(own, html, (_, pdf) => pdf())),
    printMeasured: (html, measuring) =>
      print((own) => printOnce(own, html, (page, pdf) => printSlides(page, pdf, measuring))),
    printPages: (html, ruler) => print((own) => printOnce(own, html, (page, pdf) => printBook(page, pdf, ruler))),
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

async function printOnce<Printed>(
  { browser }: OwnBrowser,
  html: string,
  work: (page: Page, pdf: Pdf) => Promise<Printed>,
): Promise<Printed> {
  const page = await browser.newPage()
  try {
    const scripted = html.includes('<script>')
    await page.setJavaScriptEnabled(scripted)
    const refused = await serveOnly(page, html)
    await page.goto(origin, { waitUntil: 'load', timeout: 0 })
    await page.evaluate('document.fonts.ready.then(() => true)')
    if (scripted) await page.evaluate(twoFrames)
    if (refused.length > 0) throw new Error(`the page asked for ${refused.join(', ')}`)
    const pdf = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 }
    return await work(page, () => page.pdf(pdf))
  } finally {
    await page.close().catch(() => undefined)
  }
}

// Marp's script fits headings and code when it sees their size, a frame after they are there.
const twoFrames = `Promise.race([
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  new Promise((done) => setTimeout(done, 1000)),
]).then(() => true)`

type Pdf = () => Promise<Uint8Array>

async function printSlides(page: Page, pdf: Pdf, measuring: Measuring): Promise<MeasuredPrint> {
  const fits = await measure(page, measuring.ruler)
  const bytes = await pdf()
  return { bytes, fits, pictures: await takePictures(page, measuring, fits) }
}

async function printBook(page: Page, pdf: Pdf, ruler: string): Promise<PagesPrint> {
  const measures = await layOut(page, ruler)
  const bytes = await pdf()
  return { bytes, fit: { ...measures, spots: await spotsIn(bytes) } }
}

/** Lays the slides out as on paper and measures them; works where the page's own JavaScript is off. */
async function measure(page: Page, ruler: string): Promise<readonly SlideFit[]> {
  await page.emulateMediaType('print')
  await page.setViewport({ width: 1280, height: 720 })
  const fits: unknown = await page.evaluate(`${ruler}\nruler.fits()`)
  if (!areFits(fits)) throw new Error('the slides could not be measured')
  return fits
}

/** Pictures of slides as they were measured, uncovered: the page is of no use afterwards. */
async function takePictures(
  page: Page,
  { ruler, offenders }: Measuring,
  fits: readonly SlideFit[],
): Promise<MeasuredPrint['pictures']> {
  const pictures = new Map<number, Uint8Array>()
  for (const index of offenders(fits)) {
    const clip: unknown = await page.evaluate(`${ruler}\nruler.show(${index})`)
    pictures.set(index, isBox(clip) ? await page.screenshot({ type: 'png', clip }) : new Uint8Array())
  }
  return pictures
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
