import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { EnvironmentError } from '../environment-error.ts'
import { loopback } from './addresses.ts'
import { isAdmitted } from './admission.ts'
import { type Answer, json, sendAnswer } from './answer.ts'

/** One request that was let in. */
export interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Decoded once; the query as it came. */
  readonly path: string
  readonly query: URLSearchParams
}

/** A server that listens. */
export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Where a server listens and what it answers; `null` says that the answer has begun by itself. */
export interface Listener {
  /** The port; `null` takes the first that is free. */
  readonly port: number | null
  /** The addresses of this machine on the local network; `null` keeps to the machine itself. */
  readonly lan: (() => readonly string[]) | null
  answer(asked: Asked): Promise<Answer | null>
}

/** Listens for requests that are meant for us and come from pages of ours; nobody else gets an answer. */
export async function openServer(listener: Listener): Promise<Listening> {
  const server = createServer(limits)
  server.maxConnections = 100
  server.setTimeout(60_000)
  server.on('request', (request, response) => {
    void receive(listener, portOf(server), request, response)
  })
  await listen(server, listener.lan === null ? loopback : '0.0.0.0', listener.port)
  return { port: portOf(server), close: () => close(server) }
}

const limits = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000 }

async function receive(
  { lan, answer }: Listener,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const asked = isAdmitted(request, { port, lan }) ? read(request, response) : 'foreign'
    if (asked === 'foreign') return sendAnswer(request, response, json(403, { wrong: 'foreign' }))
    if (asked === null) return sendAnswer(request, response, json(400, { wrong: 'address' }))
    const answered = await answer(asked)
    if (answered !== null) sendAnswer(request, response, answered)
  } catch {
    // Whoever asked has hung up, or the disk has: the rest of the day goes on.
    response.destroy()
  }
}

function read(request: IncomingMessage, response: ServerResponse): Asked | null {
  const [address = '', query = ''] = (request.url ?? '').split('?', 2)
  if (!address.startsWith('/') || address.startsWith('//')) return null
  try {
    return { request, response, path: decodeURIComponent(address), query: new URLSearchParams(query) }
  } catch {
    return null
  }
}

const usualPort = 4747

/** Listens on the port that is asked for; where none is, on the usual one or, where that is taken, one after it. */
async function listen(server: Server, host: string, asked: number | null): Promise<void> {
  const ports = asked === null ? Array.from({ length: 20 }, (_, index) => usualPort + index) : [asked]
  for (const port of ports) {
    if (await listens(server, host, port)) return
  }
  const which =
    asked === null
      ? `${usualPort} to ${usualPort + 19}, expected a free one: name another`
      : `${asked}, expected a free one: end what uses it, or name another`
  throw new EnvironmentError(`Unexpected use of port ${which} with --port`)
}

const listens = (server: Server, host: string, port: number): Promise<boolean> =>
  new Promise((done, fail) => {
    const failed = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EADDRINUSE' || cause.code === 'EACCES') done(false)
      else fail(new EnvironmentError(`The port ${port} cannot be opened: ${cause.message}`, { cause }))
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done(true)
    })
  })

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
