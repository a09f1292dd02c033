import type { Cut, DeckPlan, PlannedBreak } from '../day-plan.ts'
import { lectureName } from './lecture-name.ts'
import type { Run } from './log.ts'
import { type Position, positionOf } from './position.ts'

/** When it is: by the computer's count, and in minutes after midnight of the trainer's clock. */
export interface Moment {
  readonly now: number
  readonly minutes: number
  /** The screen that is shown. */
  readonly screen: string
  /** When the break that is shown ends, where the trainer has said it otherwise than the plan. */
  readonly returns: number | null
}

/** How the day goes against its plan; times in minutes after midnight, everything else in minutes. */
export interface Pace {
  /** Late above 0, early below; `null` before the day begins. */
  readonly late: number | null
  readonly section: Measure | null
  readonly lecture: Measure | null
  readonly day: Measure
  /** The break that is shown, and when it is over. */
  readonly pause: { readonly title: string; readonly until: number } | null
  readonly nextBreak: { readonly title: string; readonly planned: number; readonly expected: number } | null
  readonly end: { readonly planned: number | null; readonly expected: number }
  /** What to leave out now, or to take in when early. */
  readonly cuts: readonly Cut[]
}

/** A stretch of the day: what is planned for it and what it has taken, and how late that is. */
export interface Measure {
  readonly name: string
  readonly planned: number
  readonly actual: number
  readonly late: number | null
}

/** Holds the day against its plan: on a slide one is on time while its planned clock lasts. */
export function paceOf(plan: DeckPlan, run: Run, moment: Moment): Pace {
  const position = positionOf(plan, run, moment.screen)
  const { pause, upcoming, rest } = position
  const until = pause === null ? null : returnOf(pause, run, moment)
  const late = pause === null || until === null ? lateOn(position, run, moment) : lateBack(pause, until, moment)
  const base = Math.max(until ?? moment.minutes, moment.minutes, earliest(position, run))
  const lengths = upcoming.reduce((sum, { minutes }) => sum + minutes, 0)
  const [next] = upcoming
  return {
    late,
    section: measureOf(position, run, 'section'),
    lecture: measureOf(position, run, 'lecture'),
    day: { name: plan.title, ...effortOf(position, () => true), late },
    pause: pause === null || until === null ? null : { title: pause.title, until },
    nextBreak: next === undefined ? null : { title: next.title, planned: next.at, expected: base + rest(next) },
    end: { planned: plan.day?.end ?? null, expected: base + rest(null) + lengths },
    cuts: cutsFor(plan, position, late),
  }
}

/** A break keeps its length, whenever it began. */
function returnOf({ slide, minutes }: PlannedBreak, { pauses }: Run, { now, minutes: clock, returns }: Moment): number {
  const began = pauses[slide]?.began ?? now
  return clock + ((returns ?? began + minutes * 60_000) - now) / 60_000
}

const lateBack = ({ at, minutes }: PlannedBreak, until: number, moment: Moment): number =>
  Math.max(until, moment.minutes) - (at + minutes)

/** How far the time is outside the clock of a slide; without a schedule the day's clock begins with its first slide. */
function lateOn(position: Position, run: Run, { now, minutes }: Moment): number | null {
  const { here, index, before, isAhead } = position
  if (here === null) return null
  if (here.at !== null) {
    const isEarly = minutes < here.at
    if (run.started === null && isEarly) return null
    return isAhead ? Math.max(0, minutes - here.at) : outside(minutes, here.at, here.at + here.length)
  }
  if (run.started === null) return null
  const gone = (now - run.started - run.away) / 60_000
  return outside(gone, before(index), before(index) + here.length)
}

const outside = (time: number, from: number, to: number): number =>
  time < from ? time - from : time > to ? time - to : 0

// A day that has not begun will not begin before its time.
const earliest = ({ here }: Position, { started }: Run): number => (started === null ? (here?.at ?? 0) : 0)

function measureOf(position: Position, run: Run, kind: 'section' | 'lecture'): Measure | null {
  const { slide, plan } = position
  if (slide === null || (kind === 'section' && slide.section === null)) return null
  const isIn = (other: typeof slide): boolean =>
    other.lecture === slide.lecture && (kind === 'lecture' || other.section === slide.section)
  const name = kind === 'section' ? (slide.section ?? '') : lectureName(plan, slide.lecture)
  const { planned, actual, passed, current } = effortOf(position, isIn)
  return { name, planned, actual, late: run.started === null ? null : outside(actual, passed, passed + current) }
}

/** What the slides of a stretch should take and have taken, and what should be done of it by now. */
function effortOf(position: Position, isIn: (slide: Position['all'][number]['slide']) => boolean) {
  const own = position.all.filter(({ slide }) => isIn(slide))
  const sum = (slides: typeof own, of: (one: (typeof own)[number]) => number): number =>
    slides.reduce((total, one) => total + of(one), 0)
  const passed = own.filter(({ index }) => index >= position.from && index < position.index)
  return {
    planned: sum(own, ({ minutes }) => minutes),
    actual: sum(own, ({ spent }) => spent),
    passed: sum(passed, ({ minutes }) => minutes),
    current: position.isAhead ? 0 : (position.all[position.index]?.minutes ?? 0),
  }
}

const cutsFor = ({ day }: DeckPlan, { index, indexOf }: Position, late: number | null): readonly Cut[] =>
  (day?.late ?? []).filter(({ from, at }) => {
    if (late === null || Math.abs(late) < 1) return false
    if (at !== null && indexOf(at[1]) < index) return false
    return late > 0 ? from === null || (from > 0 && from <= late) : from !== null && from < 0 && late <= from
  })
