import type { Block } from '../../../blocks/index.ts'
import type { Content } from '../../../content.ts'
import { type Copies, forGroups, forSlips } from '../../../copies.ts'
import type { Course } from '../../../course.ts'
import type { Place } from '../../../problem.ts'
import { blocksOf, slidesOf } from '../../../walk.ts'
import { participantContent } from '../../edition.ts'
import { heightOf, linesIn } from './height.ts'

/** What is cut out and handed over in an activity. */
type CardName = 'role' | 'observer' | 'ticket'

/** So many cards across and down on a sheet. */
export interface Grid {
  readonly columns: number
  readonly rows: number
}

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

type Fitted = Pick<Draft, 'cards' | 'grid' | 'size'>

/** Cards on as few sheets as they can be read on. */
function fitted(name: CardName, cards: readonly Block[], scene: string): readonly Fitted[] {
  const least = cards.map((card) => fits[name].findIndex((fit) => holds(fit, card, scene)))
  const chosen = least.map((index) => (index < 0 ? fits[name].length - 1 : index))
  // Tickets are drawn from one heap, so they look alike.
  const used = name === 'ticket' ? chosen.map(() => Math.max(...chosen)) : chosen
  const sheets = grids.flatMap((grid) => {
    const own = cards.filter((_, index) => fits[name][used[index] ?? 0]?.grid === grid)
    const sizes = used.flatMap((index) => fits[name].filter((fit, at) => at === index && fit.grid === grid))
    return dealt(own, grid, Math.min(...sizes.map(({ size }) => size)))
  })
  const at = ({ cards: [first] }: Fitted): number => (first === undefined ? -1 : cards.indexOf(first))
  return sheets.toSorted((a, b) => at(a) - at(b))
}

const whole: Grid = { columns: 1, rows: 1 }
const halves: Grid = { columns: 1, rows: 2 }
const quarters: Grid = { columns: 2, rows: 2 }
const sixths: Grid = { columns: 2, rows: 3 }
const grids: readonly Grid[] = [sixths, quarters, halves, whole]

interface Fit {
  readonly grid: Grid
  readonly size: number
}

const inSizes = (grid: Grid, ...sizes: readonly number[]): readonly Fit[] => sizes.map((size) => ({ grid, size }))

/** How cards may be printed, from what is best to what is left where there is much to say. */
const fits: Readonly<Record<CardName, readonly Fit[]>> = {
  role: [...inSizes(halves, 13, 12, 11, 10, 9), ...inSizes(whole, 12, 11, 10, 9, 8)],
  observer: inSizes(whole, 12, 11, 10, 9, 8),
  ticket: [
    ...inSizes(sixths, 11, 10, 9),
    ...inSizes(quarters, 11, 10, 9),
    ...inSizes(halves, 11, 10),
    ...inSizes(whole, 11, 10, 9, 8),
  ],
}

/** What of a cell is not for the words of its card: the edges at both sides, and below it those, one line each of scene and title, and the hint. */
const edges = { across: 24, acrossNarrow: 17, down: 40 } as const

function holds({ grid: { columns, rows }, size }: Fit, { title, content }: Block, scene: string): boolean {
  const width = 210 / columns - (columns > 1 ? edges.acrossNarrow : edges.across)
  const more =
    (linesIn(scene, { width, size: 8.5 }) - 1) * 4.2 + (linesIn(title ?? '', { width: width - 22, size: 16 }) - 1) * 7
  return (
    heightOf(wordsOfCard(content), { width, size, emptyRow: rows > 1 ? 7.5 : 10 }) + more <= 297 / rows - edges.down
  )
}

/** What stands on a card: all of it but what is the trainer's, as a participant gets it. */
export const wordsOfCard = (content: readonly Content[]): readonly Content[] => participantContent(content)

function dealt(cards: readonly Block[], grid: Grid, size: number): readonly Fitted[] {
  const each = grid.columns * grid.rows
  return Array.from({ length: Math.ceil(cards.length / each) }, (_, index) => ({
    cards: cards.slice(index * each, (index + 1) * each),
    grid,
    size,
  }))
}
