import { createHash } from 'node:crypto'
import type { Course } from './course.ts'
import { fontStack } from './fonts.ts'
import type { Drawer } from './io/draw.ts'
import { drawCourses } from './io/draw-courses.ts'
import { loadFonts } from './io/fonts.ts'
import type { Printer } from './io/print.ts'
import { type ReadSource, readCourses } from './io/read-courses.ts'
import { loadScripts, loadTemplates } from './io/templates.ts'
import { writeDelivery } from './io/write.ts'
import type { Made } from './made.ts'
import type { Entry } from './manifest.ts'
import { libraryIndex } from './outputs/library-index.ts'
import type { Kit } from './outputs/output.ts'
import { noPages } from './pages.ts'
import { printNumbered } from './print-numbered.ts'
import { hasErrors, type Problem, sortProblems } from './problem.ts'
import { readSource } from './read.ts'
import { formFontFor } from './stages/finish/form-font.ts'
import { finishPdf } from './stages/finish.ts'
import { findMisfits, severityOf } from './stages/fit.ts'
import { type Job, plan } from './stages/plan.ts'
import { type Page, render } from './stages/render.ts'
import { findLeaks } from './stages/secrecy.ts'

/** What to build and with what. */
export interface BuildOptions {
  readonly folders: readonly string[]
  readonly out: string
  /** All courses of the project: outputs of courses that are no more are removed. */
  readonly everything: boolean
  /** Seconds since 1970 that PDFs carry as their date. */
  readonly date: number
  /** How a course is understood; in this thread and without a deadline where nothing is said. */
  readonly read?: ReadSource
  openPrinter(): Promise<Printer>
  openDrawer(): Promise<Drawer>
  /** Called once the files to be made are known; the function it returns, after each of them. */
  progress(total: number): (name: string) => void
}

/** What came of a build: the findings, and the files that were written unless one of them is an error. */
export interface Built {
  readonly problems: readonly Problem[]
  readonly entries: readonly Entry[]
}

/** Sources to outputs: load → parse → model → check → draw → plan → render → print → write. */
export async function build(options: BuildOptions): Promise<Built> {
  const read = await readCourses(options.folders, options.read ?? readSource)
  const kit = await openKit(read.courses)
  const drawn = await drawCourses(read, async () => kit, options.openDrawer)
  if (hasErrors(drawn.problems)) return { problems: drawn.problems, entries: [] }
  const jobs = drawn.courses.flatMap(plan)
  const done = options.progress(jobs.length)
  const all = await makeAll(jobs, kit, options, done)
  const made = all.map((each) => each.made)
  const leaks = (await Promise.all(drawn.courses.map((course) => findLeaks(course, made)))).flat()
  const problems = sortProblems([...drawn.problems, ...all.flatMap(({ misfits }) => misfits), ...leaks])
  if (hasErrors(problems)) return { problems, entries: [] }
  const entries = await deliver(made, drawn.courses, kit, options)
  return { problems, entries }
}

/** Templates, fonts and scripts for these courses. */
export async function openKit(courses: readonly Course[]): Promise<Kit> {
  const sources = [...new Set(courses.flatMap((course) => fontStack(course.language)))]
  const [templates, fonts, scripts] = await Promise.all([loadTemplates(), loadFonts(sources), loadScripts()])
  return { templates, fonts, scripts }
}

/** A finished file, and what does not fit on the slides in it. */
interface Measured {
  readonly made: Made
  readonly misfits: readonly Problem[]
}

async function makeAll(
  jobs: readonly Job[],
  kit: Kit,
  options: BuildOptions,
  done: (name: string) => void,
): Promise<readonly Measured[]> {
  const printer = await options.openPrinter()
  try {
    return await Promise.all(
      jobs.map(async (job) => {
        const made = await makeOne(job, kit, printer, options.date)
        done(job.artifact.path)
        return made
      }),
    )
  } finally {
    printer.close()
  }
}

async function makeOne(job: Job, kit: Kit, printer: Printer, date: number): Promise<Measured> {
  const { path, format, title } = job.artifact
  if (format === 'html') {
    const { html } = await render(job, kit, noPages)
    return { made: { job, path, bytes: Buffer.from(html), pages: null }, misfits: [] }
  }
  const { page, bytes, misfits } = await printOne(job, kit, printer)
  const { author, language, title: subject } = job.course
  const covered = job.output.covered === true
  const form =
    job.output.fillable === true ? { course: job.course.slug, font: await formFontFor(language, kit.fonts) } : null
  const facts = { title, author: author ?? '', subject, language, date, notes: page.notes, covered, form }
  return { made: { job, path, ...(await finishPdf(bytes, facts)) }, misfits }
}

/** A page as the printer made it, and what does not fit on its slides. */
interface Printed {
  readonly page: Page
  readonly bytes: Uint8Array
  readonly misfits: readonly Problem[]
}

/** Prints a deck and measures its slides, or a book with its page numbers. */
async function printOne(job: Job, kit: Kit, printer: Printer): Promise<Printed> {
  if (job.output.measured === undefined) {
    return { ...(await printNumbered((pages) => render(job, kit, pages), printer)), misfits: [] }
  }
  const page = await render(job, kit, noPages)
  if (page.slides.length === 0) return { page, bytes: await printer.print(page.html), misfits: [] }
  const { bytes, fits } = await printer.printMeasured(page.html, kit.scripts.ruler)
  return { page, bytes, misfits: findMisfits(page.slides, fits, severityOf(job.course, kit.templates)) }
}

const deliver = (
  made: readonly Made[],
  courses: readonly Course[],
  kit: Kit,
  { out, everything }: BuildOptions,
): Promise<readonly Entry[]> =>
  writeDelivery(out, async (before) => {
    const slugs = new Set<string | null>(courses.map((course) => course.slug))
    const others = everything ? [] : before.filter((entry) => entry.course !== null && !slugs.has(entry.course))
    const entries = [...others, ...made.map(entryOf)]
    const html = Buffer.from(await libraryIndex(entries, courses[0]?.language ?? 'en', kit))
    const index: Entry = {
      ...describe('index.html', html),
      pages: null,
      course: null,
      output: 'library-index',
      audience: null,
      title: '',
      source: null,
    }
    return { files: [...made, { path: 'index.html', bytes: html }], entries: [...entries, index] }
  })

function entryOf({ job: { artifact, course }, path, bytes, pages }: Made): Entry {
  const { output, edition, title, lecture } = artifact
  const source = lecture === null ? 'course.yaml' : `${lecture}.md`
  return { ...describe(path, bytes), pages, course: course.slug, output, audience: edition.audience, title, source }
}

const describe = (path: string, bytes: Uint8Array): Pick<Entry, 'path' | 'size' | 'sha256'> => ({
  path,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
