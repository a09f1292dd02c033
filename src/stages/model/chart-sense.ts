import { z } from 'zod'
import { numberOf, type Row, textOf } from '../../figures/table.ts'
import { error, type Problem } from '../../problem.ts'
import type { Table } from '../parse/csv.ts'
import { didYouMean } from '../parse/suggest.ts'
import type { Settings } from '../parse/yaml.ts'

const names = z.array(z.string()).default([])

const schema = z.object({
  y: z.union([z.array(z.string()), z.string().transform((): string[] => [])]).default([]),
  series: z.string().optional(),
  order: names,
  highlight: names,
  total: names,
  from: z.string().optional(),
  to: z.string().optional(),
  log: z.boolean().default(false),
  min: z.number().optional(),
  max: z.number().optional(),
})

type Keys = z.output<typeof schema>

/** What is wrong with a chart whose keys and cells are each right: what it asks for cannot be shown. */
export function senseProblems(
  settings: Settings<unknown>,
  rows: readonly Row[],
  table: Table,
  category: string,
): readonly Problem[] {
  const keys = schema.parse(settings.value)
  return [
    ...seriesProblems(keys, settings, rows, table),
    ...unknownNames(keys, settings, rows, category),
    ...rangeProblems(keys, rows, table),
    ...limitProblems(keys, settings),
  ]
}

const most = 5

/** More series than there are colours and dashes cannot be told apart; a column without a number draws nothing. */
function seriesProblems(
  { y, series }: Keys,
  settings: Settings<unknown>,
  rows: readonly Row[],
  table: Table,
): readonly Problem[] {
  const count = series === undefined ? y.length : new Set(rows.map((row) => row[series])).size
  const tooMany = `Unexpected ${count} series, expected at most ${most}: a reader tells no more apart; leave some out, or make two charts`
  const many = count > most ? [error('figure', settings.place(series === undefined ? 'y' : 'series'), tooMany)] : []
  const empty = y.filter((name) => rows.every((row) => row[name] === null))
  const withoutNumber = empty.map((name) => {
    const message = `Unexpected column "${name}" without a number, expected at least one`
    return error('figure', table.place(-1, table.columns.indexOf(name)), message)
  })
  return [...many, ...withoutNumber]
}

/** Names that no row has: of the category, or in `highlight` of a series too. */
function unknownNames(
  { y, series, order, highlight, total }: Keys,
  settings: Settings<unknown>,
  rows: readonly Row[],
  category: string,
): readonly Problem[] {
  const known = [...new Set(rows.map((row) => textOf(row, category)))]
  const named = series === undefined ? y : [...new Set(rows.map((row) => textOf(row, series)))]
  const check = (key: string, said: readonly string[], among: readonly string[]): readonly Problem[] =>
    said.flatMap((name, index) => {
      if (among.includes(name)) return []
      const message = `Unexpected "${name}" in "${key}", expected values of the column "${category}": ${known.join(', ')}${didYouMean(name, among)}`
      return [error('figure', settings.place(key, index), message)]
    })
  return [
    ...check('order', order, known),
    ...check('highlight', highlight, [...known, ...named]),
    ...check('total', total, known),
  ]
}

/** What ends before it begins, and what no logarithm has. */
function rangeProblems({ from, to, log }: Keys, rows: readonly Row[], table: Table): readonly Problem[] {
  if (from === undefined || to === undefined) return []
  return rows.flatMap((row, index) => {
    const [begin, end] = [amountOf(row, from), amountOf(row, to)]
    const place = table.place(index, table.columns.indexOf(to))
    if (begin > end)
      return [
        error('figure', place, `Unexpected end ${textOf(row, to)} before ${textOf(row, from)}, expected one after it`),
      ]
    if (!log || begin > 0) return []
    return [
      error(
        'figure',
        place,
        `Unexpected ${textOf(row, from)} on a logarithmic axis, expected more than 0: take out "log"`,
      ),
    ]
  })
}

const amountOf = (row: Row, column: string): number => numberOf(row, column) ?? Date.parse(textOf(row, column))

function limitProblems({ min, max }: Keys, settings: Settings<unknown>): readonly Problem[] {
  if (min === undefined || max === undefined || min < max) return []
  return [error('figure', settings.place('max'), `Unexpected max ${max} under min ${min}, expected more`)]
}
