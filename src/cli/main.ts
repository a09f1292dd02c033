import { readArguments, usage } from './arguments.ts'

/** Carries out a command line; the number is the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words)
  if (asked === 'help') {
    process.stdout.write(usage)
    return 0
  }
  if ('wrong' in asked) {
    process.stderr.write(`${asked.wrong}\n\n${usage}`)
    return 2
  }
  // Imported late: help and wrong usage need none of it.
  const { run } = await import('./run.ts')
  return run(asked)
}
