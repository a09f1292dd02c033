import type { Table, TableRow } from 'mdast'
import type { View } from '../../blocks/definition.ts'
import type { Content } from '../../content.ts'

/** The inside of a form: the last table with its examples marked and empty rows to write in. */
export function withFormRows(content: readonly Content[], { emptyRows, sampleRows }: View): readonly Content[] {
  if (emptyRows === undefined) return content
  const last = content.findLastIndex((piece) => piece.kind === 'prose' && piece.node.type === 'table')
  return content.map((piece, index) =>
    index === last && piece.kind === 'prose' && piece.node.type === 'table'
      ? { ...piece, node: formOf(piece.node, emptyRows, sampleRows) }
      : piece,
  )
}

function formOf(table: Table, emptyRows: number, sampleRows: number = table.children.length): Table {
  const rows = table.children.map((row, index) => (index > 0 && index <= sampleRows ? marked(row) : row))
  return { ...table, children: [...rows, ...emptyOnes(table, emptyRows)] }
}

const marked = (row: TableRow): TableRow => ({ ...row, data: { ...row.data, hProperties: { className: ['sample'] } } })

function emptyOnes(table: Table, count: number): readonly TableRow[] {
  const width = table.children[0]?.children.length ?? 1
  return Array.from({ length: count }, () => ({
    type: 'tableRow',
    children: Array.from({ length: width }, () => ({ type: 'tableCell', children: [] })),
  }))
}
