import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** The folder of the real course. */
export const folder = join(import.meta.dirname, '../../slides/microfinance')

/** A text of the course, line by line. */
export interface Text {
  readonly name: string
  readonly lines: readonly string[]
}

/** All that is written for people: lectures, appendices, course.yaml and the glossary. */
export const texts: readonly Text[] = readdirSync(folder)
  .filter((name) => /\.(md|yaml)$/.test(name))
  .sort()
  .map((name) => ({ name, lines: readFileSync(join(folder, name), 'utf8').split('\n') }))

/** One text of the course. */
export function text(name: string): Text {
  const found = texts.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${name} is not in the course`)
  return found
}

/** The numbers that a sentence of the text prints: one for each group of the pattern. */
export function printedIn({ name, lines }: Text, pattern: RegExp): readonly string[] {
  const found = pattern.exec(lines.join('\n').replace(/==|\*\*/g, ''))
  if (found === null) throw new Error(`${name} prints nothing like ${pattern}`)
  return found.slice(1)
}

/** A CSV file of the course: its rows without the first, and the names of that. */
export function csv(name: string): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  const [header = [], ...rows]: string[][] = parse(readFileSync(join(folder, 'data', name), 'utf8'))
  return { header, rows }
}

/** The CSV files of the course. */
export const csvNames: readonly string[] = readdirSync(join(folder, 'data')).sort()
