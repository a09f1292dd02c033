import { languages } from '../course.ts'
import type { OptionName } from './options.ts'

/** What may be asked of kejian: its lines in the usage, its options, and what may stand behind its name. */
interface CommandLine {
  readonly name: string
  readonly usage: readonly (readonly [how: string, what: string])[]
  readonly options: readonly OptionName[]
  /** What is wrong with the names of folders or files behind the command; nothing where not said. */
  wrongWith?(names: readonly string[]): string | null
}

/** Every command, as the usage lists them. */
const commands = [
  {
    name: 'build',
    usage: [
      ['[course-folder …] [--out DIR]', 'make everything (default: all courses under slides/, into dist/)'],
      ['--handout 1|2|3|4|6', 'so many slides on a page of the handout (default: as course.yaml says)'],
      ['--only deck,deck-pdf', 'these outputs and no others, into a folder of their own (--out)'],
      ['--explain', 'say of each file why it was made, or that it came from the cache'],
      ['--cache DIR', 'keep what was made in DIR (default: KEJIAN_CACHE, or node_modules/.cache/kejian)'],
      ['--list [course-folder …]', 'say what would be made, make nothing'],
    ],
    options: ['out', 'list', 'handout', 'only', 'format', 'explain', 'cache'],
  },
  {
    name: 'check',
    usage: [
      ['[course-folder …]', 'problems only; a browser draws its figures'],
      ['--fix', 'mend what can be mended in one way only, and say what'],
      ['--format github|sarif|json', 'findings for programs, on the standard output; build takes it too'],
    ],
    options: ['handout', 'format', 'fix', 'cache'],
  },
  {
    name: 'watch',
    usage: [
      [
        '[course-folder …] [--port N]',
        'show every save in the browser, print after it (--out DIR: where the files go)',
      ],
    ],
    options: ['out', 'port', 'cache'],
  },
  { name: 'setup', usage: [['', 'find or install a browser to print with']], options: [] },
  {
    name: 'collect',
    usage: [['copies.pdf … [--out FILE]', 'filled copies of a workbook into one table (default: collected.csv)']],
    options: ['out'],
    wrongWith: (names) =>
      names.length > 0 ? null : 'Unexpected collect without files, expected filled copies of workbook-fillable.pdf',
  },
  {
    name: 'present',
    usage: [
      [
        '[course] [--lan] [--port N]',
        'show what was built; with --lan a phone turns the pages (--out DIR: what to show)',
      ],
    ],
    options: ['out', 'lan', 'port'],
    wrongWith: (names) => (names.length > 1 ? 'Unexpected second course, expected one to present' : null),
  },
  {
    name: 'pace',
    usage: [['log.json … [--course DIR]', 'delivery logs of a course against its planned minutes']],
    options: ['course'],
    wrongWith: (names) =>
      names.length > 0 ? null : 'Unexpected pace without files, expected delivery logs that the deck has saved',
  },
  {
    name: 'new',
    usage: [
      [
        'path [--language LANG] [--title TITLE]',
        `begin a small course that builds at once (LANG: ${languages.join(', ')}; default: ${languages[0]})`,
      ],
    ],
    options: ['language', 'title'],
    wrongWith: (names) =>
      names.length === 1 && names[0] !== ''
        ? null
        : 'Unexpected new without one path, expected the folder to begin a course in',
  },
] as const satisfies readonly CommandLine[]

/** The name of a command. */
export type Command = (typeof commands)[number]['name']

/** The same list, each as what all have in common. */
export const commandLines: readonly (CommandLine & { readonly name: Command })[] = commands
