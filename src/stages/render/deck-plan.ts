import { definitionOf } from '../../blocks/index.ts'
import { clockOf } from '../../clock.ts'
import type { Course } from '../../course.ts'
import type { DeckPlan, PlannedActivity, PlannedBreak, PlannedDay, PlannedSlide } from '../../day-plan.ts'
import type { Layout } from '../../known.ts'
import type { Slide } from '../../lecture.ts'
import { minutesOfSlide } from '../../minutes.ts'
import { toSimplified } from '../../simplified.ts'
import { taughtAt } from '../../taught-at.ts'
import { activitiesOf, slidesOf } from '../../walk.ts'
import { playerWordsFor } from '../../words/player.ts'
import { wordsFor } from '../../words.ts'
import { anchors } from './anchors.ts'
import { folioOf } from './folio.ts'

/** What the deck of a participant knows of the course: titles, and nothing of the day. */
export const readersPlan = (course: Course): DeckPlan => ({
  course: course.slug,
  title: course.title,
  subtitle: course.subtitle,
  language: course.language,
  words: playerWordsFor(course.language),
  lectures: course.lectures.map(({ label, title }) => ({ label, title })),
  slides: course.lectures.flatMap((lecture, index) =>
    lecture.sections.flatMap(({ id, title, slides }) =>
      slides.map((slide) => plannedSlide(slide, index, id === null ? null : title, course)),
    ),
  ),
  day: null,
})

/** The same with the times of the day, which only the trainer has. */
export const trainersPlan = (course: Course, workbook: Layout): DeckPlan => ({
  ...readersPlan(course),
  day: dayOf(course, workbook),
})

function plannedSlide(
  { number, title }: Slide,
  lecture: number,
  section: string | null,
  { language }: Course,
): PlannedSlide {
  const words = `${title} ${section ?? ''}`
  const find = language === 'zh-Hant' ? toSimplified(words) : words
  return { number, title, lecture, section, find: find === words ? null : find }
}

function dayOf(course: Course, workbook: Layout): PlannedDay {
  const clock = clockOf(course)
  const slides = course.lectures.flatMap(slidesOf)
  return {
    start: course.schedule?.start ?? null,
    end: course.schedule?.end ?? null,
    breaks: breaksOf(course, slides),
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

/** Each break with the slide shown meanwhile: the last of those without minutes that the schedule puts right behind it. */
function breaksOf(course: Course, slides: readonly Slide[]): readonly PlannedBreak[] {
  const clock = clockOf(course)
  return (course.schedule?.breaks ?? []).map(({ at, minutes, title }) => {
    const after = slides.filter(({ number }) => (clock.get(number)?.start ?? 0) >= at + minutes)
    const shown = after.findIndex((slide) => slide.isBreak)
    const before = shown >= 0 && after.slice(0, shown).every((slide) => minutesOfSlide(slide) === 0) ? shown : -1
    return { at, minutes, title, slide: after[before]?.number ?? null, before: after[before + 1]?.number ?? null }
  })
}

function activityOn(slide: Slide, course: Course, workbook: Layout): PlannedActivity | null {
  const [block] = activitiesOf(slide.content, (candidate) => definitionOf(candidate).activity)
  if (block === undefined || !('minutes' in block.attributes)) return null
  const labels: Readonly<Record<string, unknown>> = wordsFor(course.language)
  const { minutes, groups, materials } = block.attributes
  return {
    kind: block.name,
    label: String(labels[block.name] ?? block.name),
    title: block.title ?? slide.title,
    minutes,
    groups: groups ?? null,
    materials: materials ?? null,
    steps: [],
    page: folioOf(workbook, anchors.slide(slide.number)),
  }
}
