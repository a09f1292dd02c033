import type { Artifact, Course } from '../course.ts'
import type { Font } from '../fonts.ts'
import type { Known } from '../known.ts'
import type { Slide } from '../lecture.ts'
import type { PageMark } from '../stages/finish/bookmarks.ts'
import type { Templates } from '../stages/render/templates.ts'
import type { Words } from '../words.ts'

/** What a renderer has at hand beside the course. */
export interface Kit {
  readonly templates: Templates
  readonly fonts: readonly Font[]
  readonly scripts: Scripts
}

/** Browser code that kejian itself puts into pages, or runs on them. */
export interface Scripts {
  /** What a participant's deck can do in the browser. */
  readonly reading: string
  /** The same for the trainer, who presents it. */
  readonly teaching: string
  /** Marp's own script, which fits headings and code. */
  readonly marp: string
  /** Measures how slides fit; in no page. */
  readonly ruler: string
  /** Measures what stands on the pages of workbook and guide; in no page. */
  readonly pageRuler: string
}

/** One kind of thing handed out: which files of it a course gives, and the self-contained page of each. */
export interface Output {
  readonly name: string
  /** What readers call it, where it is paper that their front page leads to. */
  paper?(words: Words): string
  /** What readers call it, where it is shown on a screen and no deck of one lecture. */
  screen?(words: Words): string
  /** The files for the readers of this edition; the course is cut for them already. */
  plan(course: Course, artifact: Omit<Artifact, 'path' | 'format' | 'title' | 'lecture' | 'output'>): readonly Planned[]
  /** The first page of the PDF is a cover without a number. */
  readonly covered?: boolean
  /** Its links to writing spaces become form fields. */
  readonly fillable?: boolean
  /** The output whose page numbers it shows beside its own; its file of the same course is printed before. */
  readonly refersTo?: 'workbook'
  /** The whole page, fonts and images inside; page numbers that are not known yet leave room. */
  render(course: Course, artifact: Artifact, kit: Kit, known: Known): Promise<string>
  /** Words to pin to each page of the PDF, one text a page and empty for none. */
  pageNotes?(course: Course, artifact: Artifact): readonly string[]
  /** The bookmarks of the PDF, where they are no more than its headings. */
  marks?(course: Course, artifact: Artifact): readonly PageMark[]
  /** The slides on the pages of the PDF, where it is to be measured whether they fit. */
  measured?(course: Course, artifact: Artifact): readonly Slide[]
}

/** What an output says of a file; `plan` adds the rest. */
export type Planned = Pick<Artifact, 'path' | 'format' | 'title' | 'lecture'>
