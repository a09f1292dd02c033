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
export const commands = [
  {
    name: 'build',
    usage: [
      ['[course-folder …] [--out DIR]', 'make everything (default: all courses under slides/, into dist/)'],
      ['--handout 1|2|3|4|6', 'so many slides on a page of the handout (default: as course.yaml says)'],
      ['--list [course-folder …]', 'say what would be made, make nothing'],
    ],
    options: ['out', 'list', 'handout'],
  },
  {
    name: 'check',
    usage: [['[course-folder …]', 'problems only; a browser draws its figures']],
    options: ['handout'],
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
] as const satisfies readonly CommandLine[]

/** The name of a command. */
export type Command = (typeof commands)[number]['name']

/** The same list, each as what all have in common. */
export const commandLines: readonly (CommandLine & { readonly name: Command })[] = commands
