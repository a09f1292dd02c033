import { readArguments } from './arguments.ts'
import { onSignals } from './signals.ts'
import { sayUntouched } from './untouched.ts'
import { usage } from './usage.ts'

/** Carries out a command line; the number is the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  endWithReader()
  process.once('uncaughtException', (cause) => process.exit(confess(cause)))
  const asked = readArguments(words)
  if (asked === 'help') {
    process.stdout.write(usage)
    return 0
  }
  if ('wrong' in asked) {
    process.stderr.write(`${asked.wrong}\n\n${usage}`)
    return 2
  }
  const untouched = sayUntouched(asked)
  if (untouched !== null) return untouched
  onSignals()
  // Imported late: help and wrong usage need none of it.
  const { run } = await import('./run.ts')
  return run(asked).catch(confess)
}

// `kejian … | head` closes our output early; that is nothing to complain about.
function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EPIPE') process.exit()
      throw cause
    })
  }
}

function confess(cause: unknown): number {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  process.stderr.write(`kejian itself has failed, not your course. Please report this:\n${stack}\n`)
  return 70
}
