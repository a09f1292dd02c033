import type { Nodes, PhrasingContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Content } from '../../../content.ts'

/** How high some content stands in a column, in millimetres: a little more than it will, so that it fits where this says it does. */
export const heightOf = (content: readonly Content[], column: Column): number =>
  content.reduce((sum, piece) => {
    if (piece.kind === 'prose') return sum + proseHeight(piece.node, column)
    if (piece.kind === 'figure') return sum + column.width * 0.6
    return piece.kind === 'block' ? sum + blockHeight(piece.content, column) : sum
  }, 0)

/** The room that text has: millimetres across, and its size in points. */
export interface Column {
  readonly width: number
  readonly size: number
  /** The least height of a row of a table with a cell to write in. */
  readonly emptyRow: number
}

const blockHeight = (content: readonly Content[], column: Column): number =>
  content.length === 0 ? 0 : heightOf(content, { ...column, width: column.width - 8 }) + 6

const paragraphGap = 1.5

function proseHeight(node: Nodes, column: Column): number {
  if (node.type === 'table') return tableHeight(node, column)
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
    const inner = { ...column, width: column.width - (node.type === 'listItem' ? 0 : 6) }
    return node.children.reduce((sum, child) => sum + proseHeight(child, inner), node.type === 'list' ? 1 : 0)
  }
  if (node.type === 'html' || node.type === 'definition') return 0
  return linesOf(node, column) * leading(column) + paragraphGap + (node.type === 'heading' ? 3 : 0)
}

const linesOf = (node: Nodes, column: Column): number => linesIn(textOf(node, { includeImageAlt: false }), column)

/** How many lines some words take. */
export const linesIn = (text: string, { width, size }: Pick<Column, 'width' | 'size'>): number =>
  Math.max(1, Math.ceil((widthOf(text) * em(size) * 1.04) / width))

const em = (size: number): number => size * 0.3528

const leading = ({ size }: Column): number => em(size) * 1.55

/** The width of some words in characters as wide as Chinese ones. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 1 : 0.56), 0)

const cellPadding = 4

function tableHeight({ children: rows }: Table, { width, size, emptyRow }: Column): number {
  const cells = rows.map((row) => row.children.map((cell) => cellWidth(cell.children)))
  const widest = (cells[0] ?? []).map((_, index) => Math.max(3, ...cells.map((row) => row[index] ?? 0)))
  const shares = sharesOf(widest, width, size - 1)
  return cells.reduce((sum, row) => sum + Math.max(rowHeight(row, shares, size - 1), row.includes(0) ? emptyRow : 0), 3)
}

const cellWidth = (children: readonly PhrasingContent[]): number =>
  children.reduce((sum, child) => sum + widthOf(textOf(child)), 0)

/** What each column gets: all that it asks for, or its share where they ask for more than there is. */
function sharesOf(widest: readonly number[], width: number, size: number): readonly number[] {
  const room = width - widest.length * cellPadding
  const asked = widest.map((wide) => wide * em(size))
  const total = asked.reduce((sum, one) => sum + one, 0)
  return asked.map((one) => (total <= room ? one : Math.max(3 * em(size), (one / total) * room * 0.94)))
}

function rowHeight(row: readonly number[], shares: readonly number[], size: number): number {
  const lines = row.map((wide, index) => Math.ceil((wide * em(size) * 1.04) / (shares[index] ?? 1)))
  return Math.max(1, ...lines) * em(size) * 1.42 + 2.1
}
