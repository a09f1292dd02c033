import { removeRunFolder } from '../io/run-folder.ts'

const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/** Ends the program tidily on Ctrl-C, on termination and when the terminal closes. */
export function onSignals(): void {
  for (const signal of signals) process.once(signal, () => stop(signal))
}

function stop(signal: (typeof signals)[number]): never {
  process.stderr.write(`\nStopped by ${signal}\n`)
  // The browsers are killed as the program ends; their profiles can go only then, so this must be heard last.
  process.once('exit', removeRunFolder)
  process.exit(codes[signal])
}
