import { definitionOf } from '../../blocks/index.ts'
import { type BreakShown, breaksOf } from '../../breaks.ts'
import { clockOf } from '../../clock.ts'
import type { Course } from '../../course.ts'
import type {
  DeckPlan,
  OtherSpellings,
  PlannedActivity,
  PlannedBreak,
  PlannedDay,
  PlannedSlide,
} from '../../day-plan.ts'
import type { Layout } from '../../known.ts'
import type { Lecture, Slide } from '../../lecture.ts'
import { minutesOfSlide } from '../../minutes.ts'
import { toSimplified } from '../../simplified.ts'
import { taughtAt } from '../../taught-at.ts'
import { activitiesOf, slidesOf } from '../../walk.ts'
import { playerWordsFor } from '../../words/player.ts'
import { wordsFor } from '../../words.ts'
import { anchors } from './anchors.ts'
import { folioOf } from './folio.ts'

/** What the deck of a participant knows of the course: the titles of its own slides, and nothing of the day. */
export const readersPlan = (course: Course, lectures: readonly Lecture[]): DeckPlan => ({
  course: course.slug,
  title: course.title,
  subtitle: course.subtitle,
  language: course.language,
  words: playerWordsFor(course.language),
  lectures: course.lectures.map(({ label, title }) => ({ label, title })),
  slides: lectures.flatMap((lecture) => plannedSlides(lecture, course)),
  day: null,
})

/** What the trainer's deck knows: the whole day, whichever lecture is in the file. */
export const trainersPlan = (course: Course, workbook: Layout): DeckPlan => ({
  ...readersPlan(course, course.lectures),
  day: dayOf(course, workbook),
})

/** Titles and sections of a traditional course as they are typed in simplified characters, where that differs. */
export const otherSpellings = ({ slides, language }: DeckPlan): OtherSpellings =>
  Object.fromEntries(
    (language === 'zh-Hant' ? slides : []).flatMap(({ number, title, section }) => {
      const words = `${title} ${section ?? ''}`
      const other = toSimplified(words)
      return other === words ? [] : [[number, other]]
    }),
  )

const plannedSlides = (lecture: Lecture, { lectures }: Course): readonly PlannedSlide[] =>
  lecture.sections.flatMap(({ id, title: section, slides }) =>
    slides.map(({ number, title }) => ({
      number,
      title,
      lecture: lectures.indexOf(lecture),
      section: id === null ? null : section,
    })),
  )

function dayOf(course: Course, workbook: Layout): PlannedDay {
  const clock = clockOf(course)
  const slides = course.lectures.flatMap(slidesOf)
  return {
    start: course.schedule?.start ?? null,
    end: course.schedule?.end ?? null,
    breaks: breaksOf(course).map(plannedBreak),
    slides: Object.fromEntries(
      slides.map((slide) => [
        slide.number,
        {
          minutes: minutesOfSlide(slide),
          at: clock.get(slide.number)?.start ?? null,
          activity: activityOn(slide, course, workbook),
        },
      ]),
    ),
    late: course.late.map(({ text, from, at }) => ({ text, from, at: at === null ? null : taughtAt(at.id, course) })),
  }
}

const plannedBreak = ({ pause, slide, before }: BreakShown, index: number): PlannedBreak => ({
  at: pause.at,
  minutes: pause.minutes,
  title: pause.title,
  slide: slide?.number ?? `break-${index + 1}`,
  before: before?.number ?? null,
})

function activityOn(slide: Slide, course: Course, workbook: Layout): PlannedActivity | null {
  const [block] = activitiesOf(slide.content, (candidate) => definitionOf(candidate).activity)
  if (block === undefined || !('minutes' in block.attributes)) return null
  const labels: Readonly<Record<string, unknown>> = wordsFor(course.language)
  const { minutes, groups, materials, steps } = block.attributes
  return {
    kind: block.name,
    label: String(labels[block.name] ?? block.name),
    title: block.title ?? slide.title,
    minutes,
    groups: groups ?? null,
    materials: materials ?? null,
    steps,
    page: folioOf(workbook, anchors.slide(slide.number)),
  }
}
