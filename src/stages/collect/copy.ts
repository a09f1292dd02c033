import type { Place } from '../../problem.ts'

/** A workbook that a participant has filled in. */
export interface Copy {
  /** The file's name, as the table calls the copy. */
  readonly file: string
  readonly place: Place
  readonly course: string
  /** Two copies of one edition ask the same. */
  readonly edition: string
  /** What was asked in the order of the book; `value` is empty where nothing was written. */
  readonly answers: readonly Answer[]
}

/** A field of a copy: what it is called and asks, and what was written. */
export interface Answer {
  readonly name: string
  readonly label: string
  readonly value: string
}
