import type { Artifact, Course } from '../course.ts'
import type { Lecture } from '../lecture.ts'
import type { PageMark } from '../stages/finish/bookmarks.ts'
import { deckPage } from '../stages/render/deck-page.ts'
import { noteTexts } from '../stages/render/notes.ts'
import { slidesOf } from '../walk.ts'
import type { Output, Planned } from './output.ts'

/** The deck as one HTML file that opens from a USB stick and asks for nothing. */
export const deck: Output = {
  name: 'deck',
  refersTo: 'workbook',
  plan: ({ lectures }) => lectures.map((lecture) => planned(lecture, 'html')),
  render: (course, artifact, kit, { other }) => {
    const lecture = lectureOf(course, artifact)
    return deckPage(course, artifact, kit, { lectures: [lecture], workbook: other, isPlayed: true })
  },
}

/** The deck as a PDF with bookmarks. */
export const deckPdf: Output = {
  name: 'deck-pdf',
  refersTo: 'workbook',
  plan: ({ lectures }) => lectures.map((lecture) => planned(lecture, 'pdf')),
  render: (course, artifact, kit, { other }) => {
    const lecture = lectureOf(course, artifact)
    return deckPage(course, artifact, kit, { lectures: [lecture], workbook: other, isPlayed: false })
  },
  // A participant's edition has no notes.
  pageNotes: (course, artifact) =>
    slidesOf(lectureOf(course, artifact)).map(({ content }) => noteTexts(content).join('\n\n')),
  marks: (course, artifact) => marksOf(lectureOf(course, artifact)),
  // Both readers' decks: what a slide of the trainer's sets for those after it, such as their class, is cut with it.
  measured: (course, artifact) => slidesOf(lectureOf(course, artifact)),
}

/** A bookmark for each slide that has a heading, under that of its section. */
function marksOf(lecture: Lecture): readonly PageMark[] {
  const pages = new Map(slidesOf(lecture).map((slide, page) => [slide, page]))
  return lecture.sections.flatMap(({ id, slides }) =>
    slides.flatMap((slide, index) => {
      const level = id === null || index === 0 ? 1 : 2
      return slide.title === '' ? [] : [{ title: slide.title, level, page: pages.get(slide) ?? 0 }]
    }),
  )
}

const planned = (lecture: Lecture, format: 'html' | 'pdf'): Planned => ({
  path: `deck/${lecture.slug}.${format}`,
  format,
  title: lecture.title,
  lecture: lecture.slug,
})

function lectureOf(course: Course, artifact: Artifact): Lecture {
  const lecture = course.lectures.find((candidate) => candidate.slug === artifact.lecture)
  if (lecture === undefined) throw new Error(`There is no lecture ${artifact.lecture}`)
  return lecture
}
