import { parseArgs } from 'node:util'
import { type SlidesToAPage, slidesToAPage } from '../course.ts'

/** What the shell asked for. */
export interface Arguments {
  readonly command: Command
  /** Of courses, or of filled copies; `collect` takes files too. */
  readonly folders: readonly string[]
  readonly out: string
  readonly list: boolean
  /** Slides on a page of the handout; `null` leaves it to the course. */
  readonly handout: SlidesToAPage | null
  /** The folder of the cache; `null` leaves it to the environment. */
  readonly cache: string | null
  /** Whether it is said of each file why it was made. */
  readonly explain: boolean
}

const commands = ['build', 'check', 'setup', 'collect'] as const
type Command = (typeof commands)[number]

/** How the command is used; printed by `--help` and after wrong usage. */
export const usage = `kejian: one Markdown source for decks, workbook and trainer's guide

Usage
  npm run build -- [course-folder …] [--out DIR]   make everything (default: all courses under slides/, into dist/)
  npm run build -- --handout 1|2|3|4|6             so many slides on a page of the handout (default: as course.yaml says)
  npm run build -- --explain                       say of each file why it was made, or that it came from the cache
  npm run build -- --cache DIR                     keep what was made in DIR (default: KEJIAN_CACHE, or node_modules/.cache/kejian)
  npm run build -- --list [course-folder …]        say what would be made, make nothing
  npm run check -- [course-folder …]               problems only; a browser draws its figures
  npm run setup                                    find or install a browser to print with
  npm run collect -- copies.pdf … [--out FILE]     filled copies of a workbook into one table (default: collected.csv)

Exit codes
  0 done · 1 problems in the sources · 2 wrong usage · 3 no browser or no room on the disk · 70 a mistake of kejian's own
  129, 130, 143 stopped by a signal
`

/** Reads the command line; a text says what is wrong with it, "help" that help was asked for. */
export function readArguments(words: readonly string[]): Arguments | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        list: { type: 'boolean', default: false },
        handout: { type: 'string' },
        cache: { type: 'string' },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const [first = 'build', ...folders] = positionals
    const command = commands.find((one) => one === first)
    if (command === undefined) return { wrong: `Unexpected command "${first}", expected one of ${commands.join(', ')}` }
    const out = values.out ?? (command === 'collect' ? 'collected.csv' : 'dist')
    const cache = values.cache ?? null
    const unnamed = Object.entries({ out, cache }).find(([, folder]) => folder?.trim() === '')
    if (unnamed !== undefined) return { wrong: `Unexpected empty --${unnamed[0]}, expected a folder` }
    if (command === 'collect' && folders.length === 0) {
      return { wrong: 'Unexpected collect without files, expected filled copies of workbook-fillable.pdf' }
    }
    const handout = slidesToAPage.find((count) => String(count) === values.handout) ?? null
    if (values.handout !== undefined && handout === null) return { wrong: wrongHandout(values.handout) }
    return { command, folders, out, list: values.list, handout, cache, explain: values.explain }
  } catch (cause) {
    return { wrong: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) }
  }
}

const wrongHandout = (given: string): string =>
  `Unexpected --handout "${given}", expected one of ${slidesToAPage.join(', ')}: slides on a page`
