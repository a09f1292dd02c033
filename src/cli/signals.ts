const codes = { SIGINT: 130, SIGTERM: 143 } as const

/** Ends the program tidily on Ctrl-C and on termination; returns the way to stop listening. */
export function onSignals(tidy: () => void): () => void {
  const stop = (signal: keyof typeof codes): void => {
    tidy()
    process.stderr.write(`\nStopped by ${signal}; the output folder is as it was.\n`)
    process.exit(codes[signal])
  }
  const onInt = (): void => stop('SIGINT')
  const onTerm = (): void => stop('SIGTERM')
  process.on('SIGINT', onInt)
  process.on('SIGTERM', onTerm)
  return () => {
    process.off('SIGINT', onInt)
    process.off('SIGTERM', onTerm)
  }
}
