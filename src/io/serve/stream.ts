import type { ServerResponse } from 'node:http'
import { safety } from './answer.ts'

/** An answer that goes on: a message a line, and a sign of life now and then. */
export interface Stream {
  send(message: object): void
  end(): void
  onEnd(heard: () => void): void
}

/** Begins an answer that goes on until either side ends it. */
export function openStream(response: ServerResponse): Stream {
  response.writeHead(200, { ...safety, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  const write = (line: string): void => {
    if (response.writableEnded || response.destroyed) return
    // Whoever does not read is gone.
    if (response.writableLength > mostWaiting) response.destroy()
    else response.write(`${line}\n`)
  }
  write('')
  const alive = setInterval(() => write(''), 5_000)
  response.once('close', () => clearInterval(alive))
  return {
    send: (message) => write(JSON.stringify(message)),
    end: () => {
      response.end()
    },
    onEnd: (heard) => {
      response.once('close', heard)
    },
  }
}

const mostWaiting = 512 * 1024
