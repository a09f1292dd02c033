/** A value of a chart's data: text, a number, or nothing. */
export type Value = string | number | null

/** A row of a chart's data by the names of its columns, and the line of its file on which it stands. */
export type Row = Readonly<Record<string, Value>>

/** How a chart reads a column: any text, a number, a number that may be missing, or a number or date. */
export interface ColumnUse {
  readonly name: string
  readonly as: 'text' | 'number' | 'number?' | 'time' | 'any'
}

/** A number of a row; what is missing counts as none. */
export const numberOf = (row: Row, column: string): number | null => {
  const value = row[column]
  return typeof value === 'number' ? value : null
}

/** A cell of a row as text. */
export const textOf = (row: Row, column: string): string => String(row[column] ?? '')
