import type { Block } from '../../blocks/index.ts'
import type { Course } from '../../course.ts'
import type { Known, Layout } from '../../known.ts'
import type { Lecture } from '../../lecture.ts'
import { oncePer } from '../../once.ts'
import { formatPlace } from '../../problem.ts'
import type { Target } from '../../references.ts'
import { slidesOf } from '../../walk.ts'
import { type Words, wordsFor } from '../../words.ts'
import { cutEdition } from '../edition.ts'
import { anchors } from './anchors.ts'
import { folioOf } from './folio.ts'
import { placedForms } from './form-sheets.ts'
import type { Whereabouts } from './references.ts'

type Find = (target: Target) => Whereabouts

/** In the workbook: the page, and for a slide of which nothing is printed its number. `has`: which places there are. */
export const inWorkbook = (course: Course, layout: Layout, has: (id: string) => boolean): Find => {
  const words = wordsFor(course.language)
  const formAt = formAnchors(course)
  return ({ slide, form }) => {
    const id = form === null ? anchors.slide(slide) : formAt(form)
    if (id === null || !has(id)) return { said: [[words.slide, slide]], href: null }
    return { said: [[words.page, folioOf(layout, id)]], href: id }
  }
}

/** In the guide: the slide, and the page of the workbook; a link leads to what the guide says of the slide. */
export const inGuide = (course: Course, { other }: Known): Find => {
  const formAt = formAnchors(course)
  return ({ slide, form }) => {
    const words = wordsFor(course.language)
    const page = other.pages.size === 0 ? [] : pageSaid(slide, form, formAt, other, words)
    return { said: [[words.slide, slide], ...page], href: anchors.slide(slide) }
  }
}

/** On a slide: the page of the workbook for a form, the number of any slide; a link leads to one of the same deck. */
export const onSlide = (course: Course, lecture: Lecture, workbook: Layout): Find => {
  const words = wordsFor(course.language)
  const formAt = formAnchors(course)
  return ({ slide, form }) => {
    if (form !== null) return { said: pageSaid(slide, form, formAt, workbook, words), href: null }
    const index = slidesOf(lecture).findIndex(({ number }) => number === slide)
    return { said: [[words.slide, slide]], href: index < 0 ? null : String(index + 1) }
  }
}

function pageSaid(
  slide: string,
  form: Block | null,
  formAt: (form: Block) => string | null,
  workbook: Layout,
  { inWorkbookShort, page }: Words,
): Whereabouts['said'] {
  const id = form === null ? anchors.slide(slide) : formAt(form)
  const folio = id === null ? null : folioOf(workbook, id)
  return folio === null ? [] : [[`${inWorkbookShort} ${page}`, folio]]
}

/** Where each form stands in the workbook: at the end of its lecture, or with an appendix. */
const formAnchors = oncePer((course: Course): ((form: Block) => string | null) => {
  const ids = new Map(
    placedForms(cutEdition(course, { audience: 'participant' })).map(({ block, at }) => [
      formatPlace(block.place),
      at[0]?.id ?? null,
    ]),
  )
  return ({ place }) => ids.get(formatPlace(place)) ?? null
})
