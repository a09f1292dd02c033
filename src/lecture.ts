import type { Content, TrainerText } from './content.ts'
import type { Audience } from './edition.ts'
import type { Place } from './problem.ts'

/** One Markdown file: a taught whole with objectives of its own. */
export interface Lecture {
  readonly slug: string
  readonly id: string
  readonly number: number
  readonly label: string
  readonly title: string
  readonly minutes: number | null
  readonly minutesPlace: Place
  readonly objectives: readonly string[]
  readonly objectivesPlace: Place
  readonly place: Place
  /** The front matter as the author wrote it, fences included. */
  readonly frontMatter: string
  /** Lines of the front matter that neither Marp nor kejian knows; empty in a participant's edition. */
  readonly remarks: readonly TrainerText[]
  readonly sections: readonly Section[]
  /** White space after the last slide. */
  readonly tail: string
}

/** A text at the end of workbook and guide, written as a lecture is but not taught. */
export interface Appendix extends Lecture {
  /** The only readers of the text; `null` when everybody has it. */
  readonly audience: Audience | null
}

/** Slides under one heading. The slides before the first declared section form one without id. */
export interface Section {
  readonly id: string | null
  readonly title: string
  readonly minutes: number | null
  readonly place: Place
  readonly slides: readonly Slide[]
}

/** What stands on the screen between two slide breaks. */
export interface Slide {
  /** Lecture and place in it; the same in every edition, whatever is cut. */
  readonly number: string
  /** The only readers of the slide; `null` when everybody sees it. */
  readonly audience: Audience | null
  readonly ids: readonly string[]
  readonly title: string
  readonly headings: readonly string[]
  readonly minutes: number | null
  /** The comment that says its minutes. */
  readonly minutesPlace: Place | null
  /** It is shown during a break of the schedule. */
  readonly isBreak: boolean
  readonly meets: readonly string[]
  readonly place: Place
  /** The slide break before it, as written; empty before the first slide and under headingDivider. */
  readonly separator: string
  readonly content: readonly Content[]
}
