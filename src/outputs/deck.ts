import type { Artifact, Course } from '../course.ts'
import type { Layout } from '../known.ts'
import type { Lecture } from '../lecture.ts'
import type { PageMark } from '../stages/finish/bookmarks.ts'
import { family } from '../stages/render/fonts.ts'
import { notesOf, noteTexts } from '../stages/render/notes.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { renderSlides } from '../stages/render/slides.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { slidesOf } from '../walk.ts'
import { wordsFor } from '../words.ts'
import type { Kit, Output, Planned } from './output.ts'

/** The deck as one HTML file that opens from a USB stick and asks for nothing. */
export const deck: Output = {
  name: 'deck',
  refersTo: 'workbook',
  plan: ({ lectures }) => lectures.map((lecture) => planned(lecture, 'html')),
  render: (course, artifact, kit, { other }) => deckPage(course, artifact, kit, kit.scripts.player, other),
}

/** The deck as a PDF with bookmarks. */
export const deckPdf: Output = {
  name: 'deck-pdf',
  refersTo: 'workbook',
  plan: ({ lectures }) => lectures.map((lecture) => planned(lecture, 'pdf')),
  render: (course, artifact, kit, { other }) => deckPage(course, artifact, kit, null, other),
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

function deckPage(
  course: Course,
  artifact: Artifact,
  kit: Kit,
  player: string | null,
  workbook: Layout,
): Promise<string> {
  const lecture = lectureOf(course, artifact)
  const { slides, css } = renderSlides(course, lecture, kit.templates, { scope: null, printable: true, workbook })
  const shown = slidesOf(lecture)
  const scaled = slides.some((slide) => slide.includes('data-auto-scaling'))
  const html = fillOutput(kit.templates, 'deck', {
    language: course.language,
    title: `${lecture.title} · ${course.title}`,
    policy: policyHere,
    fonts: fontsHere,
    family,
    css,
    slides: slides.map((svg, index) => ({ svg, number: shown[index]?.number ?? String(index + 1) })),
    notes:
      player === null
        ? []
        : shown
            .map((slide) => ({ number: slide.number, html: notesOf(slide.content) }))
            .filter((note) => note.html !== ''),
    notesLabel: wordsFor(course.language).notesOfTrainer,
    scripts: [...(scaled ? [kit.scripts.marp] : []), ...(player === null ? [] : [player])],
  })
  return packPage({ html, assets: course.assets, fonts: kit.fonts })
}
