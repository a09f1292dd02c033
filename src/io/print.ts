import { availableParallelism } from 'node:os'
import type { Audience } from '../edition.ts'
import type { Layout } from '../known.ts'
import { slots } from '../slots.ts'
import { limits } from '../source.ts'
import { type OwnBrowser, startBrowser } from './browser.ts'
import { within } from './deadline.ts'
import { EnvironmentError } from './environment-error.ts'
import { type MeasuredPrint, type Measuring, type PagesPrint, printBook, printOnce, printSlides } from './print-page.ts'
import { openRunFolder } from './run-folder.ts'

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
  /** The same browser for the pages of these readers; what it remembers for others is not theirs. */
  forReaders(audience: Audience): Printer
  /** Ends the browser at once and clears its profiles away. */
  close(): void
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

  const printer: Printer = {
    print: (html) => print((own) => printOnce(own, html, (_, pdf) => pdf())),
    printMeasured: (html, measuring) =>
      print((own) => printOnce(own, html, (page, pdf) => printSlides(page, pdf, measuring))),
    printPages: (html, ruler) => print((own) => printOnce(own, html, (page, pdf) => printBook(page, pdf, ruler))),
    recallLayout: async () => null,
    keepLayout: async () => undefined,
    forReaders: () => printer,
    close,
  }
  return printer
}

const explain = (cause: unknown): never => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  throw new EnvironmentError(`The browser could not print, twice: ${reason}`, { cause })
}
