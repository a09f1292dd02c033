import type { Problem } from '../../problem.ts'
import type { Format } from './format.ts'

/** A line of JSON for each finding, always with the same keys in the same order; `fix` where there is one. */
export const json: Format = {
  name: 'json',
  forPrograms: true,
  write: (problems) => problems.map((problem) => `${JSON.stringify(lineOf(problem))}\n`).join(''),
}

const lineOf = ({ rule, severity, place: { path, line, column }, message, fix }: Problem): object => ({
  rule,
  severity,
  path,
  line,
  column,
  message,
  ...(fix === undefined ? {} : { fix: fix.map(({ start, was, text }) => ({ start, was, text })) }),
})
