import type { Block } from '../../../blocks/index.ts'
import type { Words } from '../../../words.ts'
import { anchors } from '../anchors.ts'
import { contentToHtml, type Paper } from '../paper.ts'
import { type Grid, wordsOfCard } from './fit.ts'
import type { CardSheet } from './layout.ts'
import { copiesOf, pageRange } from './print-list.ts'

/** A sheet as it is printed: front, and back with the columns the other way round, so that card and back meet. */
export interface PrintedSheet {
  readonly grid: string
  readonly kind: CardSheet['name']
  readonly size: number
  readonly foot: string
  readonly front: readonly Cell[]
  readonly back: readonly Cell[]
  readonly cuts: readonly Cut[]
}

/** A line to cut along: down or across the sheet, so many millimetres from its left or upper edge. */
interface Cut {
  readonly way: 'down' | 'across'
  readonly at: number
}

/** One side of a card. An empty one has no title. */
interface Cell {
  readonly empty: boolean
  readonly id: string
  readonly end: string
  readonly scene: string
  /** The first card of an activity names it for the bookmarks. */
  readonly opens: boolean
  readonly label: string
  readonly title: string
  readonly hint: string
  readonly html: string
}

/** Sheets with both their sides filled. */
export function printedSheets(sheets: readonly CardSheet[], paper: Paper): readonly PrintedSheet[] {
  const all = sheets.flatMap(({ cards }) => cards)
  return sheets.map((sheet, index) => {
    const opens = sheets[index - 1]?.activity !== sheet.activity
    const front = sheet.cards.map((card, at) => frontOf(card, all.indexOf(card), sheet, opens && at === 0, paper))
    const cells = filled(front, sheet)
    return {
      grid: `${sheet.grid.columns}x${sheet.grid.rows}`,
      kind: sheet.name,
      size: sheet.size,
      foot: footOf(sheet, paper.words),
      front: cells,
      back: mirrored(cells.map(backOf), sheet.grid.columns),
      cuts: cutsOf(sheet.grid),
    }
  })
}

const nobody: Cell = { empty: true, id: '', end: '', scene: '', opens: false, label: '', title: '', hint: '', html: '' }

function frontOf(card: Block, index: number, sheet: CardSheet, opens: boolean, paper: Paper): Cell {
  const { words } = paper
  const title = card.title ?? words[sheet.name]
  const hints = { role: words.cardFor.replace('*', title), observer: words.observerFor, ticket: words.ticketFor }
  const labels = { role: words.card, observer: words.observerSheet, ticket: words.ticket }
  return {
    empty: false,
    id: anchors.card(index),
    end: anchors.cardEnd(index),
    scene: `${sheet.slide} ${sheet.activity.title ?? ''}`.trim(),
    opens,
    label: labels[sheet.name],
    title,
    hint: hints[sheet.name],
    html: contentToHtml(wordsOfCard(card.content), paper),
  }
}

// Scene and title, which all may know: the back is seen by those who must not see the front.
const backOf = (cell: Cell): Cell =>
  cell.empty ? cell : { ...cell, id: `${cell.id}b`, end: '', opens: false, html: '' }

const filled = (cells: readonly Cell[], { grid: { columns, rows } }: CardSheet): readonly Cell[] =>
  Array.from({ length: columns * rows }, (_, index) => cells[index] ?? nobody)

/** Cells with each row the other way round, as they lie when the sheet is turned over its long edge. */
const mirrored = (cells: readonly Cell[], columns: number): readonly Cell[] =>
  cells.map((_, index) => {
    const row = Math.floor(index / columns)
    return cells[row * columns + (columns - 1 - (index % columns))] ?? nobody
  })

const cutsOf = ({ columns, rows }: Grid): readonly Cut[] => [
  ...between(columns, 210).map((at) => ({ way: 'down' as const, at })),
  ...between(rows, 297).map((at) => ({ way: 'across' as const, at })),
]

const between = (parts: number, length: number): readonly number[] =>
  Array.from({ length: parts - 1 }, (_, index) => ((index + 1) * length) / parts)

function footOf({ page, copies }: CardSheet, words: Words): string {
  const { copies: count, basis } = copiesOf(copies, words)
  const often = count === null ? basis : words.copiesToPrint.replace('*', String(count))
  return `${words.page} ${pageRange(page, page + 1)} · ${often} · ${words.twoSided}`
}
