import type { Block } from '../../../blocks/index.ts'
import type { Content } from '../../../content.ts'
import { participantContent } from '../../edition.ts'
import { heightOf, linesIn } from './height.ts'

/** What is cut out and handed over in an activity. */
export type CardName = 'role' | 'observer' | 'ticket'

/** So many cards across and down on a sheet. */
export interface Grid {
  readonly columns: number
  readonly rows: number
}

/** Cards that share a sheet, how they lie on it, and the size of their words in points. */
export interface Fitted {
  readonly cards: readonly Block[]
  readonly grid: Grid
  readonly size: number
}

/** Cards on as few sheets as they can be read on. */
export function fitted(name: CardName, cards: readonly Block[], scene: string): readonly Fitted[] {
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
