import { breaksOf } from '../breaks.ts'
import { clockOf, formatClock } from '../clock.ts'
import type { Break, Course, Schedule } from '../course.ts'
import { minutesOfSlide } from '../minutes.ts'
import { error, type Problem, warning } from '../problem.ts'
import { slidesOf } from '../walk.ts'
import type { Check } from './check.ts'
import { declaredOrSum } from './minutes.ts'

/** The day holds what is taught: breaks stand inside it one after the other, never over a slide. */
export const schedule: Check = {
  name: 'schedule',
  severity: 'error',
  says: 'The day holds what is taught: breaks stand inside it one after the other, never over a slide.',
  check: (course) => [
    ...(course.schedule === null ? [] : checkDay(course, course.schedule)),
    ...checkBreakSlides(course),
  ],
}

const checkDay = (course: Course, day: Schedule): readonly Problem[] => [
  ...checkLength(course, day),
  ...checkBreaks(day),
  ...checkSlides(course, day),
]

function checkLength({ lectures, places }: Course, { start, end, breaks }: Schedule): readonly Problem[] {
  const taught = lectures.reduce((sum, lecture) => sum + declaredOrSum(lecture), 0)
  const pauses = breaks.reduce((sum, pause) => sum + pause.minutes, 0)
  const room = end - start - pauses
  if (taught === 0 || room === taught) return []
  return [
    error(
      'schedule',
      places.schedule,
      `Unexpected ${room} minutes for teaching (${formatClock(start)}–${formatClock(end)} less ${pauses} of breaks), expected the ${taught} of the lectures: change the end to ${formatClock(start + pauses + taught)}, a break or a lecture`,
    ),
  ]
}

const checkBreaks = ({ start, end, breaks }: Schedule): readonly Problem[] =>
  breaks.flatMap((pause, index) => {
    const before = breaks[index - 1]
    if (pause.at < start || endOf(pause) > end) {
      const day = `${formatClock(start)}–${formatClock(end)}`
      return [wrong(pause, `expected it inside the day, ${day}: move the break or change start or end`)]
    }
    if (before === undefined || pause.at >= endOf(before)) return []
    return [wrong(pause, `expected it after the one of ${spanOf(before)}: put breaks in order, without overlap`)]
  })

const wrong = (pause: Break, rest: string): Problem =>
  error('schedule', pause.place, `Unexpected break of ${spanOf(pause)}, ${rest}`)

const checkSlides = (course: Course, { breaks }: Schedule): readonly Problem[] => {
  const clock = clockOf(course)
  return course.lectures.flatMap(slidesOf).flatMap((slide) => {
    const { start } = clock.get(slide.number) ?? { start: 0 }
    const end = start + minutesOfSlide(slide)
    const pause = breaks.find(({ at }) => start < at && at < end)
    if (pause === undefined) return []
    const [from, to, at] = [formatClock(start), formatClock(end), formatClock(pause.at)]
    return [
      warning(
        'schedule',
        slide.place,
        `Unexpected break in a slide, expected breaks between slides: slide ${slide.number} runs ${from}–${to} over the break at ${at}; change minutes before it or move the break`,
      ),
    ]
  })
}

/** A slide for a break counts down to its end, so there must be one where it stands. */
function checkBreakSlides(course: Course): readonly Problem[] {
  const shown = new Set(breaksOf(course).map(({ slide }) => slide?.number))
  const clock = clockOf(course)
  return course.lectures.flatMap(slidesOf).flatMap(({ number, isBreak, place }) => {
    if (!isBreak || shown.has(number)) return []
    const time = clock.get(number)
    const when = time === undefined ? '' : ` at ${formatClock(time.start)}`
    return [
      warning(
        'schedule',
        place,
        `Unexpected break slide ${number}${when}, expected a break of the schedule right before it: move the slide or the break, or take "break: true" away`,
      ),
    ]
  })
}

const endOf = ({ at, minutes }: Break): number => at + minutes

const spanOf = (pause: Break): string => `${formatClock(pause.at)}–${formatClock(endOf(pause))}`
