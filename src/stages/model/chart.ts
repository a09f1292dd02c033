import { z } from 'zod'
import { type AnyChart, type Chart, charts, findChart } from '../../figures/chart/index.ts'
import { type Row, textOf } from '../../figures/table.ts'
import { error, type Place, type Problem } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'
import type { Table } from '../parse/csv.ts'
import { didYouMean } from '../parse/suggest.ts'
import { readYaml, type Settings, type YamlText } from '../parse/yaml.ts'
import { cellsOf } from './chart-cells.ts'
import { senseProblems } from './chart-sense.ts'
import { dataOf, tableOf } from './chart-table.ts'

/** A chart that was read, `null` when it cannot be drawn, and the findings. */
export interface ReadChart {
  readonly chart: Chart | null
  readonly problems: readonly Problem[]
}

/** Reads the lines of a chart's fence and the data that they name among the files of the course. */
export function readChart(source: YamlText, files: readonly SourceFile[]): ReadChart {
  const kind = readYaml(source, z.looseObject({ kind: z.string(`expected one of ${kinds.join(', ')}`) }), 'figure')
  if (kind.value === null) return { chart: null, problems: kind.problems }
  const definition = findChart(kind.value.kind)
  if (definition === undefined) {
    const message = `Unexpected kind "${kind.value.kind}", expected one of ${kinds.join(', ')}${didYouMean(kind.value.kind, kinds)}`
    return { chart: null, problems: [error('figure', kind.place('kind'), message)] }
  }
  const settings = readYaml(source, definition.schema, 'figure')
  if (settings.value === null) return { chart: null, problems: settings.problems }
  const { table, problems } = tableOf(dataOf(settings.value), settings, files)
  if (table === null) return { chart: null, problems }
  return withRows(definition, settings, table)
}

const kinds = charts.map(({ name }) => name)

function withRows(definition: AnyChart, settings: Settings<unknown>, table: Table): ReadChart {
  const { columns, ordered } = definition.uses(settings.value)
  const missing = columns.flatMap(({ name }) => (table.columns.includes(name) ? [] : [noColumn(name, table, settings)]))
  if (missing.length > 0) return { chart: null, problems: missing }
  // A column that is drawn and printed is read once, as what is drawn.
  const once = columns.filter(({ name }, index) => columns.findIndex((other) => other.name === name) === index)
  const cells = once.map((use) => cellsOf(use, table))
  const rows = table.rows.map(
    (_, row): Row => Object.fromEntries(cells.map(({ name, values }) => [name, values[row] ?? null])),
  )
  const wrong = cells.flatMap(({ problems }) => problems)
  const problems = wrong.length > 0 ? wrong : senseProblems(settings, rows, table, ordered)
  if (problems.length > 0) return { chart: null, problems }
  return { chart: definition.plan(settings.value, inOrder(rows, ordered, settings.value)), problems }
}

function noColumn(name: string, table: Table, settings: Settings<unknown>): Problem {
  const head = table.place(-1, 0)
  const where = head.path === settings.place().path ? '"columns"' : head.path
  return error(
    'figure',
    placeOfWord(settings, name),
    `Unexpected column "${name}", expected one of ${where}: ${table.columns.join(', ')}${didYouMean(name, table.columns)}`,
  )
}

/** Where a key of the chart says this word. */
function placeOfWord(settings: Settings<unknown>, word: string): Place {
  const value = settings.value
  if (typeof value !== 'object' || value === null) return settings.place()
  const found = Object.entries(value).find(
    ([key, said]) =>
      key !== 'columns' && key !== 'rows' && (said === word || (Array.isArray(said) && said.includes(word))),
  )
  return found === undefined ? settings.place() : settings.place(found[0])
}

const ordering = z.object({ order: z.array(z.string()).default([]) })

/** The rows in the order that the author names, the others after them; or as they stand. */
function inOrder(rows: readonly Row[], column: string, options: unknown): readonly Row[] {
  const { order } = ordering.parse(options)
  const rank = (row: Row): number =>
    order.includes(textOf(row, column)) ? order.indexOf(textOf(row, column)) : order.length
  return rows.toSorted((a, b) => rank(a) - rank(b))
}
