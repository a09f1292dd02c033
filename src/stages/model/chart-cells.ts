import type { ColumnUse, Value } from '../../figures/table.ts'
import { error, type Place, type Problem } from '../../problem.ts'
import type { Table } from '../parse/csv.ts'

/** The values of a column, read as the chart uses it, and those that cannot be. */
export function cellsOf({ name, as }: ColumnUse, table: Table) {
  const column = table.columns.indexOf(name)
  const read = table.rows.map((cells, row) => readCell(cells[column]?.trim() ?? '', as, name, table.place(row, column)))
  return {
    name,
    values: read.map((one): Value => (typeof one === 'object' && one !== null ? null : one)),
    problems: read.flatMap((one) => (typeof one === 'object' && one !== null ? [one] : [])),
  }
}

function readCell(cell: string, as: ColumnUse['as'], name: string, place: Place): Value | Problem {
  if (as === 'any' || as === 'text') return cell
  if (cell === '' && as === 'number?') return null
  const plain = cell.replace(/^\u2212/, '-')
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return Number(plain)
  if (as === 'time' && isDate(cell)) return cell
  const shown = cell === '' ? 'empty cell' : `"${cell.slice(0, 40)}"`
  return error(
    'figure',
    place,
    `Unexpected ${shown} in the column "${name}", expected a number such as 23.81: write digits without units or thousands separators`,
  )
}

const isDate = (cell: string): boolean => /^\d{4}-\d{2}(?:-\d{2})?$/.test(cell) && !Number.isNaN(Date.parse(cell))
