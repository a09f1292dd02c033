import type { Course } from '../../course.ts'
import type { Lecture } from '../../lecture.ts'
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

/** The page name of what follows the last lecture. */
export const backPage = 'back'

/** The page name of a page that is left free for notes. */
export const blankPage = 'blank'

/** The print styles of the course's theme for sheets that need no more than its name at head and foot. */
export const paperTheme = (course: Course, templates: Templates, documentName: string): string =>
  [
    `@page:left{@bottom-right{content:${cssText(documentName)}}@top-left{content:${cssText(course.title)}}}`,
    `@page:right{@bottom-left{content:${cssText(documentName)}}@top-right{content:${cssText(course.title)}}}`,
    stylesOf(course, templates),
  ].join('\n')

/** The same for sheets that stand lecture by lecture, with the lecture's name at the head of right-hand pages. */
export const lectureTheme = (course: Course, templates: Templates, documentName: string): string =>
  [paperTheme(course, templates, documentName), ...course.lectures.map(lectureHead)].join('\n')

function lectureHead({ slug, label, title }: Lecture, index: number): string {
  const { flow } = pagesOf(index)
  const head = cssText(`${label} ${title}`)
  return `@page ${flow}:right{@top-right{content:${head}}}.lecture[data-lecture="${slug}"]{page:${flow}}`
}

/** The same for a book, with named pages for each lecture; its margins are left to the running heads. */
export const bookTheme = (course: Course, templates: Templates): string =>
  [stylesOf(course, templates), freeMargins, ...course.lectures.map(lecturePages)].join('\n')

const stylesOf = ({ theme }: Course, templates: Templates): string =>
  templates.themes.get(theme ?? defaultTheme)?.paper ?? ''

const freeMargins = [':left', ':right']
  .map(
    (side) =>
      `@page${side}{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}`,
  )
  .join('')

function lecturePages({ slug }: Lecture, index: number): string {
  const { flow, sheet, wide } = pagesOf(index)
  return [
    `@page ${wide}{size:A4 landscape}`,
    `.lecture[data-lecture="${slug}"]{page:${flow}}`,
    `.lecture[data-lecture="${slug}"] .worksheet{page:${sheet}}`,
    `.lecture[data-lecture="${slug}"] .worksheet.landscape{page:${wide}}`,
  ].join('')
}

const cssText = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/</g, '\\3c ')}"`
