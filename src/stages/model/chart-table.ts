import { z } from 'zod'
import { error, type Place, type Problem } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'
import { readCsv, rowLimit, type Table } from '../parse/csv.ts'
import { didYouMean } from '../parse/suggest.ts'
import type { Settings } from '../parse/yaml.ts'

const schema = z.object({
  data: z.string().optional(),
  columns: z.array(z.string()).optional(),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).optional(),
})

/** Where the data of a chart are: the name of a file, or the rows themselves. */
export type ChartData = z.output<typeof schema>

/** What the keys of a chart say about its data. */
export const dataOf = (options: unknown): ChartData => schema.parse(options)

/** A table, `null` after a finding. */
interface Found {
  readonly table: Table | null
  readonly problems: readonly Problem[]
}

/** The table that a chart names, of a CSV file or of its own lines. */
export function tableOf(given: ChartData, settings: Settings<unknown>, files: readonly SourceFile[]): Found {
  const wrong = (place: Place, message: string): Found => ({ table: null, problems: [error('figure', place, message)] })
  const { data: name, columns, rows } = given
  if (name === undefined) {
    if (columns === undefined || rows === undefined)
      return wrong(
        settings.place(),
        'Unexpected chart without data, expected "data: data/name.csv", or "columns:" and "rows:"',
      )
    return inlineTable(columns, rows, settings)
  }
  if (rows !== undefined || columns !== undefined)
    return wrong(
      settings.place(rows === undefined ? 'columns' : 'rows'),
      'Unexpected rows beside "data:", expected one of the two: delete one',
    )
  const path = name.replace(/^(?:\.\/)+/, '')
  if (path.startsWith('/') || path.split(/[\\/]/).includes('..'))
    return wrong(
      settings.place('data'),
      `Unexpected path out of the course "${name}", expected a CSV file in its folder: copy the file there`,
    )
  const file = files.find((candidate) => candidate.name === path)
  if (file !== undefined) return readCsv(file, 'figure')
  const known = files.map((candidate) => candidate.name)
  return wrong(
    settings.place('data'),
    `Unexpected data "${name}", expected a CSV file of the course: ${known.join(', ') || 'it has none'}${didYouMean(path, known)}`,
  )
}

function inlineTable(
  columns: readonly string[],
  rows: NonNullable<ChartData['rows']>,
  settings: Settings<unknown>,
): Found {
  const wrong = (place: Place, message: string) => error('figure', place, message)
  const ragged = rows.flatMap((row, index) => {
    const message = `Unexpected row of ${row.length} cells, expected ${columns.length} as in "columns"`
    return row.length === columns.length ? [] : [wrong(settings.place('rows', index), message)]
  })
  const count = `Unexpected ${rows.length} rows, expected at least one and at most ${rowLimit}`
  const few = rows.length === 0 || rows.length > rowLimit ? [wrong(settings.place('rows'), count)] : []
  const problems = [...few, ...ragged]
  if (problems.length > 0) return { table: null, problems }
  const place = (row: number, column: number): Place =>
    row < 0 ? settings.place('columns', column) : settings.place('rows', row, column)
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  return { table: { columns, rows: cells, place }, problems }
}
