import { formatProblem } from '../../problem.ts'
import type { Format } from './format.ts'

/** A line for each finding, as compilers print them; terminals and editors turn the place into a link. */
export const people: Format = {
  name: 'people',
  forPrograms: false,
  write: (problems) => problems.map((problem) => `${formatProblem(problem)}\n`).join(''),
}
