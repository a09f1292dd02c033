import type { Audience } from '../edition.ts'
import type { Place, Problem } from '../problem.ts'

/** A slide that holds more than it has room for, as some readers' deck shows it. */
export interface Offender {
  readonly course: string
  readonly audience: Audience
  readonly number: string
  readonly place: Place
  readonly severity: Problem['severity']
  readonly said: readonly string[]
  /** A PNG of the slide with what does not fit; empty where nothing of it can be seen. */
  readonly picture: Uint8Array
}

/** Each slide once: as the trainer's deck shows it, and as the participants' does where only that is at fault. */
export function eachOnce(offenders: readonly Offender[]): readonly Offender[] {
  const nameOf = ({ course, number }: Offender): string => `${course}/${number}`
  const trainers = new Set(offenders.filter(({ audience }) => audience === 'trainer').map(nameOf))
  return offenders.filter((one) => one.audience === 'trainer' || !trainers.has(nameOf(one)))
}

/** The folder of the output in which the pictures lie, by course; it is no part of what is delivered. */
export const picturesFolder = '.problems'

/** Where the picture of a slide lies in the output folder. */
export const picturePath = ({ course, number }: Offender): string => `${picturesFolder}/${course}/${number}.png`

/** What is wrong with a slide; `shown` is the file that shows it. */
export const offenderProblems = (offender: Offender, shown: string): readonly Problem[] => {
  const { course, audience, number, place, severity, said, picture } = offender
  const slide = audience === 'trainer' ? `Slide ${number}` : `Slide ${number} of the participants' deck`
  const see = picture.length === 0 ? '' : `; see ${shown}`
  const drawn = picture.length === 0 ? {} : { picture: `${course}/${number}.png` }
  return said.map((what) => ({ rule: 'overflow', severity, place, message: `${slide} ${what}${see}`, ...drawn }))
}
