import type { Course } from '../../course.ts'
import type { Templates } from './templates.ts'

/** Paper looks like this where a course names no theme. */
const defaultTheme = 'bank'

/** The print styles of the course's theme, with a named page for each lecture that carries its running head. */
export function paperTheme(course: Course, templates: Templates, documentName: string): string {
  const paper = templates.themes.get(course.theme ?? defaultTheme)?.paper ?? ''
  const pages = course.lectures.flatMap(({ slug, label, title }, index) => {
    const head = cssText(`${label} ${title}`)
    const rule = (name: string, size: string): string =>
      `@page ${name}{size:${size};@top-left{content:${cssText(course.title)}}@top-right{content:${head}}}`
    return [
      rule(`lecture-${index}`, 'A4'),
      rule(`wide-${index}`, 'A4 landscape'),
      `.lecture[data-lecture="${slug}"]{page:lecture-${index}}.lecture[data-lecture="${slug}"] .landscape{page:wide-${index}}`,
    ]
  })
  return [`@page{@bottom-left{content:${cssText(documentName)}}}`, paper, ...pages].join('\n')
}

const cssText = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/</g, '\\3c ')}"`
