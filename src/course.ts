import type { Drawing, TrainerText } from './content.ts'
import type { Edition } from './edition.ts'
import type { Appendix, Lecture } from './lecture.ts'
import type { Place, Problem } from './problem.ts'

/** How many slides a page of the handout may have: for each there is a layout. */
export const slidesToAPage = [1, 2, 3, 4, 6] as const
export type SlidesToAPage = (typeof slidesToAPage)[number]

/** All that is taught under one title: one folder with a `course.yaml`. */
export interface Course {
  readonly slug: string
  readonly title: string
  readonly subtitle: string | null
  readonly author: string | null
  readonly language: Language
  /** What its files are found by, where course.yaml says it. */
  readonly keywords: readonly string[]
  readonly theme: string | null
  /** How bad a slide is on which not everything fits; `null` where course.yaml does not say it. */
  readonly overflow: Problem['severity'] | null
  /** Slides on a page of the handout. */
  readonly handout: SlidesToAPage
  readonly minutes: number | null
  readonly schedule: Schedule | null
  readonly objectives: readonly Objective[]
  /** How many people come, as course.yaml says or the roster shows; trainer-only, as the roster is. */
  readonly participants: number | null
  readonly roster: readonly Participant[]
  readonly glossary: readonly Term[]
  /** How the index is sorted; by the custom of the language where course.yaml does not say it. */
  readonly index: IndexOrder | null
  readonly lectures: readonly Lecture[]
  readonly appendices: readonly Appendix[]
  readonly outline: Outline | null
  readonly assets: ReadonlyMap<string, Asset>
  /** What was drawn of its figures, by their keys; empty until then. */
  readonly drawings: ReadonlyMap<string, Drawing>
  /** Trainer-only lists; empty in a participant's edition. */
  readonly prepare: readonly TrainerText[]
  readonly verify: readonly TrainerText[]
  readonly late: readonly LateText[]
  readonly places: CoursePlaces
}

/** Something to do when the day does not keep its times, such as what to leave out. */
export interface LateText extends TrainerText {
  /** From how many minutes late on, or early where it is below 0; `null` where the author does not say it. */
  readonly from: number | null
  /** The id of what it is about, and where that id stands. */
  readonly at: { readonly id: string; readonly place: Place } | null
}

/** The languages whose words the outputs know. */
export const languages = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof languages)[number]

/** The orders in which Chinese words are looked up; words in Latin letters stand after them, by the alphabet. */
export const indexOrders = ['pinyin', 'strokes'] as const
export type IndexOrder = (typeof indexOrders)[number]

/** Where in `course.yaml` a declaration stands, for findings that name it. */
interface CoursePlaces {
  readonly file: Place
  readonly minutes: Place
  readonly schedule: Place
  readonly outline: Place
}

/** The wall clock of the day, in minutes after midnight. */
export interface Schedule {
  readonly start: number
  readonly end: number
  readonly breaks: readonly Break[]
}

/** A stretch of the day without teaching. */
export interface Break {
  readonly at: number
  readonly minutes: number
  readonly title: string
  readonly place: Place
}

/** "After this you can …", with the id that slides and activities name. */
export interface Objective {
  readonly id: string
  readonly text: string
  readonly place: Place
}

/** Somebody who comes to the course: a row of the roster. */
export interface Participant {
  readonly name: string
  readonly organisation: string | null
  readonly group: string | null
  readonly place: Place
}

/** A word of the field and its meaning, as the glossary prints it. */
export interface Term {
  readonly term: string
  /** The word in simplified characters, where the author says it. */
  readonly simplified: string | null
  readonly english: string | null
  readonly meaning: string
  readonly group: string | null
  readonly place: Place
}

/** What the client ordered, line by line, depth first. */
export interface Outline {
  readonly path: string
  readonly nodes: readonly OutlineNode[]
}

/** One line of the client's order. */
export interface OutlineNode {
  readonly id: string
  readonly title: string
  readonly kind: string
}

/** An image of the course. */
export interface Asset {
  readonly path: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** One planned file of an output, for one edition. */
export interface Artifact {
  readonly output: string
  readonly edition: Edition
  readonly path: string
  readonly format: 'html' | 'pdf'
  readonly title: string
  readonly lecture: string | null
}
