import type { Artifact, Course } from '../course.ts'
import type { Layout } from '../known.ts'
import { targetsOf } from '../references.ts'
import { agendaOf } from '../stages/render/agenda.ts'
import { appendicesOf, objectivesByLecture } from '../stages/render/back.ts'
import { contentsOf, printedContents } from '../stages/render/contents.ts'
import { definitionsOf } from '../stages/render/definitions.ts'
import { family } from '../stages/render/fonts.ts'
import { formsOf, placedForms } from '../stages/render/form-sheets.ts'
import { glossaryOf } from '../stages/render/glossary.ts'
import { headsOf, looseSheets } from '../stages/render/heads.ts'
import { backMatter, frontMatter } from '../stages/render/matter.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import type { Paper } from '../stages/render/paper.ts'
import { withPlaces } from '../stages/render/places.ts'
import { withReferences } from '../stages/render/references.ts'
import { lines, taughtSections } from '../stages/render/taught.ts'
import { opening, taughtLecture } from '../stages/render/taught-lecture.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { indexed, indexOf } from '../stages/render/term-index.ts'
import { termMarker } from '../stages/render/term-marks.ts'
import { bookTheme } from '../stages/render/theme.ts'
import { inWorkbook } from '../stages/render/whereabouts.ts'
import { wordsFor } from '../words.ts'
import { onePdf } from './one-pdf.ts'
import type { Kit, Output } from './output.ts'

/** What every participant writes in and takes home. */
export const workbook: Output = {
  name: 'workbook',
  ...onePdf('participant', 'workbook.pdf', (words) => words.workbook),
  covered: true,
  render: (course, artifact, kit, { own }) => {
    const html = withPlaces(workbookHtml(course, artifact, kit, own, false))
    return packPage({ html, assets: course.assets, fonts: kit.fonts })
  },
}

/** The workbook's text, to be written in by hand or, `fillable`, on the screen: the same on every page. */
export function workbookHtml(course: Course, artifact: Artifact, kit: Kit, layout: Layout, fillable: boolean): string {
  const words = wordsFor(course.language)
  const { drawings } = course
  const alone: Paper = {
    kind: 'workbook',
    words,
    templates: kit.templates,
    headingShift: 3,
    apart: ['worksheet'],
    drawings,
    layout,
    marked: true,
  }
  const paper: Paper = { ...alone, placed: placedForms(course) }
  const forms = formsOf(course, paper)
  const terms = termMarker(indexed(course))
  const lectures = course.lectures.map((lecture, index) =>
    taughtLecture(lecture, index, course, { ...paper, definitions: definitionsOf(lecture) }, terms.mark),
  )
  const appendices = appendicesOf(course, paper).map((one) => ({ ...one, html: terms.mark(one.html, one.id) }))
  const index = indexOf(course, terms.marks, layout)
  const contents = contentsOf(course, {
    before: frontMatter(course),
    sectionsOf: taughtSections,
    after: backMatter(course, appendices, { forms: forms.length > 0, index: index.length > 0 }),
    layout,
  })
  const loose = looseSheets(contents, layout)
  const from = words.takenFrom.replace('…', () => course.title)
  const html = fillOutput(kit.templates, 'workbook', {
    ...course,
    words,
    documentTitle: artifact.title,
    fillable,
    policy: policyHere,
    fonts: fontsHere,
    family,
    css: bookTheme(course, kit.templates),
    agenda: agendaOf(course),
    lectures,
    hasAgenda: agendaOf(course).length > 0,
    glossary: glossaryOf(course),
    hasGlossary: course.glossary.length > 0,
    appendices,
    forms,
    contents: printedContents(contents),
    index,
    heads: headsOf(contents, layout, {
      title: course.title,
      name: words.workbook,
      loose: loose === null ? null : { ...loose, name: from },
    }),
    evaluation: objectivesByLecture(course),
    hasObjectives: course.objectives.length > 0,
    selfMarks: [1, 2, 3, 4, 5],
    linesOfQuestion: lines(12),
    linesOfDay: lines(21),
    linesOfView: lines(2),
    linesOfPage: lines(27),
    firstPage: opening(0, layout),
  })
  const find = inWorkbook(course, layout, (id) => html.includes(` data-place id="${id}"`))
  return withReferences(html, targetsOf(course), words, find)
}
