import { definitionOf } from '../blocks/index.ts'
import { clockOf, formatClock } from '../clock.ts'
import type { Content } from '../content.ts'
import type { Course, Lecture, Section, Slide } from '../course.ts'
import { fileLink } from '../file-links.ts'
import type { Known } from '../known.ts'
import { minutesOfLecture, minutesOfSection, minutesOfSlide } from '../minutes.ts'
import { targetsOf } from '../references.ts'
import { agendaOf } from '../stages/render/agenda.ts'
import { anchors } from '../stages/render/anchors.ts'
import { appendicesOf } from '../stages/render/back.ts'
import { cardPages, layOutCards } from '../stages/render/cards/layout.ts'
import { contentsOf, printedContents } from '../stages/render/contents.ts'
import { definitionsOf } from '../stages/render/definitions.ts'
import { folioOf } from '../stages/render/folio.ts'
import { family } from '../stages/render/fonts.ts'
import { headsOf } from '../stages/render/heads.ts'
import { markOf } from '../stages/render/marks.ts'
import { guideMatter } from '../stages/render/matter.ts'
import { notesOf } from '../stages/render/notes.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { pagesBeside } from '../stages/render/pages-beside.ts'
import { contentToHtml, type Paper } from '../stages/render/paper.ts'
import { pictureOf } from '../stages/render/picture.ts'
import { withPlaces } from '../stages/render/places.ts'
import { printListOf } from '../stages/render/print-list.ts'
import { withReferences } from '../stages/render/references.ts'
import { renderSlides } from '../stages/render/slides.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { bookTheme } from '../stages/render/theme.ts'
import { inGuide } from '../stages/render/whereabouts.ts'
import { slidesOf } from '../walk.ts'
import { wordsFor } from '../words.ts'
import type { Kit, Output } from './output.ts'

/** What the trainer has on the desk: slide by slide what to say, ask and expect. */
export const guide: Output = {
  name: 'guide',
  paper: (words) => words.guide,
  plan: (course, { edition }) =>
    edition.audience === 'trainer'
      ? [
          {
            path: 'guide.pdf',
            format: 'pdf',
            title: `${course.title} · ${wordsFor(course.language).guide}`,
            lecture: null,
          },
        ]
      : [],
  covered: true,
  refersTo: 'workbook',
  render: (course, artifact, kit, known) => {
    const words = wordsFor(course.language)
    const lectures = course.lectures.map((lecture, index) => lectureData(course, lecture, index, kit, known))
    const appendices = appendicesOf(course, {
      kind: 'guide',
      words,
      templates: kit.templates,
      headingShift: 2,
      marked: true,
    })
    const contents = contentsOf(course, {
      before: guideMatter(course),
      sectionsOf: ({ sections }) => sections,
      after: appendices.map(({ id, title }) => ({ id, title: `${words.appendix} ${title}` })),
      layout: known.own,
    })
    const html = fillOutput(kit.templates, 'guide', {
      ...course,
      words,
      documentTitle: artifact.title,
      policy: policyHere,
      fonts: fontsHere,
      family,
      css: [bookTheme(course, kit.templates), ...lectures.map(({ css }) => css)].join('\n'),
      agenda: agendaOf(course),
      lectures,
      hasAgenda: agendaOf(course).length > 0,
      hasObjectives: course.objectives.length > 0,
      hasPrepare: course.prepare.length > 0,
      printList: printListOf(course, known.other, words),
      headcount: course.participants === null ? null : words.headcount.replace('*', String(course.participants)),
      hasVerify: course.verify.length > 0,
      hasLate: course.late.length > 0,
      appendices,
      contents: printedContents(contents),
      heads: headsOf(contents, known.own, {
        title: course.title,
        name: `${words.guide} · ${words.trainerOnly}`,
        loose: null,
      }),
    })
    const referred = withReferences(html, targetsOf(course), words, inGuide(course, known))
    return packPage({ html: withPlaces(referred), assets: course.assets, fonts: kit.fonts })
  },
}

function lectureData(course: Course, lecture: Lecture, at: number, kit: Kit, { own, other }: Known) {
  const words = wordsFor(course.language)
  const scope = `deck-${lecture.number}`
  const { slides, css } = renderSlides(course, lecture, kit.templates, { scope, printable: false, workbook: other })
  const pictures = new Map(slidesOf(lecture).map((slide, index) => [slide.number, slides[index] ?? '']))
  const definitions = definitionsOf(lecture)
  const paper: Paper = {
    kind: 'guide',
    words,
    templates: kit.templates,
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
      aside: pagesBeside(slide, other, kit.templates, words),
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
