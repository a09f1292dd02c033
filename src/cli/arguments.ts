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
  /** Whether phones of the local network may steer what is presented. */
  readonly lan: boolean
  /** Where to serve; `null` takes a free port. */
  readonly port: number | null
  /** The folder of the cache; `null` leaves it to the environment. */
  readonly cache: string | null
  /** Whether it is said of each file why it was made. */
  readonly explain: boolean
}

const commands = ['build', 'check', 'setup', 'collect', 'present', 'watch'] as const
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
  npm run watch -- [course-folder …] [--port N]    show every save in the browser, print after it (default: all courses, into dist/)
  npm run setup                                    find or install a browser to print with
  npm run collect -- copies.pdf … [--out FILE]     filled copies of a workbook into one table (default: collected.csv)
  npm run present -- [course] [--lan] [--port N]   show what was built; with --lan a phone turns the pages (--out DIR: what to show)

Exit codes
  0 done · 1 problems in the sources · 2 wrong usage · 3 no browser, no room on the disk, no free port · 70 a mistake of kejian's own
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
        lan: { type: 'boolean', default: false },
        port: { type: 'string' },
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
    const wrong = wrongFolders(command, folders)
    if (wrong !== null) return { wrong }
    const handout = handoutOf(values.handout)
    if (handout === undefined) return { wrong: wrongHandout(values.handout) }
    const port = portOf(values.port)
    if (port === undefined) return { wrong: `Unexpected --port "${values.port}", expected a number from 1 to 65535` }
    const { list, lan, explain } = values
    return { command, folders, out, list, handout, lan, port, cache, explain }
  } catch (cause) {
    return { wrong: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) }
  }
}

function wrongFolders(command: Command, folders: readonly string[]): string | null {
  if (command === 'collect' && folders.length === 0) {
    return 'Unexpected collect without files, expected filled copies of workbook-fillable.pdf'
  }
  return command === 'present' && folders.length > 1 ? 'Unexpected second course, expected one to present' : null
}

const wrongHandout = (given: string | undefined): string =>
  `Unexpected --handout "${given}", expected one of ${slidesToAPage.join(', ')}: slides on a page`

/** The layout that is named; `null` where none is, `undefined` where it is none. */
const handoutOf = (given: string | undefined): SlidesToAPage | null | undefined =>
  given === undefined ? null : slidesToAPage.find((count) => String(count) === given)

/** The port that is named; `null` where none is, `undefined` where it is none. */
function portOf(given: string | undefined): number | null | undefined {
  if (given === undefined) return null
  const port = Number(given)
  return /^\d{1,5}$/.test(given) && port >= 1 && port <= 65_535 ? port : undefined
}
