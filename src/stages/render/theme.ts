import type { Course } from '../../course.ts'
import { wordsFor } from '../../words.ts'
import type { Templates } from './templates.ts'

/** Paper looks like this where a course names no theme. */
const defaultTheme = 'bank'

/** The names of a lecture's printed pages: its text, its upright forms and its forms across. */
export interface LecturePages {
  readonly flow: string
  readonly sheet: string
  readonly wide: string
}

/** The page names of the lecture that stands at this place in the course. */
export const pagesOf = (index: number): LecturePages => ({
  flow: `lecture-${index}`,
  sheet: `sheet-${index}`,
  wide: `wide-${index}`,
})

/** The page names of the forms that are to be copied: upright and across. */
const formPages = ['form', 'form-wide'] as const

/** The page name of what follows the last lecture. */
export const backPage = 'back'

/** The print styles of the course's theme, with named pages for each lecture that carry its running heads. */
export function paperTheme(course: Course, templates: Templates, documentName: string): string {
  const paper = templates.themes.get(course.theme ?? defaultTheme)?.paper ?? ''
  const lectures = course.lectures.map(({ slug, label, title }, index) => {
    const { flow, sheet, wide } = pagesOf(index)
    const heads = [flow, sheet, wide].map((name) => runningHeads(` ${name}`, course.title, `${label} ${title}`))
    return [
      `@page ${wide}{size:A4 landscape}`,
      ...heads,
      `.lecture[data-lecture="${slug}"]{page:${flow}}`,
      `.lecture[data-lecture="${slug}"] .worksheet{page:${sheet}}`,
      `.lecture[data-lecture="${slug}"] .worksheet.landscape{page:${wide}}`,
    ].join('')
  })
  const foot = `@page:left{@bottom-right{content:${cssText(documentName)}}}@page:right{@bottom-left{content:${cssText(documentName)}}}`
  return [
    foot,
    runningHeads('', course.title, course.title),
    ...formPages.map((page) => formFeet(page, course)),
    paper,
    ...lectures,
  ].join('\n')
}

/** Outer corners: the course on left pages, the lecture on right ones. */
const runningHeads = (page: string, left: string, right: string): string =>
  `@page${page}:left{@top-left{content:${cssText(left)}}}@page${page}:right{@top-right{content:${cssText(right)}}}`

/** A form that leaves the book says where it comes from. */
function formFeet(page: string, { title, language }: Course): string {
  const from = cssText(wordsFor(language).takenFrom.replace('…', () => title))
  return `${runningHeads(` ${page}`, '', '')}@page ${page}:left{@bottom-right{content:${from}}}@page ${page}:right{@bottom-left{content:${from}}}`
}

const cssText = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/</g, '\\3c ')}"`
