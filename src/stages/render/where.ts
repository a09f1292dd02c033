import { definitionOf } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { Course } from '../../course.ts'
import type { Layout } from '../../known.ts'
import type { Lecture, Section } from '../../lecture.ts'
import { minutesOfLecture } from '../../minutes.ts'
import { blocksOf } from '../../walk.ts'
import { wordsFor } from '../../words.ts'
import { anchors } from './anchors.ts'
import { folioOf } from './folio.ts'
import { fillOutput, type Templates } from './templates.ts'

/** Writes on every slide where in the day it stands: its lecture, its section, and the day as a line. */
export function markWhere(
  slides: readonly string[],
  course: Course,
  lecture: Lecture,
  templates: Templates,
  workbook: Layout,
): readonly string[] {
  // Without a theme of ours slides look exactly as Marp makes them.
  if (course.theme === null || !templates.themes.has(course.theme)) return slides
  const words = wordsFor(course.language)
  const day = { ...dayOf(course, lecture), inWorkbook: words.inWorkbookShort, pageSign: words.page }
  const marks = lecture.sections.flatMap((section) =>
    section.slides.map(({ audience, number, content }) => {
      const only = audience === 'trainer' ? words.onlyForTrainer : null
      const page = isWritten(content) ? folioOf(workbook, anchors.slide(number)) : null
      return fillOutput(templates, 'where', { ...day, section: sectionName(section), only, page }).trim()
    }),
  )
  return slides.map((slide, index) => slide.replace(contentSection, (open) => open + (marks[index] ?? '')))
}

// Marp puts a background picture into sections of its own beside the one with the text.
const contentSection = /<section\b(?![^>]*data-marpit-advanced-background="(?:background|pseudo)")[^>]*>/

const sectionName = ({ id, title }: Section): string | null => (id === null ? null : title)

/** Tells whether participants write in their workbook while a slide is shown. */
const isWritten = (content: readonly Content[]): boolean =>
  blocksOf(content).some((block) => definitionOf(block).activity || block.name === 'worksheet')

function dayOf(course: Course, lecture: Lecture): object {
  const current = course.lectures.findIndex(({ slug }) => slug === lecture.slug)
  return {
    label: lecture.label,
    title: lecture.title,
    lectures: course.lectures.map((each, index) => ({
      share: Math.max(1, minutesOfLecture(each)),
      state: index === current ? 'now' : index < current ? 'past' : 'next',
    })),
  }
}
