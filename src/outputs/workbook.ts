import type { Block } from '../blocks/index.ts'
import type { Artifact, Course, Lecture } from '../course.ts'
import { noPages, type Pages } from '../pages.ts'
import { agendaOf } from '../stages/render/agenda.ts'
import { anchors, linksTo } from '../stages/render/anchors.ts'
import { type AppendixPage, appendicesOf, contentOf, objectivesByLecture } from '../stages/render/back.ts'
import { contentsOf, type Matter } from '../stages/render/contents.ts'
import { definitionsOf } from '../stages/render/definitions.ts'
import { family } from '../stages/render/fonts.ts'
import { formsOf, isLandscape, placedForms } from '../stages/render/form-sheets.ts'
import { glossaryOf } from '../stages/render/glossary.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { apartOf, contentToHtml, type Paper } from '../stages/render/paper.ts'
import { lines, sectionData, taughtSections } from '../stages/render/taught.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { backPage, pagesOf, paperTheme } from '../stages/render/theme.ts'
import { blocksOf } from '../walk.ts'
import { wordsFor } from '../words.ts'
import type { Kit, Output } from './output.ts'

/** What every participant writes in and takes home. */
export const workbook: Output = {
  name: 'workbook',
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
  render: (course, artifact, kit, pages) =>
    packPage({ html: workbookHtml(course, artifact, kit, pages, false), assets: course.assets, fonts: kit.fonts }),
}

/** The workbook's text, to be written in by hand or, `fillable`, on the screen: the same on every page. */
export function workbookHtml(course: Course, artifact: Artifact, kit: Kit, pages: Pages, fillable: boolean): string {
  const words = wordsFor(course.language)
  const { drawings } = course
  const alone: Paper = {
    kind: 'workbook',
    words,
    templates: kit.templates,
    headingShift: 3,
    apart: ['worksheet'],
    drawings,
    pages,
  }
  const paper: Paper = { ...alone, placed: placedForms(course, alone) }
  const forms = formsOf(course, paper)
  const appendices = appendicesOf(course, paper)
  return fillOutput(kit.templates, 'workbook', {
    ...course,
    words,
    documentTitle: artifact.title,
    fillable,
    policy: policyHere,
    fonts: fontsHere,
    family,
    css: paperTheme(course, kit.templates, words.workbook),
    agenda: agendaOf(course),
    lectures: course.lectures.map((lecture, index) =>
      lectureData(lecture, index, course, { ...paper, definitions: definitionsOf(lecture) }),
    ),
    hasAgenda: agendaOf(course).length > 0,
    glossary: glossaryOf(course),
    hasGlossary: course.glossary.length > 0,
    appendices,
    forms,
    contents: contentsOf(course, {
      before: frontMatter(course),
      sectionsOf: taughtSections,
      after: backMatter(course, appendices, forms.length > 0),
      pages,
    }),
    evaluation: objectivesByLecture(course),
    hasObjectives: course.objectives.length > 0,
    selfMarks: [1, 2, 3, 4, 5],
    linesOfQuestion: lines(12),
    linesOfDay: lines(21),
    linesOfView: lines(2),
    firstPage: pagesOf(0).flow,
  })
}

function lectureData(lecture: Lecture, index: number, course: Course, paper: Paper): object {
  const sections = taughtSections(lecture)
  const sheets = apartOf(contentOf(lecture), paper)
  const next = pageAfter(sheets, index, course)
  const objectives = course.objectives.filter(({ id }) => lecture.objectives.includes(id))
  const contents = sections.filter(({ id }) => id !== null).map(({ title }) => title)
  return {
    slug: lecture.slug,
    anchor: anchors.lecture(index),
    label: lecture.label,
    title: lecture.title,
    objectives,
    contents,
    hasPlan: objectives.length > 0 || contents.length > 1,
    sheets: sheets.map((sheet) =>
      contentToHtml([sheet], {
        ...paper,
        apart: [],
        anchor: linksTo(sheet, paper.placed ?? [], noPages)[0]?.id ?? null,
      }),
    ),
    sheetTitles: sheets.map(({ title }) => title ?? ''),
    sections: sections.map((section, at) => ({
      ...sectionData(section, section === sections.at(-1), next, paper),
      anchor: anchors.section(index, at),
    })),
  }
}

/** What stands between the contents and the first lecture. */
function frontMatter(course: Course): readonly Matter[] {
  const { objectives, agenda } = wordsFor(course.language)
  return [
    ...(course.objectives.length > 0 ? [{ id: 'objectives', title: objectives }] : []),
    ...(agendaOf(course).length > 0 ? [{ id: 'agenda', title: agenda }] : []),
  ]
}

/** What stands after the last lecture. */
function backMatter(course: Course, appendices: readonly AppendixPage[], hasForms: boolean): readonly Matter[] {
  const { glossary, appendix, appendixForms, evaluation } = wordsFor(course.language)
  return [
    ...(course.glossary.length > 0 ? [{ id: 'glossary', title: glossary }] : []),
    ...appendices.map(({ id, title }) => ({ id, title: `${appendix} ${title}` })),
    ...(hasForms ? [{ id: 'forms', title: `${appendix} ${appendixForms}` }] : []),
    ...(course.objectives.length > 0 ? [{ id: 'evaluation', title: evaluation }] : []),
  ]
}

/** The name of the page that follows a lecture's text, so that its last lines can fill their page. */
function pageAfter(sheets: readonly Block[], index: number, course: Course): string | null {
  const first = sheets[0]
  const { sheet, wide } = pagesOf(index)
  if (first !== undefined) return isLandscape(first) ? wide : sheet
  if (index + 1 < course.lectures.length) return pagesOf(index + 1).flow
  return hasBack(course) ? backPage : null
}

const hasBack = (course: Course): boolean =>
  course.glossary.length > 0 ||
  course.appendices.length > 0 ||
  course.objectives.length > 0 ||
  course.lectures.some((lecture) => blocksOf(contentOf(lecture)).some(({ name }) => name === 'worksheet'))
