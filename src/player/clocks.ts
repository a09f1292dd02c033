import type { PlannedBreak } from '../day-plan.ts'
import { readTimer, type Timer } from './countdown.ts'
import { breakName } from './intervals.ts'
import { type Pauses, readPauses } from './pauses.ts'
import type { Room } from './room.ts'
import type { Slice } from './shared.ts'

/** The countdowns of a day: one of an activity, and one of each break that has begun. */
export interface Clocks {
  /** The break during which the present screen is shown. */
  pause(): PlannedBreak | null
  /** That of the break whose screen is shown, or else that of the activity. */
  get(): Timer | null
  set(timer: Timer | null): void
  on(listener: () => void): void
  readonly pauses: Slice<Pauses>
}

/** The countdown that is meant now, for features that only look at it. */
export function clockHere({ plan, shared, current }: Room): Timer | null {
  const { key } = current()
  const timer = pauseAt(key, plan) === null ? shared.peek('timer') : readPauses(shared.peek('breaks'))?.[key]
  return readTimer(timer) ?? null
}

/** What the windows know of countdowns. */
export function clocksIn({ plan, shared, current }: Room): Clocks {
  const timer = shared.slice<Timer | null>('timer', { initial: null, read: readTimer, kept: true })
  const pauses = shared.slice<Pauses>('breaks', { initial: {}, read: readPauses, kept: true })
  const pause = (): PlannedBreak | null => pauseAt(current().key, plan)
  return {
    pause,
    get: () => (pause() === null ? timer.get() : (pauses.get()[current().key] ?? null)),
    set: (value) => {
      if (pause() === null) timer.set(value)
      else if (value !== null) pauses.set({ ...pauses.get(), [value.screen]: value })
    },
    on: (listener) => {
      timer.on(listener)
      pauses.on(listener)
    },
    pauses,
  }
}

const pauseAt = (key: string, { day }: Room['plan']): PlannedBreak | null =>
  day?.breaks.find(({ slide }, index) => (slide ?? breakName(index)) === key) ?? null
