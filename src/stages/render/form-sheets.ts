import type { Block } from '../../blocks/index.ts'
import type { Course } from '../../course.ts'
import { noLayout } from '../../known.ts'
import type { Lecture } from '../../lecture.ts'
import { textsOf } from '../../walk.ts'
import { wordsFor } from '../../words.ts'
import { anchors, type Placed } from './anchors.ts'
import { contentOf } from './back.ts'
import { definitionsOf } from './definitions.ts'
import { folioOf } from './folio.ts'
import { apartOf, contentToHtml, type Paper } from './paper.ts'

/** A form on a sheet of its own, and the lecture or appendix that uses it. */
export interface FormSheet {
  readonly title: string
  readonly from: string
  readonly orientation: 'landscape' | 'portrait'
  readonly html: string
  readonly id: string
  readonly page: string | null
}

/** Every form of the course once more, on a sheet of its own to be copied. */
export const formsOf = (course: Course, paper: Paper): readonly FormSheet[] =>
  formsIn(course).map(({ form, text }, index) => {
    const id = anchors.copy(index)
    return {
      title: form.title ?? '',
      from: isAppendix(text) ? text.title : `${text.label} ${text.title}`,
      orientation: isLandscape(form) ? 'landscape' : 'portrait',
      html: contentToHtml([form], { ...paper, apart: [], definitions: definitionsOf(text), anchor: id }),
      id,
      page: folioOf(paper.layout ?? noLayout, id),
    }
  })

/** Where each form stands: at the end of its lecture and in the appendix, or there alone. */
export const placedForms = (course: Course): readonly Placed[] =>
  formsIn(course).map(({ form, text }, index) => ({
    block: form,
    at: [
      ...(isAppendix(text) ? [] : [{ id: anchors.sheet(index), part: null }]),
      { id: anchors.copy(index), part: wordsFor(course.language).appendix },
    ],
  }))

const formsIn = (course: Course): readonly { readonly form: Block; readonly text: Lecture }[] =>
  textsOf(course).flatMap((text) => apartOf(contentOf(text), { apart: ['worksheet'] }).map((form) => ({ form, text })))

const isAppendix = (text: Lecture): boolean => 'audience' in text

/** Tells whether a form lies across its page. */
export const isLandscape = ({ attributes }: Block): boolean =>
  'orientation' in attributes && attributes.orientation === 'landscape'
