import type { Entry } from '../manifest.ts'
import { formatProblem, type Problem } from '../problem.ts'

/** Says a line to whoever watches, and hands the exit code back. */
export const say = (line: string, code: number): number => {
  process.stderr.write(`${line}\n`)
  return code
}

/** Prints findings, a line each. */
export const report = (problems: readonly Problem[]): void => {
  for (const problem of problems) say(formatProblem(problem), 0)
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
