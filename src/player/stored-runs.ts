import { dateOf } from './local-time.ts'
import { type Run, readRun } from './log.ts'

/** The day of a run, and the run. */
export interface StoredRun {
  readonly date: string
  readonly run: Run
}

/** So long a log is kept: until the evening or the day after somebody has time to save it, not for ever. */
const longest = 7 * 24 * 3_600_000

/** What the slice of a day's run is called. */
export const runName = (date: string): string => `run ${date}`

/** The runs of a course that this browser keeps, the latest first. */
export function storedRuns(course: string): readonly StoredRun[] {
  return entriesOf(course).flatMap(({ date, value }) => {
    const run = readRun(value)
    return run === undefined || run.started === null ? [] : [{ date, run }]
  })
}

/** Forgets what is older than a week: the laptop may be somebody else's. */
export function forgetOldRuns(course: string): void {
  for (const { key, at } of entriesOf(course)) if (Date.now() - at > longest) localStorage.removeItem(key)
}

/** Forgets the run of one day. */
export function forgetRun(course: string, date: string): void {
  for (const entry of entriesOf(course)) if (entry.date === date) localStorage.removeItem(entry.key)
}

interface Entry {
  readonly key: string
  readonly date: string
  readonly at: number
  readonly value: unknown
}

function entriesOf(course: string): readonly Entry[] {
  const prefix = `kejian ${course} ${runName('')}`
  try {
    return Object.entries({ ...localStorage })
      .filter(([key]) => key.startsWith(prefix))
      .flatMap(([key, text]) => readEntry(key, key.slice(prefix.length), String(text)))
      .sort((a, b) => (a.date < b.date ? 1 : -1))
  } catch {
    // A browser that keeps nothing.
    return []
  }
}

function readEntry(key: string, date: string, text: string): readonly Entry[] {
  try {
    const { at, value } = JSON.parse(text)
    return [{ key, date, at: typeof at === 'number' ? at : 0, value }]
  } catch {
    return [{ key, date, at: 0, value: null }]
  }
}

/** Today by the trainer's clock. */
export const today = (): string => dateOf(Date.now())
