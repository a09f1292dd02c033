import { isLike } from './like.ts'
import { dateOf } from './local-time.ts'
import { notBegun, type Run } from './log.ts'
import { recall } from './storage.ts'

/** The day of a run, and the run. */
export interface StoredRun {
  readonly date: string
  readonly run: Run
}

/** So long a log is kept: until the evening or the day after somebody has time to save it, not for ever. */
const longest = 7 * 24 * 3_600_000

/** What the slice of a day's run is called. */
export const runName = (date: string): string => `run ${date}`

/** The runs of a course that this browser keeps, the latest first; it forgets what is older than a week, for the laptop may be somebody else's. */
export function storedRuns(course: string): readonly StoredRun[] {
  return datesOf(course).flatMap((date) => {
    const run = recall(`${course} ${runName(date)}`, longest)
    if (run === undefined) forgetRun(course, date)
    return isLike(notBegun, run) && run.started !== null ? [{ date, run }] : []
  })
}

/** Forgets the run of one day. */
export const forgetRun = (course: string, date: string): void =>
  localStorage.removeItem(`kejian ${course} ${runName(date)}`)

function datesOf(course: string): readonly string[] {
  const beginning = `kejian ${course} ${runName('')}`
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(beginning))
    return names
      .map((name) => name.slice(beginning.length))
      .sort()
      .reverse()
  } catch {
    // A browser that keeps nothing.
    return []
  }
}

/** Today by the trainer's clock. */
export const today = (): string => dateOf(Date.now())
