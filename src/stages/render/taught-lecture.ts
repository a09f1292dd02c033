import type { Block } from '../../blocks/index.ts'
import type { Course } from '../../course.ts'
import { type Layout, noLayout } from '../../known.ts'
import type { Lecture } from '../../lecture.ts'
import { blocksOf } from '../../walk.ts'
import { anchors, linksTo } from './anchors.ts'
import { contentOf } from './back.ts'
import { isLandscape } from './form-sheets.ts'
import { markOf } from './marks.ts'
import { apartOf, contentToHtml, type Paper } from './paper.ts'
import { type Mark, sectionData, taughtSections } from './taught.ts'
import { backPage, blankPage, pagesOf } from './theme.ts'

/** A lecture as the workbook prints it: its plan, its sections with room to write, and its forms. */
export function taughtLecture(
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
export const opening = (index: number, { blanks }: Layout): string =>
  blanks.has(anchors.lecture(index)) ? blankPage : pagesOf(index).flow

const hasBack = (course: Course): boolean =>
  course.glossary.length > 0 ||
  course.appendices.length > 0 ||
  course.objectives.length > 0 ||
  course.lectures.some((lecture) => blocksOf(contentOf(lecture)).some(({ name }) => name === 'worksheet'))
