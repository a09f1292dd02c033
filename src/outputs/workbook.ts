import type { Block } from '../blocks/index.ts'
import type { Artifact, Course, Lecture } from '../course.ts'
import { type Layout, noLayout } from '../known.ts'
import { targetsOf } from '../references.ts'
import { agendaOf } from '../stages/render/agenda.ts'
import { anchors, linksTo } from '../stages/render/anchors.ts'
import { appendicesOf, contentOf, objectivesByLecture } from '../stages/render/back.ts'
import { contentsOf, printedContents } from '../stages/render/contents.ts'
import { definitionsOf } from '../stages/render/definitions.ts'
import { family } from '../stages/render/fonts.ts'
import { formsOf, isLandscape, placedForms } from '../stages/render/form-sheets.ts'
import { glossaryOf } from '../stages/render/glossary.ts'
import { headsOf, looseSheets } from '../stages/render/heads.ts'
import { markOf } from '../stages/render/marks.ts'
import { backMatter, frontMatter } from '../stages/render/matter.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { apartOf, contentToHtml, type Paper } from '../stages/render/paper.ts'
import { withPlaces } from '../stages/render/places.ts'
import { withReferences } from '../stages/render/references.ts'
import { lines, type Mark, sectionData, taughtSections } from '../stages/render/taught.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { indexed, indexOf } from '../stages/render/term-index.ts'
import { termMarker } from '../stages/render/term-marks.ts'
import { backPage, blankPage, bookTheme, pagesOf } from '../stages/render/theme.ts'
import { inWorkbook } from '../stages/render/whereabouts.ts'
import { blocksOf } from '../walk.ts'
import { wordsFor } from '../words.ts'
import type { Kit, Output } from './output.ts'

/** What every participant writes in and takes home. */
export const workbook: Output = {
  name: 'workbook',
  paper: (words) => words.workbook,
  plan: (course, { edition }) =>
    edition.audience === 'participant'
      ? [
          {
            path: 'workbook.pdf',
            format: 'pdf',
            title: `${course.title} · ${wordsFor(course.language).workbook}`,
            lecture: null,
          },
        ]
      : [],
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
    lectureData(lecture, index, course, { ...paper, definitions: definitionsOf(lecture) }, terms.mark),
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

function lectureData(
  lecture: Lecture,
  index: number,
  course: Course,
  paper: Paper,
  mark: (html: string, section: string) => string,
): object {
  const sections = taughtSections(lecture)
  const sheets = apartOf(contentOf(lecture), paper)
  const { layout = noLayout } = paper
  const next = pageAfter(sheets, index, course, layout)
  const objectives = course.objectives.filter(({ id }) => lecture.objectives.includes(id))
  const markIn =
    (section: string): Mark =>
    (html) =>
      mark(html, section)
  const contents = sections.filter(({ id }) => id !== null).map(({ title }) => title)
  return {
    slug: lecture.slug,
    at: markOf(lecture.place),
    anchor: anchors.lecture(index),
    blank: layout.blanks.has(anchors.lecture(index)),
    label: lecture.label,
    title: lecture.title,
    objectives,
    contents,
    hasPlan: objectives.length > 0 || contents.length > 1,
    sheets: sheets.map((sheet) =>
      contentToHtml([sheet], {
        ...paper,
        apart: [],
        anchor: linksTo(sheet, paper.placed ?? [], noLayout)[0]?.id ?? null,
      }),
    ),
    sheetTitles: sheets.map(({ title }) => title ?? ''),
    sections: sections.map((section, at) => ({
      ...sectionData(section, section === sections.at(-1), next, paper, markIn(anchors.section(index, at))),
      anchor: anchors.section(index, at),
    })),
  }
}

/** The name of the page that follows a lecture's text, so that its last lines can fill their page. */
function pageAfter(sheets: readonly Block[], index: number, course: Course, layout: Layout): string | null {
  const first = sheets[0]
  const { sheet, wide } = pagesOf(index)
  if (first !== undefined) return isLandscape(first) ? wide : sheet
  if (index + 1 < course.lectures.length) return opening(index + 1, layout)
  return hasBack(course) ? backPage : null
}

/** The name of the first page of a lecture, or of the free page before it. */
const opening = (index: number, { blanks }: Layout): string =>
  blanks.has(anchors.lecture(index)) ? blankPage : pagesOf(index).flow

const hasBack = (course: Course): boolean =>
  course.glossary.length > 0 ||
  course.appendices.length > 0 ||
  course.objectives.length > 0 ||
  course.lectures.some((lecture) => blocksOf(contentOf(lecture)).some(({ name }) => name === 'worksheet'))
