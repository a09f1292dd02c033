import type { Course } from '../../course.ts'
import { type Layout, noLayout, nothingKnown } from '../../known.ts'
import type { Kit } from '../../outputs/output.ts'
import { formatPlace, hasErrors, type Problem, sortProblems } from '../../problem.ts'
import type { Read } from '../../read.ts'
import type { CourseSource } from '../../source.ts'
import { isSame } from '../../stages/layout.ts'
import { type Job, plan } from '../../stages/plan.ts'
import { render } from '../../stages/render.ts'
import { slidesOf, textsOf } from '../../walk.ts'
import type { Drawer } from '../draw.ts'
import { drawCourses } from '../draw-courses.ts'
import { findMissingGlyphs } from '../missing-glyphs.ts'
import { loadSettled } from './load-settled.ts'
import type { Planned, Preview } from './messages.ts'

/** What previews are made with. */
export interface PreviewTools {
  read(source: CourseSource): Read
  openKit(courses: readonly Course[]): Promise<Kit>
  openDrawer(): Promise<Drawer>
  /** How a book lies by its last print, asked with the page that has no numbers yet. */
  recallLayout(html: string): Promise<Layout | null>
}

/** Courses as they are at this moment, each page made when it is asked for. */
export interface Previewer {
  look(folders: readonly string[]): Promise<Looked>
  page(path: string): Promise<Preview | null>
  /** Reads again where in the workbook things stand; tells whether that has changed. */
  relay(): Promise<boolean>
}

/** What was found, and the files to be made; `null` where there are errors: the last ones stay. */
interface Looked {
  readonly problems: readonly Problem[]
  readonly artifacts: readonly Planned[] | null
}

/** Nothing was looked at yet. */
export function openPreviewer(tools: PreviewTools): Previewer {
  let good: { readonly jobs: ReadonlyMap<string, Job>; readonly kit: Kit } = { jobs: new Map(), kit: noKit }
  let pages = new Map<string, Promise<Preview>>()
  const layouts = new Map<string, Layout>()
  const make = async (job: Job): Promise<Preview> => {
    const other = layouts.get(job.course.slug) ?? noLayout
    const own = job.output.name === 'workbook' ? other : noLayout
    const { html, marks } = await render(job, good.kit, { own, other })
    const places = job.artifact.format === 'html' ? slidePlaces(job.course) : markPlaces(marks.map(formatPlace))
    return { html, places }
  }
  const measure = async (job: Job): Promise<boolean> => {
    const { html } = await render(job, good.kit, nothingKnown)
    const layout = await tools.recallLayout(html)
    const before = layouts.get(job.course.slug) ?? noLayout
    if (layout === null || isSame(layout, before)) return false
    layouts.set(job.course.slug, layout)
    return true
  }
  return {
    look: async (folders) => {
      const { problems, courses, kit } = await readAll(folders, tools)
      if (hasErrors(problems)) return { problems, artifacts: null }
      const jobs = courses.flatMap((course) => plan(course))
      good = { kit, jobs: new Map(jobs.map((job) => [job.artifact.path, job])) }
      pages = new Map()
      return { problems, artifacts: jobs.map(plannedOf) }
    },
    page: async (path) => {
      const job = good.jobs.get(path)
      if (job === undefined) return null
      const page = pages.get(path) ?? make(job)
      pages.set(path, page)
      return page
    },
    relay: async () => {
      const books = [...good.jobs.values()].filter(({ output }) => output.name === 'workbook')
      const changed: boolean[] = []
      for (const job of books) changed.push(await measure(job))
      if (changed.includes(true)) pages = new Map()
      return changed.includes(true)
    },
  }
}

const noKit: Kit = {
  templates: { outputs: new Map(), blocks: new Map(), themes: new Map(), player: new Map() },
  fonts: [],
  scripts: { reading: '', teaching: '', marp: '', ruler: '', pageRuler: '' },
}

interface All {
  readonly problems: readonly Problem[]
  readonly courses: readonly Course[]
  readonly kit: Kit
}

async function readAll(folders: readonly string[], tools: PreviewTools): Promise<All> {
  const read: { readonly source: CourseSource; readonly known: Read }[] = []
  for (const folder of folders) {
    const source = await loadSettled(folder)
    read.push({ source, known: tools.read(source) })
  }
  const courses = read.flatMap(({ known }) => known.course ?? [])
  const missing = await Promise.all(
    read.map(({ source, known }) => (known.course === null ? [] : findMissingGlyphs(known.course, source))),
  )
  const problems = sortProblems([...read.flatMap(({ known }) => known.problems), ...missing.flat()])
  const kit = await tools.openKit(courses)
  if (hasErrors(problems)) return { problems, courses, kit }
  return { ...(await drawCourses({ courses, problems }, async () => kit, tools.openDrawer)), kit }
}

const plannedOf = ({ artifact, course }: Job): Planned => ({
  ...artifact,
  course: course.slug,
  courseTitle: course.title,
  language: course.language,
})

const slidePlaces = (course: Course): Preview['places'] =>
  new Map(
    textsOf(course)
      .flatMap(slidesOf)
      .map(({ number, place }) => [number, formatPlace(place)]),
  )

const markPlaces = (marks: readonly string[]): Preview['places'] =>
  new Map(marks.map((place, index) => [String(index), place]))
