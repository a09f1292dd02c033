import type { Entry } from '../manifest.ts'
import type { Problem } from '../problem.ts'
import type { Format } from './formats/format.ts'
import { people } from './formats/people.ts'

/** Says a line to whoever watches, and hands the exit code back. */
export const say = (line: string, code: number): number => {
  process.stderr.write(`${line}\n`)
  return code
}

/** Prints findings as they were asked for: for people among what is said, for programs alone on the standard output. */
export const report = (problems: readonly Problem[], format: Format = people): void => {
  const stream = format.forPrograms ? process.stdout : process.stderr
  stream.write(format.write(problems))
}

/** Says what came of a command where it is not in the way of findings that a program reads. */
export const conclude = (line: string, format: Format): void => {
  const stream = format.forPrograms ? process.stderr : process.stdout
  stream.write(`${line}\n`)
}

/** How many findings there are of each kind. */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return `${errors} errors, ${problems.length - errors} warnings`
}

/** How much was made, and where. */
export function madeIn(out: string, entries: readonly Entry[]): string {
  const pages = entries.reduce((sum, entry) => sum + (entry.pages ?? 0), 0)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0) / 1_000_000
  return `${entries.length} files, ${pages} pages, ${size.toFixed(1)} MB in ${out}`
}
