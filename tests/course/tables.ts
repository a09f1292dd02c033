import type { Text } from './sources.ts'

/** A Markdown table as it stands in the text. */
export interface Table {
  readonly place: string
  /** What it stands under: headings, blocks such as `:::answer`, the paragraph before it. */
  readonly under: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The one table of a text that stands under these words and has these columns. */
export function tableIn(source: Text, wanted: { under?: readonly string[]; header: readonly string[] }): Table {
  const found = tablesIn(source).filter(
    ({ under, header }) =>
      (wanted.under ?? []).every((words) => under.some((title) => title.includes(words))) &&
      wanted.header.every((name) => header.includes(name)),
  )
  const [table] = found
  if (table !== undefined && found.length === 1) return table
  const places = found.map(({ place }) => place).join(', ')
  throw new Error(`${found.length} tables of ${source.name} are like ${JSON.stringify(wanted)}: ${places}`)
}

/** Every table of a text. */
export function tablesIn({ name, lines }: Text): readonly Table[] {
  const tables: Table[] = []
  let trail: Trail = { heading: [], blocks: [], paragraph: '' }
  for (const [index, line] of lines.entries()) {
    trail = trailAfter(trail, line)
    if (!isRule(line) || !isRow(lines[index - 1])) continue
    const end = lines.findIndex((next, at) => at > index && !isRow(next))
    const rows = lines.slice(index + 1, end === -1 ? lines.length : end).map(cellsOf)
    const under = [...trail.heading, ...trail.blocks, trail.paragraph]
    tables.push({ place: `${name}:${index}`, under, header: cellsOf(lines[index - 1] ?? ''), rows })
  }
  return tables
}

/** What the line just read stands under. */
interface Trail {
  readonly heading: readonly string[]
  readonly blocks: readonly string[]
  readonly paragraph: string
}

function trailAfter(trail: Trail, line: string): Trail {
  if (/^#+ /.test(line)) return { ...trail, heading: [...(/^# /.test(line) ? [] : trail.heading), line], paragraph: '' }
  if (/^:{3,}\s*$/.test(line)) return { ...trail, blocks: trail.blocks.slice(0, -1) }
  if (/^:{3,}\w/.test(line)) return { ...trail, blocks: [...trail.blocks, line] }
  return line.trim() === '' || isRow(line) ? trail : { ...trail, paragraph: line }
}

const isRow = (line: string | undefined): boolean => line?.startsWith('|') ?? false
const isRule = (line: string): boolean => /^\|[-:| ]+\|\s*$/.test(line) && line.includes('---')

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replace(/\*\*|==/g, '').trim())

/** The cells of a column by its name. */
export const column = ({ header, rows, place }: Table, name: string): readonly string[] => {
  const at = header.indexOf(name)
  if (at === -1) throw new Error(`${place} has no column "${name}"`)
  return rows.map((row) => row[at] ?? '')
}

/** The cell in the row that begins with a label, in the column of a name. */
export function cell(table: Table, label: string, name: string): string {
  const at = table.rows.findIndex(([first]) => first === label)
  if (at === -1) throw new Error(`${table.place} has no row "${label}"`)
  return column(table, name)[at] ?? ''
}

/** The cells behind a label, wherever in a row it stands; a label may go on with a calculation or a remark. */
export function behind(table: Table, label: string): readonly string[] {
  const isLabel = (text: string): boolean =>
    text === label || text.startsWith(`${label} `) || text.startsWith(`${label}（`)
  const row = table.rows.find((cells) => cells.some(isLabel))
  if (row === undefined) throw new Error(`${table.place} has no cell "${label}"`)
  return row.slice(row.findIndex(isLabel) + 1)
}

/** The number that a cell prints, without its unit. */
export function numberIn(cell: string): number {
  const found = /^([+-]?\d+(?:\.\d+)?) ?\D*$/.exec(plain(cell))
  if (found === null) throw new Error(`"${cell}" is no number`)
  return Number(found[1])
}

/** A value, rounded as a printed number is. */
export function asIn(cell: string, value: number): number {
  const digits = /\.(\d+)/.exec(plain(cell))?.[1]?.length ?? 0
  return Number((Math.sign(value) * (Math.abs(value) + 1e-9)).toFixed(digits)) + 0
}

const plain = (cell: string): string => cell.replace(/−/g, '-').replace(/,/g, '').trim()
