import { join } from 'node:path'
import type { Course } from './course.ts'
import type { Audience } from './edition.ts'
import { fontStack } from './fonts.ts'
import { deliver } from './io/deliver.ts'
import type { Drawer } from './io/draw.ts'
import { drawCourses } from './io/draw-courses.ts'
import { loadFonts } from './io/fonts.ts'
import type { Printer } from './io/print.ts'
import { type ReadSource, readCourses } from './io/read-courses.ts'
import { loadScripts, loadTemplates } from './io/templates.ts'
import { renewPictures } from './io/write-pictures.ts'
import { type Measured, makeAll } from './make.ts'
import type { Entry } from './manifest.ts'
import { type Memory, noMemory } from './memory.ts'
import type { Kit } from './outputs/output.ts'
import { hasErrors, type Problem, sortProblems } from './problem.ts'
import { readSource } from './read.ts'
import { eachOnce, type Offender, offenderProblems, picturePath } from './stages/offenders.ts'
import { type Job, plan } from './stages/plan.ts'
import { findLeaks } from './stages/secrecy.ts'
import { findHeavy } from './stages/weight.ts'

/** What to build and with what. */
export interface BuildOptions {
  readonly folders: readonly string[]
  readonly out: string
  /** All courses of the project: outputs of courses that are no more are removed. */
  readonly everything: boolean
  /** The names of the outputs to make; all where nothing is said. */
  readonly only?: readonly string[] | null
  /** Seconds since 1970 that PDFs carry as their date. */
  readonly date: number
  /** How a course is understood; in this thread and without a deadline where nothing is said. */
  readonly read?: ReadSource
  /** What is remembered of earlier builds: nothing where nothing is said. */
  readonly memories?: Memories
  openPrinter(): Promise<Printer>
  openDrawer(): Promise<Drawer>
  /** Called once the files to be made are known; the function it returns, after each of them. */
  progress(total: number): (name: string) => void
}

/** What is remembered of files by their readers, and of fonts. */
export interface Memories {
  readers(audience: Audience): Memory
  readonly fonts: Memory
}

/** Why a file was made. */
interface Reason {
  readonly path: string
  readonly why: string
}

/** What came of a build: the findings, and the files that were written unless one of them is an error. */
export interface Built {
  readonly problems: readonly Problem[]
  readonly entries: readonly Entry[]
  /** For each file why it was made, or that it was not. */
  readonly reasons: readonly Reason[]
}

/** Sources to outputs: load → parse → model → check → draw → plan → render → print → write. */
export async function build(options: BuildOptions): Promise<Built> {
  const read = await readCourses(options.folders, options.read ?? readSource)
  const memories = options.memories ?? noMemories
  const kit = withMemory(await openKit(read.courses), memories.fonts)
  const drawn = await drawCourses(read, async () => kit, options.openDrawer)
  if (hasErrors(drawn.problems)) return { problems: drawn.problems, entries: [], reasons: [] }
  const jobs = drawn.courses.flatMap((course) => plan(course, options.only))
  const done = options.progress(jobs.length)
  const all = await printAll(jobs, kit, options, done)
  const made = all.map((each) => each.made)
  const reasons = all.map(({ made: { path }, why }): Reason => ({ path, why }))
  const leaks = (
    await Promise.all(drawn.courses.map((course) => findLeaks(course, made, memories.readers('participant'))))
  ).flat()
  const offenders = eachOnce(all.flatMap((each) => each.offenders))
  await showOffenders(offenders, drawn.courses, options)
  const problems = sortProblems([
    ...drawn.problems,
    ...offenders.flatMap(sayIn(options.out)),
    ...all.flatMap(({ findings }) => findings),
    ...findHeavy(made),
    ...leaks,
  ])
  if (hasErrors(problems)) return { problems, entries: [], reasons }
  const entries = await deliver(made, drawn.courses, kit, options)
  return { problems, entries, reasons }
}

/** Templates, fonts and scripts for these courses. */
export async function openKit(courses: readonly Course[]): Promise<Kit> {
  const sources = [...new Set(courses.flatMap((course) => fontStack(course.language)))]
  const [templates, fonts, scripts] = await Promise.all([loadTemplates(), loadFonts(sources), loadScripts()])
  return { templates, fonts, scripts }
}

const noMemories: Memories = { readers: () => noMemory, fonts: noMemory }

const withMemory = (kit: Kit, memory: Memory): Kit => ({
  ...kit,
  fonts: kit.fonts.map((font) => ({ ...font, memory })),
})

async function printAll(
  jobs: readonly Job[],
  kit: Kit,
  { openPrinter, date, memories }: BuildOptions,
  done: (name: string) => void,
): Promise<readonly Measured[]> {
  const printer = await openPrinter()
  try {
    return await Promise.all(
      makeAll(jobs, { kit, date, printerFor: printer.forReaders, memoryFor: (memories ?? noMemories).readers }, done),
    )
  } finally {
    printer.close()
  }
}

/** Puts pictures where those of the last build were, whether or not anything is delivered. */
function showOffenders(
  offenders: readonly Offender[],
  courses: readonly Course[],
  { out, everything }: BuildOptions,
): Promise<void> {
  const slugs = new Set(courses.map(({ slug }) => slug))
  const seen = offenders.filter(({ picture }) => picture.length > 0)
  const files = seen.map((one) => ({ path: picturePath(one), bytes: one.picture }))
  return renewPictures(out, files, (course) => everything || slugs.has(course))
}

const sayIn =
  (out: string) =>
  (offender: Offender): readonly Problem[] =>
    offenderProblems(offender, join(out, picturePath(offender)))
