import type { Course } from '../../course.ts'
import { minutesOfLecture } from '../../minutes.ts'
import { formatPlace } from '../../problem.ts'
import type { Change } from './changes.ts'
import type { Delivery } from './deliveries.ts'
import type { Measured, MeasuredSection, MeasuredSlide } from './measure.ts'

/** What several deliveries tell about a course's plan. */
export interface Findings {
  readonly deliveries: readonly Delivery[]
  readonly sections: readonly MeasuredSection[]
  readonly slides: readonly MeasuredSlide[]
  readonly changes: readonly Change[]
}

/** Planned against actual, section by section and slide by slide, and the lines of the source to change. */
export const reportOf = (course: Course, findings: Findings): string =>
  [
    `${course.title}: ${counted(findings.deliveries.length)} (${findings.deliveries.map(({ date }) => date).join(', ')})`,
    '',
    columns,
    ...findings.sections.map(({ lecture, section, measured }) => line(measured, nameOf(lecture, section.title))),
    '',
    columns,
    ...findings.slides.map(({ slide, measured }) => line(measured, `${slide.number} ${slide.title}`)),
    '',
    ...findings.changes.map(changeLine),
    sumLine(course, findings.changes),
    '',
  ].join('\n')

const counted = (times: number): string => (times === 1 ? '1 delivery' : `${times} deliveries`)

const columns = 'planned  median  range        times'

// The title stands last: it may be Chinese, which is wider than it is long.
const line = ({ planned, median, least, most, times }: Measured, name: string): string =>
  `${short(planned).padStart(7)}  ${short(median).padStart(6)}  ${range(least, most).padEnd(11)}  ${String(times).padStart(5)}  ${name}`

const nameOf = ({ label, title }: MeasuredSection['lecture'], section: string): string =>
  section === title ? `${label} ${title}` : `${label} · ${section}`

const changeLine = ({ place, to, how, measured: { planned, median, least, most, times } }: Change): string =>
  `${formatPlace(place)}  minutes ${short(planned)} -> ${short(to)} (median of ${counted(times)} ${short(median)}, ${range(least, most)})${how}`

const range = (least: number, most: number): string => `${short(least)}-${short(most)}`

const short = (minutes: number): string => String(Math.round(minutes * 10) / 10)

/** Whether the day still has room for all minutes, changed and unchanged. */
function sumLine(course: Course, changes: readonly Change[]): string {
  if (changes.length === 0) return 'All slides keep their minutes'
  const before = course.lectures.reduce((sum, lecture) => sum + minutesOfLecture(lecture), 0)
  const after = changes.reduce((sum, { to, measured }) => sum + to - measured.planned, before)
  const room = roomOf(course)
  const sum = `Sum ${short(before)} -> ${short(after)} minutes`
  if (room === null) return sum
  const over = after - room
  if (over > 0) return `${sum}: ${short(over)} more than the day has (${short(room)}), cut elsewhere`
  return `${sum}: fits the day (${short(room)})`
}

function roomOf({ minutes, schedule }: Course): number | null {
  if (minutes !== null || schedule === null) return minutes
  return schedule.breaks.reduce((left, pause) => left - pause.minutes, schedule.end - schedule.start)
}
