import { numberOf, type Row, textOf } from '../table.ts'

/** One value of a chart: where on the category axis, of which series, how much. */
export interface Point {
  readonly x: string
  readonly series: string
  readonly y: number | null
  /** What is printed at it instead of its value. */
  readonly label: string
}

interface Columns {
  readonly x: string
  readonly y: readonly string[]
  readonly series?: string | undefined
  readonly label?: string | undefined
}

/** The rows as points: a series for each column, or one for each word of the column `series`. */
export const pointsOf = (rows: readonly Row[], { x, y, series, label }: Columns): readonly Point[] =>
  rows.flatMap((row) => {
    const own = { x: textOf(row, x), label: label === undefined ? '' : textOf(row, label) }
    return series === undefined
      ? y.map((name) => ({ ...own, series: name, y: numberOf(row, name) }))
      : [{ ...own, series: textOf(row, series), y: numberOf(row, y[0] ?? '') }]
  })

/** The different words of some list, in its order. */
export const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)]
