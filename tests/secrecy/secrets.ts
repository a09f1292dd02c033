import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../../src/build.ts'
import type { Course } from '../../src/course.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { loadCourse } from '../../src/io/load.ts'
import { openPrinter } from '../../src/io/print.ts'
import type { Made } from '../../src/made.ts'
import type { Entry } from '../../src/manifest.ts'
import { readSource } from '../../src/read.ts'
import type { CourseSource } from '../../src/source.ts'
import { plan } from '../../src/stages/plan.ts'
import { testDrawer } from '../setup/drawer.ts'

/** The course that hides a word `zq…qz` in every place that is the trainer's, and shows `zp…pz` in every other. */
export const folder = join(import.meta.dirname, '../fixtures/courses/secrets')

/** The course as it was loaded. */
export const source: CourseSource = await loadCourse(folder)

const written = [
  ...source.files.map(({ text }) => text),
  ...source.assets.map(({ bytes }) => Buffer.from(bytes).toString()),
]

/** The words that only the trainer may find. */
export const secrets: readonly string[] = [...new Set(written.join('\n').match(/zq[a-z]+qz/g))].sort()

/** The words that participants find, each in one file at least. */
export const shared: readonly string[] = [...new Set(written.join('\n').match(/zp[a-z]+pz/g))].sort()

/** The course that is understood of some source; it must be free of errors. */
export function courseOf(read: CourseSource): Course {
  const { course, problems } = readSource(read)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (course === null || errors.length > 0) throw new Error(`The course has errors: ${JSON.stringify(errors)}`)
  return course
}

/** Builds a course folder for real. */
export async function buildFor(courseFolder: string, out: string): Promise<readonly Entry[]> {
  const executablePath = await findBrowser()
  if (executablePath === null) throw new Error('There is no browser to print with')
  const { entries, problems } = await build({
    folders: [courseFolder],
    out,
    everything: true,
    date: 1_735_689_600,
    openPrinter: () => openPrinter({ executablePath }),
    openDrawer: testDrawer,
    progress: () => () => undefined,
  })
  if (entries.length === 0) throw new Error(`Nothing was built: ${JSON.stringify(problems)}`)
  return entries
}

/** The files of a build as they were made. */
export const madeIn = (out: string): Promise<readonly Made[]> =>
  Promise.all(
    plan(courseOf(source)).map(async (job) => {
      const { path } = job.artifact
      return { job, path, bytes: await readFile(join(out, path)), pages: null }
    }),
  )
