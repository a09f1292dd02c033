import { parseArgs } from 'node:util'
import { type Command, commandLines } from './commands.ts'
import { WrongUsage } from './option-kinds.ts'
import { type OptionValues, options, readOptions } from './options.ts'

/** What the shell asked for. */
export interface Arguments extends OptionValues {
  readonly command: Command
  /** Of courses, filled copies, logs: whatever the command takes. */
  readonly folders: readonly string[]
  readonly out: string
}

/** Reads the command line; a text says what is wrong with it, "help" that help was asked for. */
export function readArguments(words: readonly string[]): Arguments | 'help' | { readonly wrong: string } {
  try {
    const help = { help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...options, ...help },
    })
    if (values.help === true) return 'help'
    const given = Object.entries(values).map(([name, value]): [string, string] => [name, String(value)])
    return understand(positionals, new Map(given))
  } catch (cause) {
    return { wrong: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) }
  }
}

function understand([first = 'build', ...folders]: readonly string[], given: ReadonlyMap<string, string>): Arguments {
  const line = commandLines.find(({ name }) => name === first)
  if (line === undefined) {
    const known = commandLines.map(({ name }) => name).join(', ')
    throw new WrongUsage(`Unexpected command "${first}", expected one of ${known}`)
  }
  const wrong = misplaced(line.name, given) ?? line.wrongWith?.(folders) ?? null
  if (wrong !== null) throw new WrongUsage(wrong)
  const values = readOptions(given)
  if (values.only !== null && values.out === null && !values.list) {
    throw new WrongUsage('Unexpected --only without --out, expected a folder of its own: --out DIR')
  }
  const usual = line.name === 'collect' ? 'collected.csv' : 'dist'
  return { ...values, command: line.name, folders, out: values.out ?? usual }
}

/** An option that this command does not know, though others do. */
function misplaced(command: Command, given: ReadonlyMap<string, string>): string | null {
  for (const option of given.keys()) {
    const knowing = commandLines.filter((line) => line.options.some((own) => own === option)).map(({ name }) => name)
    if (!knowing.includes(command)) {
      return `Unexpected --${option} after ${command}, expected it after ${knowing.join(' or ')}`
    }
  }
  return null
}
