import type { Language } from './course.ts'
import type { PlayerWords } from './words/player.ts'

/** What a deck knows of the course it belongs to; it stands in the deck's file as JSON. */
export interface DeckPlan {
  readonly course: string
  readonly title: string
  readonly subtitle: string | null
  readonly language: Language
  readonly words: PlayerWords
  readonly lectures: readonly PlannedLecture[]
  /** The slides of all lectures, those of this file among them; for participants those of this file alone. */
  readonly slides: readonly PlannedSlide[]
  /** The day's times; `null` for participants. */
  readonly day: PlannedDay | null
}

/** A lecture as overview and presenter view name it. */
interface PlannedLecture {
  readonly label: string
  readonly title: string
}

/** A slide of the day; `lecture` is the index of its lecture. */
export interface PlannedSlide {
  readonly number: string
  readonly title: string
  readonly lecture: number
  /** The section it belongs to; `null` before the first one that has a name. */
  readonly section: string | null
}

/** Titles and sections in simplified characters where they differ, by slide number: people type what their keyboard gives. */
export type OtherSpellings = Readonly<Record<string, string>>

/** The plan of the day that only the trainer has. */
export interface PlannedDay {
  /** Minutes after midnight; `null` without a schedule. */
  readonly start: number | null
  readonly end: number | null
  readonly breaks: readonly PlannedBreak[]
  /** By the number of the slide. */
  readonly slides: Readonly<Record<string, PlannedTime>>
  /** What to cut when late, in the author's order. */
  readonly late: readonly Cut[]
}

/** A break of the schedule: `at` in minutes after midnight. */
export interface PlannedBreak {
  readonly at: number
  readonly minutes: number
  readonly title: string
  /** What is shown meanwhile: the number of a slide or, where the author wrote none, `break-1` for the first. */
  readonly slide: string
  /** The number of the slide with which teaching goes on; `null` at the end of the day. */
  readonly before: string | null
}

/** What the plan says of one slide: its minutes, and when it begins by the clock, in minutes after midnight. */
interface PlannedTime {
  readonly minutes: number
  readonly at: number | null
  readonly activity: PlannedActivity | null
}

/** What participants do while a slide is shown. */
export interface PlannedActivity {
  /** The name of its block. */
  readonly kind: string
  /** That name in the course's language. */
  readonly label: string
  readonly title: string
  readonly minutes: number
  readonly groups: string | null
  readonly materials: string | null
  readonly steps: readonly PlannedStep[]
  /** The page of the workbook, as it is printed there. */
  readonly page: string | null
}

/** A part of an activity: what is done and for how long. */
export interface PlannedStep {
  readonly title: string
  readonly minutes: number
}

/** Something to leave out when late, or to take in when early. */
export interface Cut {
  readonly text: string
  /** From how many minutes late on, or early where it is below 0; `null` where the author does not say it. */
  readonly from: number | null
  /** The numbers of the first and last slide it is about; once they are taught, it is of no more use. */
  readonly at: readonly [first: string, last: string] | null
}
