import type { Problem } from '../../problem.ts'
import type { Format } from './format.ts'

/** Commands of GitHub Actions, which shows each finding beside its line. */
export const github: Format = {
  name: 'github',
  forPrograms: true,
  write: (problems) => problems.map((problem) => `${commandOf(problem)}\n`).join(''),
}

const commandOf = ({ severity, rule, message, place: { path, line, column } }: Problem): string =>
  `::${severity} file=${property(path)},line=${line},col=${column},title=${property(rule)}::${data(message)}`

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
