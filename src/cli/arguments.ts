import { parseArgs } from 'node:util'
import { type Language, languages, type SlidesToAPage, slidesToAPage } from '../course.ts'

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
  /** In which language a new course is begun. */
  readonly language: Language
  /** How it is called; `null` leaves the title of the small course. */
  readonly title: string | null
}

const commands = ['build', 'check', 'setup', 'collect', 'present', 'new'] as const
type Command = (typeof commands)[number]

/** How the command is used; printed by `--help` and after wrong usage. */
export const usage = `kejian: one Markdown source for decks, workbook and trainer's guide

Usage
  npm run build -- [course-folder …] [--out DIR]   make everything (default: all courses under slides/, into dist/)
  npm run build -- --handout 1|2|3|4|6             so many slides on a page of the handout (default: as course.yaml says)
  npm run build -- --list [course-folder …]        say what would be made, make nothing
  npm run check -- [course-folder …]               problems only; a browser draws its figures
  npm run setup                                    find or install a browser to print with
  npm run collect -- copies.pdf … [--out FILE]     filled copies of a workbook into one table (default: collected.csv)
  npm run present -- [course] [--lan] [--port N]   show what was built; with --lan a phone turns the pages (--out DIR: what to show)
  npm run new -- path [--language LANG] [--title TITLE]   begin a small course that builds at once (LANG: ${languages.join(', ')}; default: ${languages[0]})

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
        language: { type: 'string' },
        title: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const [first = 'build', ...folders] = positionals
    const command = commands.find((one) => one === first)
    if (command === undefined) return { wrong: `Unexpected command "${first}", expected one of ${commands.join(', ')}` }
    const out = values.out ?? (command === 'collect' ? 'collected.csv' : 'dist')
    if (out.trim() === '') return { wrong: 'Unexpected empty --out, expected a folder' }
    const wrong = wrongFolders(command, folders)
    if (wrong !== null) return { wrong }
    const handout = handoutOf(values.handout)
    if (handout === undefined) return { wrong: wrongHandout(values.handout) }
    const port = portOf(values.port)
    if (port === undefined) return { wrong: `Unexpected --port "${values.port}", expected a number from 1 to 65535` }
    const course = newCourseOf(values)
    if ('wrong' in course) return course
    return { command, folders, out, list: values.list, handout, lan: values.lan, port, ...course }
  } catch (cause) {
    return { wrong: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) }
  }
}

function wrongFolders(command: Command, folders: readonly string[]): string | null {
  if (command === 'collect' && folders.length === 0) {
    return 'Unexpected collect without files, expected filled copies of workbook-fillable.pdf'
  }
  if (command === 'new' && (folders.length !== 1 || folders[0] === '')) {
    return 'Unexpected new without one path, expected the folder to begin a course in'
  }
  return command === 'present' && folders.length > 1 ? 'Unexpected second course, expected one to present' : null
}

const wrongHandout = (given: string | undefined): string =>
  `Unexpected --handout "${given}", expected one of ${slidesToAPage.join(', ')}: slides on a page`

/** What a new course is to be, or what is wrong with how it is named. */
function newCourseOf(given: {
  readonly language?: string
  readonly title?: string
}): Pick<Arguments, 'language' | 'title'> | { readonly wrong: string } {
  const language = languages.find((one) => one === (given.language ?? languages[0]))
  if (language === undefined) {
    return { wrong: `Unexpected --language "${given.language}", expected one of ${languages.join(', ')}` }
  }
  const title = given.title?.trim() ?? null
  if (title !== null && !isTitle(title)) return { wrong: 'Unexpected --title, expected one line of text' }
  return { language, title }
}

const isTitle = (title: string): boolean => title !== '' && !/[\p{Cc}\u2028\u2029]/u.test(title)

/** The layout that is named; `null` where none is, `undefined` where it is none. */
const handoutOf = (given: string | undefined): SlidesToAPage | null | undefined =>
  given === undefined ? null : slidesToAPage.find((count) => String(count) === given)

/** The port that is named; `null` where none is, `undefined` where it is none. */
function portOf(given: string | undefined): number | null | undefined {
  if (given === undefined) return null
  const port = Number(given)
  return /^\d{1,5}$/.test(given) && port >= 1 && port <= 65_535 ? port : undefined
}
