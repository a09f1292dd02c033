import type { PlannedStep } from '../day-plan.ts'
import { formatTime, lengthText } from './local-time.ts'

/** A countdown as all windows share it; times are in milliseconds but for its length in seconds. */
export interface Timer {
  /** The screen that it belongs to. */
  readonly screen: string
  readonly length: number
  /** `null` while it is paused. */
  readonly endsAt: number | null
  /** What was left when it was last started, paused or changed. */
  readonly left: number
}

/** A countdown at one moment, as it is shown. */
export interface Countdown {
  readonly phase: 'running' | 'last' | 'over'
  readonly isPaused: boolean
  /** `4:59`, and `+0:35` after the end. */
  readonly digits: string
  /** The part that is still left, from 1 to 0. */
  readonly share: number
  /** The index of the step that it is time for; `null` without steps and after the end. */
  readonly step: number | null
  /** The time of day at which it ends, such as `10:05`; `null` while it is paused. */
  readonly endsAt: string | null
}

const second = 1000
const minute = 60 * second

/** A countdown that begins now. */
export const startTimer = (screen: string, minutes: number, now: number): Timer => ({
  screen,
  length: minutes * 60,
  endsAt: now + minutes * minute,
  left: minutes * minute,
})

/** Stops a countdown, or lets it go on from where it was stopped. */
export function pauseTimer(timer: Timer, now: number): Timer {
  if (timer.endsAt === null) return { ...timer, endsAt: now + timer.left }
  return { ...timer, endsAt: null, left: timer.endsAt - now }
}

/** A minute more or less: never less than none, and after the end one whole minute from now. */
export function changeTimer(timer: Timer, minutes: 1 | -1, now: number): Timer {
  const before = leftOf(timer, now)
  if (before <= 0 && minutes < 0) return timer
  const left = Math.max(0, Math.max(0, before) + minutes * minute)
  const length = timer.length + (left - before) / second
  return { ...timer, length, left, endsAt: timer.endsAt === null ? null : now + left }
}

/** What a countdown shows at a moment. */
export function countdownOf(timer: Timer, steps: readonly PlannedStep[], now: number): Countdown {
  const left = leftOf(timer, now)
  const phase = left <= 0 ? 'over' : isLast(timer, left) ? 'last' : 'running'
  const length = timer.length * second
  return {
    phase,
    isPaused: timer.endsAt === null,
    // The second that has begun is still to come.
    digits: left > 0 ? lengthText(left + second - 1) : `+${lengthText(-left)}`,
    share: Math.min(1, Math.max(0, left) / length) || 0,
    step: left <= 0 ? null : stepAt(steps, length - left),
    endsAt: timer.endsAt === null ? null : formatTime(timer.endsAt),
  }
}

/** What countdowns are made like. */
export const someTimer: Timer = { screen: '', length: 0, endsAt: null, left: 0 }

const leftOf = ({ endsAt, left }: Timer, now: number): number => (endsAt === null ? left : endsAt - now)

// What is no longer than a minute has no last minute.
const isLast = ({ length }: Timer, left: number): boolean => left <= minute && length > 60

/** Minutes that were added go to the last step, and it is the last that loses them. */
function stepAt(steps: readonly PlannedStep[], passed: number): number | null {
  let rest = passed
  const at = steps.findIndex((step) => {
    rest -= step.minutes * minute
    return rest < 0
  })
  return at >= 0 ? at : steps.length === 0 ? null : steps.length - 1
}
