import type { Block } from '../../blocks/index.ts'
import type { Course } from '../../course.ts'
import { textsOf } from '../../walk.ts'
import { contentOf } from './back.ts'
import { definitionsOf } from './definitions.ts'
import { apartOf, contentToHtml, type Paper } from './paper.ts'

/** A form on a sheet of its own, and the lecture or appendix that uses it. */
export interface FormSheet {
  readonly title: string
  readonly from: string
  readonly orientation: 'landscape' | 'portrait'
  readonly html: string
}

/** Every form of the course once more, on a sheet of its own to be copied. */
export const formsOf = (course: Course, paper: Paper): readonly FormSheet[] =>
  textsOf(course).flatMap((text) =>
    apartOf(contentOf(text), paper).map((form) => ({
      title: form.title ?? '',
      from: 'audience' in text ? text.title : `${text.label} ${text.title}`,
      orientation: isLandscape(form) ? 'landscape' : 'portrait',
      html: contentToHtml([form], { ...paper, apart: [], definitions: definitionsOf(text) }),
    })),
  )

/** Tells whether a form lies across its page. */
export const isLandscape = ({ attributes }: Block): boolean =>
  'orientation' in attributes && attributes.orientation === 'landscape'
