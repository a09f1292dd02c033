import { parseArgs } from 'node:util'
import { type SlidesToAPage, slidesToAPage } from '../course.ts'
import { type FormatName, formatNames } from './formats/names.ts'

/** What the shell asked for. */
export interface Arguments {
  readonly command: Command
  /** Of courses, or of filled copies; `collect` takes files too. */
  readonly folders: readonly string[]
  readonly out: string
  readonly list: boolean
  /** Slides on a page of the handout; `null` leaves it to the course. */
  readonly handout: SlidesToAPage | null
  /** How findings are written. */
  readonly format: FormatName
  /** Mend what can be mended in one way only. */
  readonly fix: boolean
}

const commands = ['build', 'check', 'setup', 'collect'] as const
type Command = (typeof commands)[number]

/** How the command is used; printed by `--help` and after wrong usage. */
export const usage = `kejian: one Markdown source for decks, workbook and trainer's guide

Usage
  npm run build -- [course-folder …] [--out DIR]   make everything (default: all courses under slides/, into dist/)
  npm run build -- --handout 1|2|3|4|6             so many slides on a page of the handout (default: as course.yaml says)
  npm run build -- --list [course-folder …]        say what would be made, make nothing
  npm run check -- [course-folder …]               problems only; a browser draws its figures
  npm run check -- --fix                           mend what can be mended in one way only, and say what
  npm run check -- --format github|sarif|json      findings for programs, on the standard output; build takes it too
  npm run setup                                    find or install a browser to print with
  npm run collect -- copies.pdf … [--out FILE]     filled copies of a workbook into one table (default: collected.csv)

Exit codes
  0 done · 1 problems in the sources · 2 wrong usage · 3 no browser or no room on the disk · 70 a mistake of kejian's own
  129, 130, 143 stopped by a signal
`

/** Reads the command line; a text says what is wrong with it, "help" that help was asked for. */
export function readArguments(words: readonly string[]): Arguments | 'help' | Wrong {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options })
    return values.help ? 'help' : understand(values, positionals)
  } catch (cause) {
    return { wrong: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) }
  }
}

interface Wrong {
  readonly wrong: string
}

const options = {
  out: { type: 'string', short: 'o' },
  list: { type: 'boolean', default: false },
  handout: { type: 'string' },
  format: { type: 'string', default: formatNames[0] },
  fix: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

interface Values {
  readonly out?: string
  readonly list: boolean
  readonly handout?: string
  readonly format: string
  readonly fix: boolean
}

function understand(values: Values, positionals: readonly string[]): Arguments | Wrong {
  const [first = 'build', ...folders] = positionals
  const command = commands.find((one) => one === first)
  if (command === undefined) return { wrong: `Unexpected command "${first}", expected one of ${commands.join(', ')}` }
  const out = values.out ?? (command === 'collect' ? 'collected.csv' : 'dist')
  if (out.trim() === '') return { wrong: 'Unexpected empty --out, expected a folder' }
  if (command === 'collect' && folders.length === 0) {
    return { wrong: 'Unexpected collect without files, expected filled copies of workbook-fillable.pdf' }
  }
  const handout = slidesToAPage.find((count) => String(count) === values.handout) ?? null
  if (values.handout !== undefined && handout === null) return { wrong: wrongHandout(values.handout) }
  const format = formatNames.find((name) => name === values.format)
  if (format === undefined) return { wrong: wrongFormat(values.format) }
  if (values.fix && command !== 'check') return { wrong: `Unexpected --fix after ${command}, expected it after check` }
  return { command, folders, out, list: values.list, handout, format, fix: values.fix }
}

const wrongHandout = (given: string): string =>
  `Unexpected --handout "${given}", expected one of ${slidesToAPage.join(', ')}: slides on a page`

const wrongFormat = (given: string): string =>
  `Unexpected --format "${given}", expected one of ${formatNames.join(', ')}`
