import type { Block } from '../../../blocks/index.ts'
import { type Copies, forGroups, forSlips } from '../../../copies.ts'
import type { Course } from '../../../course.ts'
import type { Place } from '../../../problem.ts'
import { blocksOf, slidesOf } from '../../../walk.ts'
import { type CardName, fitted, type Grid } from './fit.ts'

/** A sheet of cards of one activity, printed on both sides: its front is `page` of cards.pdf, its back the next. */
export interface CardSheet {
  readonly name: CardName
  readonly activity: Block
  /** The slide on which the activity stands. */
  readonly slide: string
  readonly cards: readonly Block[]
  readonly grid: Grid
  /** Points. */
  readonly size: number
  readonly page: number
  readonly copies: Copies
}

/** All pages of cards.pdf: what to print, name tents, and the sheets in the order in which they are used. */
export interface CardLayout {
  /** Pages of the list of what to print, those on how to do it included. */
  readonly front: number
  /** The page of the first name tent; each has one. */
  readonly firstTent: number
  readonly tents: number
  readonly sheets: readonly CardSheet[]
}

/** Lines of the list on one page. */
export const linesOnPage = 18

/** Plans cards.pdf: every page is known before it is printed, as each sheet is a page by itself. */
export function layOutCards(course: Course): CardLayout {
  const drafts = course.lectures.flatMap(slidesOf).flatMap(({ content, number }) => {
    return blocksOf(content).flatMap((activity) => draftsOf(activity, number, course.participants))
  })
  const tents = course.roster.length
  const lines = new Set(drafts.map(lineKey)).size + (tents > 0 ? 1 : 0)
  const front = even(Math.ceil(lines / linesOnPage) + 1)
  const first = front + even(tents) + 1
  const sheets = drafts.map((draft, index) => ({ ...draft, page: first + 2 * index }))
  return { front, firstTent: front + 1, tents, sheets }
}

/** On which page of cards.pdf a card stands, by its place in the source. */
export const cardPages = ({ sheets }: CardLayout): ReadonlyMap<Place, number> =>
  new Map(sheets.flatMap(({ cards, page }) => cards.map(({ place }): [Place, number] => [place, page])))

/** Sheets that are printed together: the same cards for the same people. */
export const lineKey = ({ name, activity: { place } }: Draft): string =>
  `${name} ${place.path}:${place.line}:${place.column}`

type Draft = Omit<CardSheet, 'page'>

const even = (count: number): number => count + (count % 2)

const names: readonly CardName[] = ['role', 'observer', 'ticket']

function draftsOf(activity: Block, slide: string, participants: number | null): readonly Draft[] {
  return names.flatMap((name) => {
    const cards = activity.content.flatMap((piece) => (piece.kind === 'block' && piece.name === name ? [piece] : []))
    const copies =
      name === 'ticket' ? forSlips(activity, cards.length, participants) : forGroups(activity, participants)
    return fitted(name, cards, `${slide} ${activity.title ?? ''}`).map((sheet) => ({
      ...sheet,
      name,
      activity,
      slide,
      copies,
    }))
  })
}
