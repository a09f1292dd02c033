import type { Course } from '../../course.ts'
import type { DeliveryLog } from '../../delivery-log.ts'
import type { Slide } from '../../lecture.ts'
import { error, type Place, type Problem, warning } from '../../problem.ts'
import { slidesOf } from '../../walk.ts'

/** A delivery log and where it was read. */
export interface SavedLog {
  readonly path: string
  readonly log: DeliveryLog
}

/** One delivery of a course: the minutes of each slide of today's course that was taught in it. */
export interface Delivery {
  readonly date: string
  readonly minutes: ReadonlyMap<Slide, number>
}

/** Who saw a slide for less than this many seconds leafed through it. */
const glance = 5

/** The deliveries of a course with their slides found again, and what could not be. */
export function deliveriesOf(
  course: Course,
  logs: readonly SavedLog[],
): { readonly deliveries: readonly Delivery[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const seen = new Map<string, string>()
  const deliveries = logs.flatMap(({ path, log }): readonly Delivery[] => {
    const place: Place = { path, line: 1, column: 1 }
    const refused = whyNot(course, log, place, seen)
    if (refused !== null) {
      problems.push(refused)
      return []
    }
    const { minutes, lost } = matched(course, log)
    if (lost.length > 0) problems.push(notFound(lost, place))
    return [{ date: log.date, minutes }]
  })
  return { deliveries, problems }
}

function whyNot({ slug }: Course, log: DeliveryLog, place: Place, seen: Map<string, string>): Problem | null {
  if (log.course !== slug)
    return error('pace', place, `Unexpected log of the course "${log.course}", expected "${slug}"`)
  const day = `${log.date} ${log.started}`
  const first = seen.get(day)
  if (first !== undefined)
    return warning('pace', place, `Unexpected second log of the day ${day}, expected each once: ${first} counts`)
  seen.set(day, place.path)
  return null
}

/** By number and title, else by a title that stands once: the slide was moved. */
function matched(course: Course, { slides: logged }: DeliveryLog) {
  const slides = course.lectures.flatMap(slidesOf)
  const minutes = new Map<Slide, number>()
  const lost: string[] = []
  for (const { number, title, seconds } of logged) {
    if (seconds < glance) continue
    const called = slides.filter((slide) => slide.title === title)
    const slide = called.find((one) => one.number === number) ?? (called.length === 1 ? called[0] : undefined)
    if (slide === undefined) lost.push(`${number} ${title}`)
    else minutes.set(slide, (minutes.get(slide) ?? 0) + seconds / 60)
  }
  return { minutes, lost }
}

const notFound = (lost: readonly string[], place: Place): Problem =>
  warning(
    'pace',
    place,
    `Unexpected slides that the course no longer has, expected their numbers and titles: ${lost.join(', ')}`,
  )
