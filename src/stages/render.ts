import { fontsFor } from '../fonts.ts'
import type { Known } from '../known.ts'
import type { Slide } from '../lecture.ts'
import type { Kit } from '../outputs/output.ts'
import type { Place } from '../problem.ts'
import type { Job } from './plan.ts'
import { takeMarks } from './render/marks.ts'

/** A self-contained page: a file as it is, or what the printer turns into one. */
export interface Page {
  readonly job: Job
  readonly html: string
  /** The pieces of the source that its elements name. */
  readonly marks: readonly Place[]
  /** Words to pin to the pages of the PDF. */
  readonly notes: readonly string[]
  /** The slides on its pages, where it is to be measured whether they fit. */
  readonly slides: readonly Slide[]
}

/** Makes the page of a planned file, with what is known of earlier prints. */
export async function render(job: Job, kit: Kit, known: Known): Promise<Page> {
  // The kit is for all courses of a build; a page looks the same whatever is built beside it.
  const own = { ...kit, fonts: fontsFor(job.course.language, kit.fonts) }
  const { course, artifact, output } = job
  const { html, marks } = takeMarks(await output.render(course, artifact, own, known))
  const notes = output.pageNotes?.(course, artifact) ?? []
  return { job, html, marks, notes, slides: output.measured?.(course, artifact) ?? [] }
}
