import type { SlideFit } from './fit.ts'
import { keywordsOf } from './keywords.ts'
import { type Layout, noLayout } from './known.ts'
import type { Made } from './made.ts'
import type { Kit } from './outputs/output.ts'
import { type NumberedPrinter, printNumbered } from './print-numbered.ts'
import type { Problem } from './problem.ts'
import { finishPdf } from './stages/finish.ts'
import { findMisfits, severityOf } from './stages/fit.ts'
import { headsIn } from './stages/layout.ts'
import { wordsOfPage } from './stages/page-words.ts'
import type { Job } from './stages/plan.ts'
import { frontOf } from './stages/render/folio.ts'
import { type Page, render } from './stages/render.ts'

/** A finished file, and what does not fit on the slides in it. */
export interface Measured {
  readonly made: Made
  readonly misfits: readonly Problem[]
}

/** A printer that measures how slides fit. */
interface MeasuringPrinter {
  printMeasured(
    html: string,
    ruler: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly fits: readonly SlideFit[] }>
}

/** What files are made with. */
export interface Workshop {
  readonly kit: Kit
  readonly printer: NumberedPrinter & MeasuringPrinter
  /** Seconds since 1970 that PDFs carry as their date. */
  readonly date: number
}

/** Makes every planned file, each as soon as the document is printed whose page numbers it shows. */
export function makeAll(
  jobs: readonly Job[],
  workshop: Workshop,
  done: (name: string) => void,
): readonly Promise<Measured>[] {
  const prints = new Map<Job, Promise<Printed>>()
  const printOf = (job: Job): Promise<Printed> => {
    const known = prints.get(job) ?? printOne(job, workshop, otherOf(job))
    prints.set(job, known)
    return known
  }
  const otherOf = async (job: Job): Promise<Layout> => {
    const other = jobs.find(
      ({ course, output }) => course.slug === job.course.slug && output.name === job.output.refersTo,
    )
    return other === undefined ? noLayout : (await printOf(other)).layout
  }
  return jobs.map(async (job) => {
    const measured = await finish(job, await printOf(job), workshop.date)
    done(job.artifact.path)
    return measured
  })
}

/** A page as the printer made it, how it lies, and what does not fit on its slides. */
interface Printed {
  readonly page: Page
  readonly bytes: Uint8Array
  readonly layout: Layout
  readonly misfits: readonly Problem[]
}

/** A page as it is, a deck with its slides measured, or a book with its page numbers. */
async function printOne(job: Job, { kit, printer }: Workshop, other: Promise<Layout>): Promise<Printed> {
  const nothing = { layout: noLayout, misfits: [] }
  if (job.artifact.format === 'html') {
    const page = await render(job, kit, { own: noLayout, other: await other })
    return { page, bytes: Buffer.from(page.html), ...nothing }
  }
  if (job.output.measured === undefined) {
    return { ...(await printNumbered((known) => render(job, kit, known), printer, other)), misfits: [] }
  }
  const page = await render(job, kit, { own: noLayout, other: await other })
  if (page.slides.length === 0) return { page, bytes: await printer.print(page.html), ...nothing }
  const { bytes, fits } = await printer.printMeasured(page.html, kit.scripts.ruler)
  const misfits = findMisfits(page.slides, fits, severityOf(job.course, kit.templates))
  return { page, bytes, layout: noLayout, misfits }
}

async function finish(job: Job, { page, bytes, layout, misfits }: Printed, date: number): Promise<Measured> {
  const { path, format, title } = job.artifact
  if (format === 'html') return { made: { job, path, bytes, pages: null }, misfits }
  const { author, language, title: subject } = job.course
  const facts = {
    title,
    author: author ?? '',
    subject,
    keywords: keywordsOf(job.course),
    language,
    date,
    words: wordsOfPage(page.html),
    marks: job.output.marks?.(job.course, job.artifact) ?? null,
    notes: page.notes,
    front: job.output.covered === true ? frontOf(layout) : 0,
    heads: headsIn(page.html),
  }
  return { made: { job, path, ...(await finishPdf(bytes, facts)) }, misfits }
}
