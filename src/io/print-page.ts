import type { Page } from 'puppeteer'
import { areFits, isBox, type SlideFit } from '../fit.ts'
import { type PageFit, type PageMeasures, readMeasures } from '../page-fit.ts'
import { spotsIn } from '../stages/spots.ts'
import type { OwnBrowser } from './browser.ts'

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
export interface PagesPrint {
  readonly bytes: Uint8Array
  readonly fit: PageFit
}

const origin = 'http://course.invalid/'

/** Loads a page into a tab of its own and does some work on it, with a way to print it. */
export async function printOnce<Printed>(
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

/** Prints a deck and measures its slides. */
export async function printSlides(page: Page, pdf: Pdf, measuring: Measuring): Promise<MeasuredPrint> {
  const fits = await measure(page, measuring.ruler)
  const bytes = await pdf()
  return { bytes, fits, pictures: await takePictures(page, measuring, fits) }
}

/** Prints a book, measures what stands in it before, and finds it again in the PDF. */
export async function printBook(page: Page, pdf: Pdf, ruler: string): Promise<PagesPrint> {
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
