import type { Artifact, Course, Slide } from '../course.ts'
import type { Font } from '../fonts.ts'
import type { Pages } from '../pages.ts'
import type { Templates } from '../stages/render/templates.ts'

/** What a renderer has at hand beside the course. */
export interface Kit {
  readonly templates: Templates
  readonly fonts: readonly Font[]
  readonly scripts: Scripts
}

/** Browser code that kejian itself puts into pages, or runs on them. */
export interface Scripts {
  /** Keys and page numbers of the deck. */
  readonly player: string
  /** Marp's own script, which fits headings and code. */
  readonly marp: string
  /** Measures how slides fit; in no page. */
  readonly ruler: string
}

/** One kind of thing handed out: which files of it a course gives, and the self-contained page of each. */
export interface Output {
  readonly name: string
  /** The files for the readers of this edition; the course is cut for them already. */
  plan(course: Course, artifact: Omit<Artifact, 'path' | 'format' | 'title' | 'lecture' | 'output'>): readonly Planned[]
  /** The first page of the PDF is a cover without a number. */
  readonly covered?: boolean
  /** Its links to writing spaces become form fields. */
  readonly fillable?: boolean
  /** The whole page, fonts and images inside; page numbers that are not known yet leave room. */
  render(course: Course, artifact: Artifact, kit: Kit, pages: Pages): Promise<string>
  /** Words to pin to each page of the PDF, one text a page and empty for none. */
  pageNotes?(course: Course, artifact: Artifact): readonly string[]
  /** The slides on the pages of the PDF, where it is to be measured whether they fit. */
  measured?(course: Course, artifact: Artifact): readonly Slide[]
}

/** What an output says of a file; `plan` adds the rest. */
export type Planned = Pick<Artifact, 'path' | 'format' | 'title' | 'lecture'>
