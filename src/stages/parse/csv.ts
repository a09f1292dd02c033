import { CsvError, parse } from 'csv-parse/sync'
import { error, type Place, type Problem } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'

/** A table of text: its head, its rows, and where each cell stands. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Where a cell stands; row -1 is the head. */
  place(row: number, column: number): Place
}

/** Rows that a CSV file may have. */
export const rowLimit = 2000

/** Reads a CSV file: RFC 4180 in UTF-8, with a head; `rule` names what it is for. */
export function readCsv(
  { path, text }: SourceFile,
  rule: string,
): {
  readonly table: Table | null
  readonly problems: readonly Problem[]
} {
  const read = recordsIn(text)
  if ('wrong' in read) return { table: null, problems: [error(rule, { path, ...read.at }, read.wrong)] }
  const [head, ...records] = read.records
  const start = { path, line: 1, column: 1 }
  if (head === undefined || records.length === 0) {
    const message =
      'Unexpected file without data, expected a line with the names of the columns and a line for each row'
    return { table: null, problems: [error(rule, start, message)] }
  }
  if (records.length > rowLimit) {
    const message = `Unexpected ${records.length} rows, expected at most ${rowLimit}: keep what is needed`
    return { table: null, problems: [error(rule, start, message)] }
  }
  const place = (row: number, column: number): Place => cellPlace(read.records[row + 1], column, path)
  const columns = head.cells.map((name) => name.trim())
  const ragged = records.flatMap(({ cells }, row) =>
    cells.length === columns.length ? [] : [raggedRow(rule, cells.length, columns.length, place(row, 0))],
  )
  const twice = columns.flatMap((name, index) =>
    columns.indexOf(name) === index ? [] : [secondColumn(rule, name, place(-1, index))],
  )
  const problems = [...twice, ...ragged]
  if (problems.length > 0) return { table: null, problems }
  return { table: { columns, rows: records.map(({ cells }) => cells), place }, problems: [] }
}

/** A line of the file, or more where a quoted cell holds several. */
interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
  readonly raw: string
}

type Read =
  | { readonly records: readonly CsvRecord[] }
  | { readonly wrong: string; readonly at: { readonly line: number; readonly column: number } }

function recordsIn(text: string): Read {
  try {
    let line = 1
    const found: readonly unknown[] = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      record_delimiter: '\n',
      relax_column_count: true,
      raw: true,
    })
    const records = found.flatMap((one): CsvRecord[] => {
      const record = recordOf(one, line)
      line += record.raw.split('\n').length - 1
      return isBlank(record.cells) ? [] : [record]
    })
    return { records }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = Number(Reflect.get(cause, 'lines') ?? 1)
    const what = (cause.message.split(/ at line |: /)[0] ?? '').trim()
    return {
      wrong: `Unexpected quotation mark (${what}), expected cells such as a,"b, c","says ""d""": put the whole cell in quotes and double those inside`,
      at: { line, column: 1 },
    }
  }
}

function recordOf(one: unknown, line: number): CsvRecord {
  if (typeof one !== 'object' || one === null) throw new Error('csv-parse gives no records')
  const cells: unknown = Reflect.get(one, 'record')
  const raw: unknown = Reflect.get(one, 'raw')
  return { cells: Array.isArray(cells) ? cells.map(String) : [], raw: String(raw), line }
}

const isBlank = (cells: readonly string[]): boolean => cells.length <= 1 && (cells[0] ?? '').trim() === ''

const raggedRow = (rule: string, count: number, expected: number, place: Place): Problem =>
  error(
    rule,
    place,
    `Unexpected row of ${count} cells, expected ${expected} as in the first line: add or delete commas, or put a cell that has one in quotes`,
  )

const secondColumn = (rule: string, name: string, place: Place): Problem =>
  error(rule, place, `Unexpected second column "${name}", expected a name of its own: rename one`)

/** The place of a cell: separators inside quotes are none, and a quoted cell may go over lines. */
function cellPlace(record: CsvRecord | undefined, column: number, path: string): Place {
  if (record === undefined) return { path, line: 1, column: 1 }
  let [left, quoted, line, at] = [column, false, record.line, 1]
  for (const character of record.raw.replace(/^\uFEFF/, '')) {
    if (left === 0) break
    if (character === '"') quoted = !quoted
    if (character === ',' && !quoted) left -= 1
    if (character === '\n') [line, at] = [line + 1, 1]
    else at += 1
  }
  return { path, line, column: at }
}
