import type { DeckPlan } from '../day-plan.ts'

/** What was done with the time of a day so far, in milliseconds. */
export interface Run {
  /** When the day began; `null` before. */
  readonly started: number | null
  /** The screen with which it began. */
  readonly from: string
  /** The screen that is shown, and up to when its time is counted. */
  readonly at: string
  readonly since: number
  readonly spent: Readonly<Record<string, number>>
  readonly pauses: Readonly<Record<string, Pause>>
  /** The slide whose time rests because somebody asks, and since when. */
  readonly asking: { readonly at: string; readonly since: number } | null
  readonly asked: number
  /** While the laptop was shut. */
  readonly away: number
}

/** A break as it was: when it began, and until when it was shown. */
interface Pause {
  readonly began: number
  readonly until: number
}

/** A day that has not begun. */
export const notBegun: Run = {
  started: null,
  from: '',
  at: '',
  since: 0,
  spent: {},
  pauses: {},
  asking: null,
  asked: 0,
  away: 0,
}

/** Without a sign for so long the laptop was shut: what it showed was not taught, unless it was to take as long. */
const longestGap = 5 * 60_000

/** The day begins now, on this screen. */
export const beginRun = (at: string, now: number, plan: DeckPlan): Run =>
  visit({ ...notBegun, started: now, from: at, at, since: now }, at, now, plan)

/** The same with the time up to now counted to what is shown: a slide, a break, or questions. */
export function count(run: Run, now: number, plan: DeckPlan): Run {
  const gone = now - run.since
  if (run.started === null || gone <= 0) return run
  const counted = { ...run, since: now }
  const pause = run.pauses[run.at]
  if (isPause(run.at, plan) && pause !== undefined)
    return { ...counted, pauses: { ...run.pauses, [run.at]: { ...pause, until: now } } }
  if (gone > longestGap && !fits(run, gone, plan)) return { ...counted, away: run.away + gone }
  if (run.asking !== null) return { ...counted, asked: run.asked + gone }
  return { ...counted, spent: { ...run.spent, [run.at]: (run.spent[run.at] ?? 0) + gone } }
}

// People may work for longer than a screen stays awake.
const fits = ({ at, spent }: Run, gone: number, { day }: DeckPlan): boolean =>
  (spent[at] ?? 0) + gone <= (day?.slides[at]?.minutes ?? 0) * 60_000

/** Another screen is shown from now on; the next slide ends the questions, an earlier one may belong to them. */
export function visit(run: Run, at: string, now: number, plan: DeckPlan): Run {
  const counted = { ...count(run, now, plan), at }
  const asking = counted.asking !== null && isAfter(at, counted.asking.at, plan) ? null : counted.asking
  if (!isPause(at, plan)) return { ...counted, asking }
  const known = counted.pauses[at]
  // Back after a glance elsewhere it is the same break; one that was shown by mistake hours before is not.
  const began = known !== undefined && now - known.until < longestGap ? known.began : now
  return { ...counted, asking: null, pauses: { ...counted.pauses, [at]: { began, until: now } } }
}

/** Questions begin, or are over. */
export function ask(run: Run, now: number, plan: DeckPlan): Run {
  const counted = count(run, now, plan)
  return { ...counted, asking: counted.asking === null ? { at: run.at, since: now } : null }
}

/** Tells whether a screen is a break. */
export const isPause = (key: string, { day }: DeckPlan): boolean =>
  day?.breaks.some(({ slide }) => slide === key) ?? false

function isAfter(key: string, other: string, { slides }: DeckPlan): boolean {
  const indexOf = (wanted: string): number => slides.findIndex(({ number }) => number === wanted)
  return indexOf(key) > indexOf(other)
}
