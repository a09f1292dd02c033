import { clockOf } from './clock.ts'
import type { Break, Course } from './course.ts'
import type { Slide } from './lecture.ts'
import { minutesOfSlide } from './minutes.ts'
import { slidesOf } from './walk.ts'

/** A break of the schedule with the slide that is shown meanwhile, and the one with which teaching goes on. */
export interface BreakShown {
  readonly pause: Break
  readonly slide: Slide | null
  readonly before: Slide | null
}

/** Where each break stands among the slides; its own is one without minutes that the schedule puts right behind it. */
export function breaksOf(course: Course): readonly BreakShown[] {
  const clock = clockOf(course)
  const slides = course.lectures.flatMap(slidesOf)
  return (course.schedule?.breaks ?? []).map((pause) => {
    const after = slides.filter(({ number }) => (clock.get(number)?.start ?? 0) >= pause.at + pause.minutes)
    const shown = after.findIndex((slide) => slide.isBreak)
    const own = shown >= 0 && after.slice(0, shown).every((slide) => minutesOfSlide(slide) === 0) ? shown : -1
    return { pause, slide: after[own] ?? null, before: after[own + 1] ?? null }
  })
}
