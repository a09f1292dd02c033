import type { Break, Course } from './course.ts'
import { minutesOfSlide } from './minutes.ts'
import { slidesOf } from './walk.ts'

/** A stretch of the day, in minutes after midnight. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** When each slide is taught, by its number; empty without a schedule. A slide with a break inside is longer by the break. */
export function clockOf({ schedule, lectures }: Course): ReadonlyMap<string, Span> {
  const clock = new Map<string, Span>()
  if (schedule === null) return clock
  let now = schedule.start
  for (const slide of lectures.flatMap(slidesOf)) {
    const start = skipBreaks(now, schedule.breaks)
    now = teach(start, minutesOfSlide(slide), schedule.breaks)
    clock.set(slide.number, { start, end: now })
  }
  return clock
}

/** A time of day as people write it: `09:05`; a part of a minute is left out. */
export function formatClock(minutes: number): string {
  const whole = Math.floor(minutes)
  return `${twoDigits(Math.floor(whole / 60))}:${twoDigits(whole % 60)}`
}

const skipBreaks = (now: number, breaks: readonly Break[]): number =>
  breaks.reduce((time, { at, minutes }) => (at <= time ? Math.max(time, at + minutes) : time), now)

const teach = (start: number, minutes: number, breaks: readonly Break[]): number =>
  breaks.reduce((end, { at, minutes: pause }) => (start < at && at < end ? end + pause : end), start + minutes)

const twoDigits = (value: number): string => String(value).padStart(2, '0')
