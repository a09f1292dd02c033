import type { Problem } from '../../problem.ts'
import type { FormatName } from './names.ts'

/** How findings are written: for people, or for a program that shows them where the text is. */
export interface Format {
  readonly name: FormatName
  /** The findings alone stand on the standard output; everything else that is said goes to the standard error. */
  readonly forPrograms: boolean
  write(problems: readonly Problem[]): string
}
