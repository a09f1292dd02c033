import type { Known, Layout } from './known.ts'
import type { PageFit } from './page-fit.ts'
import { type NumberedPrint, type NumberedPrinter, printNumbered } from './print-numbered.ts'
import type { Problem } from './problem.ts'
import { severityOf } from './stages/fit.ts'
import { findPageMisfits } from './stages/page-fit.ts'
import { folioAt } from './stages/render/folio.ts'
import type { Templates } from './stages/render/templates.ts'
import type { Page } from './stages/render.ts'

/** A printer as it is needed here: it measures what stands on pages. */
export interface PagesPrinter extends NumberedPrinter {
  printPages(html: string, ruler: string): Promise<{ readonly bytes: Uint8Array; readonly fit: PageFit }>
}

/** What pages are measured with. */
interface Measure {
  /** The code that the browser runs. */
  readonly ruler: string
  readonly templates: Templates
}

/**
 * A document with its page numbers, and what does not fit on the pages of its last print. One whose elements name no
 * pieces of the source, such as a handout of slides, is not measured.
 */
export async function printPages(
  renderWith: (known: Known) => Promise<Page>,
  { ruler, templates }: Measure,
  printer: PagesPrinter,
  other: Promise<Layout>,
): Promise<NumberedPrint & { readonly findings: readonly Problem[] }> {
  const fits = new WeakMap<Uint8Array, PageFit>()
  const print = async (html: string): Promise<Uint8Array> => {
    if (!html.includes(' data-at="0"')) return printer.print(html)
    const { bytes, fit } = await printer.printPages(html, ruler)
    fits.set(bytes, fit)
    return bytes
  }
  const numbered = await printNumbered(renderWith, { ...printer, print }, other)
  const { job, marks } = numbered.page
  const fit = fits.get(numbered.bytes)
  const overflow = severityOf(job.course, templates)
  const folio = (page: number): string => folioAt(numbered.layout, page)
  const book = { name: job.output.name, folio, marks, file: job.course.places.file, overflow }
  return { ...numbered, findings: fit === undefined ? [] : findPageMisfits(fit, book) }
}
