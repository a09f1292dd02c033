import type { Block } from '../blocks/index.ts'
import type { Course } from '../course.ts'
import type { Lecture, Section, Slide } from '../lecture.ts'
import { minutesOfActivities, minutesOfLecture, minutesOfSection } from '../minutes.ts'
import { error, formatPlace, type Place, type Problem } from '../problem.ts'
import { blocksOf } from '../walk.ts'
import type { Check } from './check.ts'

/** Minutes add up: activities to slide, slides to section and lecture, lectures to course. */
export const minutes: Check = {
  name: 'minutes',
  severity: 'error',
  says: 'Minutes add up: activities to slide, slides to section and lecture, lectures to course.',
  check: (course) => [...course.lectures.flatMap(checkLecture), ...checkCourse(course)],
}

/** What a lecture says it takes, or what its slides add up to. */
export const declaredOrSum = (lecture: Lecture): number => lecture.minutes ?? minutesOfLecture(lecture)

function checkLecture(lecture: Lecture): readonly Problem[] {
  const sections = lecture.sections.flatMap((section) => [
    ...section.slides.flatMap(checkSlide),
    ...checkSection(section, lecture),
  ])
  if (lecture.minutes === null) return sections
  const whole: Whole = {
    what: 'slides',
    owner: `lecture "${lecture.id}"`,
    place: lecture.minutesPlace,
    mend: 'a slide',
  }
  return [...sections, ...compare(minutesOfLecture(lecture), lecture.minutes, whole)]
}

const checkSlide = (slide: Slide): readonly Problem[] => [
  ...checkActivities(slide),
  ...blocksOf(slide.content).flatMap(checkSteps),
]

/** The steps of an activity add up to it. */
function checkSteps({ attributes, place, name }: Block): readonly Problem[] {
  if (!('minutes' in attributes) || attributes.steps.length === 0) return []
  const sum = attributes.steps.reduce((total, step) => total + step.minutes, 0)
  if (sum === attributes.minutes) return []
  return [
    error(
      'minutes',
      place,
      `Unexpected sum of ${sum} minutes, expected ${attributes.minutes}: the steps of this ":::${name}" add up to ${sum}, it declares minutes=${attributes.minutes}; change a step or the minutes`,
    ),
  ]
}

function checkActivities(slide: Slide): readonly Problem[] {
  const activities = minutesOfActivities(slide)
  if (slide.minutes === null || activities <= slide.minutes) return []
  return [
    error(
      'minutes',
      slide.place,
      `Unexpected ${activities} minutes of activities on slide ${slide.number}, expected at most the ${slide.minutes} that the slide declares: shorten an activity or give the slide more minutes`,
    ),
  ]
}

function checkSection(section: Section, lecture: Lecture): readonly Problem[] {
  const { id, minutes: declared, place } = section
  const sum = minutesOfSection(section)
  if (declared !== null)
    return compare(sum, declared, { what: 'slides', owner: `section "${id}"`, place, mend: 'a slide' })
  if (id === null || lecture.minutes === null) return []
  return [
    error(
      'minutes',
      place,
      `Unexpected section "${id}" without minutes, expected them because lecture "${lecture.id}" declares ${lecture.minutes} at ${formatPlace(lecture.minutesPlace)}: add <!-- sectionMinutes: ${sum} -->`,
    ),
  ]
}

function checkCourse({ minutes: declared, lectures, places }: Course): readonly Problem[] {
  if (declared === null) return []
  const sum = lectures.reduce((total, lecture) => total + declaredOrSum(lecture), 0)
  return compare(sum, declared, { what: 'lectures', owner: 'course', place: places.minutes, mend: 'a lecture' })
}

interface Whole {
  readonly what: 'slides' | 'lectures'
  readonly owner: string
  readonly place: Place
  readonly mend: string
}

const compare = (sum: number, declared: number, { what, owner, place, mend }: Whole): readonly Problem[] =>
  sum === declared
    ? []
    : [
        error(
          'minutes',
          place,
          `Unexpected sum of ${sum} minutes, expected ${declared}: ${what} add up to ${sum}, ${owner} declares ${declared} at ${formatPlace(place)}; change ${mend} or that number`,
        ),
      ]
