import type { Course, Lecture, Section } from '../../course.ts'
import { minutesOfLecture } from '../../minutes.ts'
import { wordsFor } from '../../words.ts'
import { fillOutput, type Templates } from './templates.ts'

/** Writes on every slide where in the day it stands: its lecture, its section, and the day as a line. */
export function markWhere(
  slides: readonly string[],
  course: Course,
  lecture: Lecture,
  templates: Templates,
): readonly string[] {
  // Without a theme of ours slides look exactly as Marp makes them.
  if (course.theme === null || !templates.themes.has(course.theme)) return slides
  const day = dayOf(course, lecture)
  const marks = lecture.sections.flatMap((section) =>
    section.slides.map(({ audience }) => {
      const only = audience === 'trainer' ? wordsFor(course.language).onlyForTrainer : null
      return fillOutput(templates, 'where', { ...day, section: sectionName(section), only }).trim()
    }),
  )
  return slides.map((slide, index) => slide.replace(contentSection, (open) => open + (marks[index] ?? '')))
}

// Marp puts a background picture into sections of its own beside the one with the text.
const contentSection = /<section\b(?![^>]*data-marpit-advanced-background="(?:background|pseudo)")[^>]*>/

const sectionName = ({ id, title }: Section): string | null => (id === null ? null : title)

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
