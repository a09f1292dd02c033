import { clockOf, formatClock } from '../../clock.ts'
import type { Course } from '../../course.ts'
import { minutesOfSlide } from '../../minutes.ts'
import { slidesOf } from '../../walk.ts'
import { materialsOn } from './materials.ts'

/** One line of the day's plan: a stretch of a lecture, or a break. */
export interface AgendaLine {
  readonly start: string
  readonly end: string
  readonly label: string
  readonly title: string
  readonly minutes: number
  readonly isBreak: boolean
  /** What its activities need, each thing once. */
  readonly materials: readonly string[]
}

/** The day in order, lectures cut at the breaks; empty when the course has no schedule. */
export function agendaOf(course: Course): readonly AgendaLine[] {
  const clock = clockOf(course)
  const breaks = course.schedule?.breaks ?? []
  const stretches = course.lectures.flatMap((lecture) => {
    const timed = slidesOf(lecture).flatMap((slide) => {
      const times = clock.get(slide.number)
      return times === undefined || minutesOfSlide(slide) === 0
        ? []
        : [{ ...times, slide, minutes: minutesOfSlide(slide) }]
    })
    const pausesBefore = (start: number): number => breaks.filter((pause) => pause.at <= start).length
    const groups = [...breaks.keys(), breaks.length].map((index) =>
      timed.filter(({ start }) => pausesBefore(start) === index),
    )
    return groups
      .filter((group) => group.length > 0)
      .map((group) => ({
        from: group[0]?.start ?? 0,
        to: group.at(-1)?.end ?? 0,
        label: lecture.label,
        title: lecture.title,
        minutes: group.reduce((sum, slide) => sum + slide.minutes, 0),
        isBreak: false,
        materials: [...new Set(group.flatMap(({ slide }) => materialsOn(slide.content)))],
      }))
  })
  const pauses =
    stretches.length === 0
      ? []
      : breaks.map(({ at, minutes, title }) => ({
          from: at,
          to: at + minutes,
          label: '',
          title,
          minutes,
          isBreak: true,
          materials: [],
        }))
  return [...stretches, ...pauses]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, ...line }) => ({ ...line, start: formatClock(from), end: formatClock(to) }))
}
