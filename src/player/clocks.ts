import type { PlannedBreak } from '../day-plan.ts'
import { someTimer, type Timer } from './countdown.ts'
import type { Pauses } from './pauses.ts'
import type { Room } from './room.ts'
import type { Slice } from './shared.ts'

/** The countdowns of a day: one of an activity, and one of each break that has begun. */
export interface Clocks {
  /** The break during which the present screen is shown. */
  pause(): PlannedBreak | undefined
  /** That of the break whose screen is shown, or else that of the activity. */
  get(): Timer | null
  set(timer: Timer | null): void
  on(listener: () => void): void
  readonly pauses: Slice<Pauses>
}

/** What the windows know of countdowns. */
export function clocksIn({ plan, shared, current }: Pick<Room, 'plan' | 'shared' | 'current'>): Clocks {
  const timer = shared.slice<Timer | null>('timer', { initial: null, like: someTimer, kept: true })
  const pauses = shared.slice<Pauses>('breaks', { initial: {}, like: {}, kept: true })
  const pause = (): PlannedBreak | undefined => plan.day?.breaks.find(({ slide }) => slide === current().key)
  return {
    pause,
    get: () => (pause() === undefined ? timer.get() : (pauses.get()[current().key] ?? null)),
    set: (value) => {
      if (pause() === undefined) timer.set(value)
      else if (value !== null) pauses.set({ ...pauses.get(), [value.screen]: value })
    },
    on: (listener) => {
      timer.on(listener)
      pauses.on(listener)
    },
    pauses,
  }
}
