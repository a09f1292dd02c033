import { definitionOf } from '../../blocks/index.ts'
import { clockOf, formatClock } from '../../clock.ts'
import type { Content } from '../../content.ts'
import type { Course } from '../../course.ts'
import { fileLink } from '../../file-links.ts'
import type { Known } from '../../known.ts'
import type { Lecture, Section, Slide } from '../../lecture.ts'
import { minutesOfLecture, minutesOfSection, minutesOfSlide } from '../../minutes.ts'
import { slidesOf } from '../../walk.ts'
import { wordsFor } from '../../words.ts'
import { anchors } from './anchors.ts'
import { cardPages, layOutCards } from './cards/layout.ts'
import { definitionsOf } from './definitions.ts'
import { folioOf } from './folio.ts'
import { markOf } from './marks.ts'
import { notesOf } from './notes.ts'
import { pagesBeside } from './pages-beside.ts'
import { contentToHtml, type Paper } from './paper.ts'
import { pictureOf } from './picture.ts'
import { renderSlides } from './slides.ts'
import type { Templates } from './templates.ts'

/** A lecture as the guide tells it: slide by slide its picture, minutes and clock times, notes, answers, and where it stands in deck and workbook. */
export function toldLecture(course: Course, lecture: Lecture, at: number, templates: Templates, { own, other }: Known) {
  const words = wordsFor(course.language)
  const scope = `deck-${lecture.number}`
  const { slides, css } = renderSlides(course, lecture, templates, { scope, printable: false, workbook: other })
  const pictures = new Map(slidesOf(lecture).map((slide, index) => [slide.number, slides[index] ?? '']))
  const definitions = definitionsOf(lecture)
  const paper: Paper = {
    kind: 'guide',
    words,
    templates,
    headingShift: 4,
    definitions,
    drawings: course.drawings,
    layout: own,
    marked: true,
    cards: cardPages(layOutCards(course)),
  }
  const clock = clockOf(course)
  const slideData = (slide: Slide) => ({
    number: slide.number,
    anchor: anchors.slide(slide.number),
    inWorkbook: folioOf(other, anchors.slide(slide.number)),
    workbookAt: workbookAt(other.pages.get(anchors.slide(slide.number))),
    deckAt: fileLink(`deck/${lecture.slug}.pdf`, slidesOf(lecture).indexOf(slide) + 1),
    at: markOf(slide.place),
    title: slide.title,
    picture: pictureOf(pictures.get(slide.number) ?? ''),
    scope,
    minutes: minutesOfSlide(slide),
    clock: formatted(clock.get(slide.number)),
    opens: minutesOfSlide(slide) === 0 && slide.content.every(({ kind }) => kind !== 'block'),
    meets: slide.meets.join(' '),
    notes: notesOf(slide.content),
    html: contentToHtml(beyondThePicture(slide.content), {
      ...paper,
      aside: pagesBeside(slide, other, templates, words),
    }),
  })
  const sectionData = (section: Section, index: number) => ({
    id: section.id ?? '',
    anchor: anchors.section(at, index),
    title: section.title,
    minutes: minutesOfSection(section),
    slides: section.slides.map(slideData),
  })
  return {
    css,
    slug: lecture.slug,
    at: markOf(lecture.place),
    anchor: anchors.lecture(at),
    blank: own.blanks.has(anchors.lecture(at)),
    label: lecture.label,
    title: lecture.title,
    remarks: lecture.remarks,
    minutes: minutesOfLecture(lecture),
    sections: lecture.sections.map(sectionData),
  }
}

// The guide lies in the trainer's folder, the workbook beside it in the participants'.
const workbookAt = (page: number | undefined): string | null =>
  page === undefined ? null : fileLink('../participant/workbook.pdf', page)

function formatted(times: { readonly start: number; readonly end: number } | undefined): string | null {
  if (times === undefined) return null
  const [start, end] = [formatClock(times.start), formatClock(times.end)]
  return start === end ? start : `${start}–${end}`
}

/** What the small picture of the slide does not show already: activities, paper-only and trainer-only parts, at any depth. */
const beyondThePicture = (content: readonly Content[]): readonly Content[] =>
  content.flatMap((piece) => {
    if (piece.kind !== 'block') return []
    const { activity, share } = definitionOf(piece)
    const beyond = activity || share !== 'whole' || piece.name === 'workbook' || piece.name === 'worksheet'
    return beyond ? [piece] : beyondThePicture(piece.content)
  })
