import { type Block, definitionOf } from '../../blocks/index.ts'
import { shownOnSlide } from '../../blocks/on-slide.ts'
import type { Figure } from '../../content.ts'
import type { Course } from '../../course.ts'
import type { Layout } from '../../known.ts'
import type { Lecture } from '../../lecture.ts'
import type { Shells } from '../../marp/blocks.ts'
import { type MarpSlides, renderMarp } from '../../marp/engine.ts'
import { targetsOf } from '../../references.ts'
import { slidesOf } from '../../walk.ts'
import { wordsFor } from '../../words.ts'
import { fillView } from './block.ts'
import { figureOnSlide } from './figure.ts'
import { marpText } from './marp-text.ts'
import { withReferences } from './references.ts'
import { spokenSlides } from './spoken.ts'
import type { Templates } from './templates.ts'
import { markWhere } from './where.ts'
import { onSlide } from './whereabouts.ts'

/** How the slides of a lecture are rendered: alone to a page each, or under a class among others. */
export interface SlideOptions {
  readonly scope: string | null
  readonly printable: boolean
  /** How the workbook lies that the slides refer to. */
  readonly workbook: Layout
}

/** The slides of a lecture as Marp makes them, blocks included. */
export function renderSlides(
  course: Course,
  lecture: Lecture,
  templates: Templates,
  { scope, printable, workbook }: SlideOptions,
): MarpSlides {
  const words = wordsFor(course.language)
  const { text, marked } = marpText(lecture, (block) => shownOnSlide(block, words))
  const theme = course.theme === null ? null : (templates.themes.get(course.theme)?.slides ?? null)
  const rendered = renderMarp(text, shellsOf(marked, course, templates), { scope, printable, theme })
  const expected = Math.max(1, slidesOf(lecture).length)
  if (rendered.slides.length !== expected) {
    throw new Error(`Marp makes ${rendered.slides.length} slides of ${lecture.place.path}, the model has ${expected}`)
  }
  const find = onSlide(course, lecture, workbook)
  const targets = targetsOf(course)
  const referred = rendered.slides.map((slide) => withReferences(slide, targets, words, find))
  // A deck without a theme of ours stays as Marp makes it.
  const spoken = course.theme === null ? referred : spokenSlides(referred)
  return { ...rendered, slides: markWhere(spoken, course, lecture, templates, workbook) }
}

const here = '\uFDD1'

/** The HTML around each block: its template filled with a mark for the inside, cut at the mark; a figure has no inside. */
function shellsOf(marked: readonly (Block | Figure)[], course: Course, templates: Templates): Shells {
  const words = wordsFor(course.language)
  return new Map(
    marked.map((block, index) => {
      if (block.kind === 'figure') return [index, { open: figureOnSlide(block, course.drawings, words), close: '' }]
      const view = definitionOf(block).deck(block, words)
      const html = view === null ? here : fillView(block, view, here, words, templates)
      const [open = '', close = ''] = html.split(here)
      return [index, { open, close }]
    }),
  )
}
