import type { DeckPlan, PlannedBreak, PlannedSlide } from '../day-plan.ts'
import type { Run } from './log.ts'

/** Where in the day a screen is, and what is still to come. */
export interface Position {
  readonly plan: DeckPlan
  readonly all: readonly Taught[]
  /** The slide that the day has come to: where somebody looks back, the last one that was taught. */
  readonly index: number
  readonly slide: PlannedSlide | null
  /** Its planned clock; `length` counts a break inside too. */
  readonly here: { readonly at: number | null; readonly length: number } | null
  /** What is shown comes before that slide: the pre-show, or a break. */
  readonly isAhead: boolean
  /** The slide with which the day began. */
  readonly from: number
  readonly pause: PlannedBreak | null
  readonly upcoming: readonly PlannedBreak[]
  indexOf(number: string): number
  /** Planned minutes from the beginning up to a slide. */
  before(index: number): number
  /** Minutes of teaching that are left before a break, or before the end. */
  rest(until: PlannedBreak | null): number
}

/** A slide with its minutes as planned and as they were. */
interface Taught {
  readonly slide: PlannedSlide
  readonly index: number
  readonly minutes: number
  readonly spent: number
}

/** Finds a screen in the day: a slide, a break, or what comes before the first slide. */
export function positionOf(plan: DeckPlan, run: Run, screen: string): Position {
  const all = plan.slides.map((slide, index) => taughtOf(slide, index, plan, run))
  const indexOf = (number: string): number => plan.slides.findIndex((slide) => slide.number === number)
  const breaks = plan.day?.breaks ?? []
  const pause = breaks.find(({ slide }) => slide === screen) ?? null
  const shown = pause === null ? indexOf(screen) : placeOf(pause, all, indexOf)
  const isAhead = shown < 0 || pause !== null
  const index = isAhead ? Math.max(0, shown) : reached(all, shown)
  const upcoming = breaks.filter((one) => placeOf(one, all, indexOf) > (isAhead && pause === null ? -1 : index))
  const from = Math.max(0, indexOf(run.from))
  const sum = (slides: readonly Taught[]): number => slides.reduce((total, { minutes }) => total + minutes, 0)
  return {
    plan,
    all,
    index,
    slide: plan.slides[index] ?? null,
    here: clockOf(plan, index),
    isAhead,
    from,
    pause,
    upcoming,
    indexOf,
    before: (until) => sum(all.slice(from, until)),
    rest: (until) => {
      const end = until === null ? all.length : placeOf(until, all, indexOf)
      const coming = all.slice(isAhead ? index : index + 1, end).filter((one) => !wasTaught(one))
      const current = all[index]
      const left = isAhead || current === undefined ? 0 : Math.max(0, current.minutes - current.spent)
      return left + sum(coming)
    },
  }
}

const taughtOf = (slide: PlannedSlide, index: number, { day }: DeckPlan, { spent }: Run): Taught => ({
  slide,
  index,
  minutes: day?.slides[slide.number]?.minutes ?? 0,
  spent: (spent[slide.number] ?? 0) / 60_000,
})

/** The slide in whose place a break stands. */
const placeOf = (
  { slide, before }: PlannedBreak,
  all: readonly Taught[],
  indexOf: (number: string) => number,
): number => {
  const index = [slide, before ?? ''].map(indexOf).find((found) => found >= 0)
  return index ?? all.length
}

/** Who goes back to a slide that was taught looks back; the day has come as far as the last one that was. */
function reached(all: readonly Taught[], shown: number): number {
  const one = all[shown]
  if (one === undefined || !wasTaught(one)) return shown
  return all.findLastIndex((other) => other.index >= shown && wasTaught(other))
}

// A glance ahead is not teaching.
const wasTaught = ({ minutes, spent }: Taught): boolean => minutes > 0 && spent >= Math.max(1 / 3, minutes / 2)

function clockOf({ day, slides }: DeckPlan, index: number): Position['here'] {
  const planned = day?.slides[slides[index]?.number ?? '']
  if (planned === undefined) return null
  const { at, minutes } = planned
  const inside = (day?.breaks ?? []).filter((one) => at !== null && at < one.at && one.at < at + minutes)
  return { at, length: inside.reduce((sum, one) => sum + one.minutes, minutes) }
}
