import { posix } from 'node:path'
import type { Audience } from './edition.ts'
import { finishOnce, whyHtml } from './finish-once.ts'
import { type Layout, noLayout } from './known.ts'
import type { Made } from './made.ts'
import type { Memory } from './memory.ts'
import type { Kit } from './outputs/output.ts'
import { type MeasuringPrinter, printMeasured } from './print-measured.ts'
import { type PagesPrinter, printPages } from './print-pages.ts'
import type { Problem } from './problem.ts'
import { slots } from './slots.ts'
import type { Pictured } from './stages/finish/page-pictures.ts'
import type { Offender } from './stages/offenders.ts'
import type { Job } from './stages/plan.ts'
import { hasPictures } from './stages/render/page-picture.ts'
import { type Page, render } from './stages/render.ts'

/** A finished file, the slides in it on which not everything fits, and what is wrong with its pages. */
export interface Measured {
  readonly made: Made
  readonly offenders: readonly Offender[]
  readonly findings: readonly Problem[]
  /** Why it was made, or that it was not. */
  readonly why: string
}

/** What files are made with. */
export interface Workshop {
  readonly kit: Kit
  /** Prints for the readers of an edition. */
  printerFor(audience: Audience): PagesPrinter & MeasuringPrinter
  /** What is remembered of the files of these readers. */
  memoryFor(audience: Audience): Memory
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
  const layouts = new Map<Job, Promise<Layout>>()
  const printOf = (job: Job): Promise<Printed> => {
    const known = prints.get(job)
    if (known !== undefined) return known
    const other = layoutOf(otherOf(job))
    // Where its own print fails too, nobody waits for the other any more.
    other.catch(() => undefined)
    const print = printOne(job, workshop, other)
    prints.set(job, print)
    return print
  }
  const otherOf = (job: Job): Job | undefined =>
    jobs.find(({ course, output }) => course.slug === job.course.slug && output.name === job.output.refersTo)
  const layoutOf = (other: Job | undefined): Promise<Layout> => {
    if (other === undefined) return Promise.resolve(noLayout)
    const layout = layouts.get(other) ?? printOf(other).then((printed) => printed.layout)
    layouts.set(other, layout)
    return layout
  }
  const finishes = new Map<Job, Promise<Measured>>()
  const finished = (job: Job): Promise<Measured> => {
    const known = finishes.get(job) ?? finishOne(job)
    finishes.set(job, known)
    return known
  }
  const finishOne = async (job: Job): Promise<Measured> => {
    const printed = await printOf(job)
    const other = hasPictures(printed.page.html) ? otherOf(job) : undefined
    const pictured = other === undefined ? null : picturedIn(job, (await finished(other)).made)
    const measured = await finish(printed, pictured, workshop)
    // Its page and its print take more room than all else; others ask for its layout alone.
    prints.delete(job)
    done(job.artifact.path)
    return measured
  }
  return jobs.map(finished)
}

/** A page as the printer made it, how it lies, and what does not fit on it. */
interface Printed {
  readonly page: Page
  readonly bytes: Uint8Array
  readonly layout: Layout
  readonly offenders: readonly Offender[]
  readonly findings: readonly Problem[]
}

/** A page as it is, a deck with its slides measured, or a book with its page numbers. */
async function printOne(job: Job, { kit, printerFor }: Workshop, other: Promise<Layout>): Promise<Printed> {
  const printer = printerFor(job.artifact.edition.audience)
  const nothing = { layout: noLayout, offenders: [], findings: [] }
  if (job.artifact.format === 'html') {
    const page = await render(job, kit, { own: noLayout, other: await other })
    return { page, bytes: Buffer.from(page.html), ...nothing }
  }
  if (job.output.fillable === true) {
    const layout = await other
    return inTurn(async () => {
      const page = await render(job, kit, { own: noLayout, other: layout })
      return { page, bytes: await printer.print(page.html), ...nothing, layout }
    })
  }
  if (job.output.measured === undefined) {
    const measure = { ruler: kit.scripts.pageRuler, templates: kit.templates }
    return { ...nothing, ...(await printPages((known) => render(job, kit, known), measure, printer, other)) }
  }
  const layout = await other
  return inTurn(async () => {
    const page = await render(job, kit, { own: noLayout, other: layout })
    if (page.slides.length === 0) return { page, bytes: await printer.print(page.html), ...nothing }
    const { ruler } = kit.scripts
    return { page, ...nothing, ...(await printMeasured(page, { ruler, templates: kit.templates }, printer)) }
  })
}

// Pages are made as the printer can take them: all at once they would wait for it in memory.
const inTurn = slots(3)

const picturedIn = ({ artifact }: Job, { bytes, path }: Made): Pictured => ({
  bytes,
  path: posix.relative(posix.dirname(artifact.path), path),
})

async function finish(
  { page, bytes, layout, offenders, findings }: Printed,
  pictured: Pictured | null,
  workshop: Workshop,
): Promise<Measured> {
  const { job } = page
  const file = { page, bytes, layout, pictured, date: workshop.date }
  if (job.artifact.format === 'html') {
    const why = await whyHtml(page, workshop.memoryFor(job.artifact.edition.audience))
    return { made: { job, path: job.artifact.path, bytes, pages: null }, offenders, findings, why }
  }
  const { made, why } = await finishOnce(file, workshop)
  return { made: { job, path: job.artifact.path, ...made }, offenders, findings, why }
}
