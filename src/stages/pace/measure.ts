import type { Course } from '../../course.ts'
import type { Lecture, Section, Slide } from '../../lecture.ts'
import { minutesOfSection, minutesOfSlide } from '../../minutes.ts'
import { slidesOf } from '../../walk.ts'
import type { Delivery } from './deliveries.ts'

/** What is planned for something and what it took, over several deliveries; all in minutes. */
export interface Measured {
  readonly planned: number
  readonly median: number
  readonly least: number
  readonly most: number
  readonly times: number
}

/** A slide that was taught, and its times. */
export interface MeasuredSlide {
  readonly slide: Slide
  readonly measured: Measured
}

/** A section of which something was taught. */
export interface MeasuredSection {
  readonly lecture: Lecture
  readonly section: Section
  readonly measured: Measured
}

/** The times of every slide that was taught at least once; breaks are no slides. */
export const measureSlides = ({ lectures }: Course, deliveries: readonly Delivery[]): readonly MeasuredSlide[] =>
  lectures
    .flatMap(slidesOf)
    .filter(({ isBreak }) => !isBreak)
    .flatMap((slide) => {
      const times = deliveries.flatMap(({ minutes }) => minutes.get(slide) ?? [])
      return times.length === 0 ? [] : [{ slide, measured: over(times, minutesOfSlide(slide)) }]
    })

/** The times of every section, in the deliveries that taught some of it. */
export const measureSections = ({ lectures }: Course, deliveries: readonly Delivery[]): readonly MeasuredSection[] =>
  lectures.flatMap((lecture) =>
    lecture.sections.flatMap((section) => {
      const times = deliveries.flatMap((delivery) => sumOf(section, delivery) ?? [])
      return times.length === 0 ? [] : [{ lecture, section, measured: over(times, minutesOfSection(section)) }]
    }),
  )

function sumOf({ slides }: Section, { minutes }: Delivery): number | null {
  const taught = slides.filter((slide) => !slide.isBreak && minutes.has(slide))
  return taught.length === 0 ? null : taught.reduce((sum, slide) => sum + (minutes.get(slide) ?? 0), 0)
}

function over(times: readonly number[], planned: number): Measured {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
  return { planned, median, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0, times: times.length }
}
