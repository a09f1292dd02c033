import { type Block, definitionOf } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { Layout } from '../../known.ts'
import type { Slide } from '../../lecture.ts'
import { blocksOf } from '../../walk.ts'
import type { Words } from '../../words.ts'
import { anchors } from './anchors.ts'
import { heightOf } from './cards/height.ts'
import { folioAt } from './folio.ts'
import { pictureAddress } from './page-picture.ts'
import type { Paper } from './paper.ts'
import { fillOutput, type Templates } from './templates.ts'

/** Small pictures of the pages on which participants write, beside the first activity of a slide that has answers. */
export function pagesBeside(
  slide: Slide,
  workbook: Layout,
  templates: Templates,
  words: Words,
): NonNullable<Paper['aside']> | null {
  const activity = answered(slide.content)
  if (activity === undefined || slide.audience !== null) return null
  const pictures = picturesOf(slide.number, workbook, roomBeside(activity))
  if (pictures.length === 0) return null
  return { place: activity.place, html: fillOutput(templates, 'page-pictures', { pictures, words }) }
}

/** The first activity in which participants write answers of their own: a quiz has its key, and a ticket lies beside the book. */
export const answered = (content: readonly Content[]): Block | undefined =>
  blocksOf(content).find(
    (block) => definitionOf(block).activity && block.name !== 'quiz' && inBook(block.content).some(isAnswer),
  )

const inBook = (content: readonly Content[]): readonly Block[] =>
  content.flatMap((piece) =>
    piece.kind === 'block' && piece.name !== 'ticket' ? [piece, ...inBook(piece.content)] : [],
  )

const isAnswer = ({ name }: Block): boolean => name === 'answer'

/** Room for a small picture of a page. */
interface PagePicture {
  /** `null` before it is known which page it is. */
  readonly href: string | null
  readonly folio: string | null
  readonly across: boolean
}

/** How many pictures stand beside an activity without leaving room under it. */
const roomBeside = ({ content }: Block): number =>
  Math.max(1, Math.min(mostPictures, Math.round(heightOf(content, { width: 115, size: 10, emptyRow: 5 }) / 68)))

// Three do not fit beside what a page has left under a slide.
const mostPictures = 2

function picturesOf(number: string, workbook: Layout, most: number): readonly PagePicture[] {
  if (workbook.pages.size === 0) return [{ href: null, folio: null, across: false }]
  const from = workbook.pages.get(anchors.activity(number))
  if (from === undefined) return []
  const to = Math.min(workbook.pages.get(anchors.activityEnd(number)) ?? from, from + most - 1)
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    href: pictureAddress(from + index),
    folio: folioAt(workbook, from + index),
    across: workbook.across[from + index - 1] ?? false,
  }))
}
