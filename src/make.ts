import { type Layout, noLayout } from './known.ts'
import type { Made } from './made.ts'
import type { Kit } from './outputs/output.ts'
import { type MeasuringPrinter, printMeasured } from './print-measured.ts'
import { type NumberedPrinter, printNumbered } from './print-numbered.ts'
import { finishPdf } from './stages/finish.ts'
import { headsIn } from './stages/layout.ts'
import type { Offender } from './stages/offenders.ts'
import type { Job } from './stages/plan.ts'
import { frontOf } from './stages/render/folio.ts'
import { type Page, render } from './stages/render.ts'

/** A finished file, and the slides in it on which not everything fits. */
export interface Measured {
  readonly made: Made
  readonly offenders: readonly Offender[]
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

/** A page as the printer made it, how it lies, and the slides on it on which not everything fits. */
interface Printed {
  readonly page: Page
  readonly bytes: Uint8Array
  readonly layout: Layout
  readonly offenders: readonly Offender[]
}

/** A page as it is, a deck with its slides measured, or a book with its page numbers. */
async function printOne(job: Job, { kit, printer }: Workshop, other: Promise<Layout>): Promise<Printed> {
  const nothing = { layout: noLayout, offenders: [] }
  if (job.artifact.format === 'html') {
    const page = await render(job, kit, { own: noLayout, other: await other })
    return { page, bytes: Buffer.from(page.html), ...nothing }
  }
  if (job.output.measured === undefined) {
    return { ...(await printNumbered((known) => render(job, kit, known), printer, other)), offenders: [] }
  }
  const page = await render(job, kit, { own: noLayout, other: await other })
  if (page.slides.length === 0) return { page, bytes: await printer.print(page.html), ...nothing }
  const { ruler } = kit.scripts
  return { page, layout: noLayout, ...(await printMeasured(page, { ruler, templates: kit.templates }, printer)) }
}

async function finish(job: Job, { page, bytes, layout, offenders }: Printed, date: number): Promise<Measured> {
  const { path, format, title } = job.artifact
  if (format === 'html') return { made: { job, path, bytes, pages: null }, offenders }
  const { author, language, title: subject } = job.course
  const facts = {
    title,
    author: author ?? '',
    subject,
    language,
    date,
    notes: page.notes,
    front: job.output.covered === true ? frontOf(layout) : 0,
    heads: headsIn(page.html),
  }
  return { made: { job, path, ...(await finishPdf(bytes, facts)) }, offenders }
}
