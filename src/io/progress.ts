/** Says how far the printing is: a live line on a terminal, a line per file elsewhere. */
export interface Progress {
  done(name: string): void
  end(): void
}

/** Begins to count files on a stream. */
export function startProgress(total: number, stream: NodeJS.WriteStream): Progress {
  let count = 0
  const live = stream.isTTY
  return {
    done: (name) => {
      count += 1
      const line = `${String(count).padStart(String(total).length)}/${total} ${name}`
      stream.write(live ? `\r\u001b[2K${line.slice(0, (stream.columns ?? 80) - 1)}` : `${line}\n`)
    },
    end: () => {
      if (live) stream.write('\r\u001b[2K')
    },
  }
}
