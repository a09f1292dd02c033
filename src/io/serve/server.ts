import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { EnvironmentError } from '../environment-error.ts'
import { isOwnMachine, loopback } from './addresses.ts'
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
  server.maxConnections = 200
  server.setTimeout(60_000)
  server.on('connection', keepFair())
  server.on('request', (request, response) => {
    void receive(listener, portOf(server), request, response)
  })
  await listen(server, listener.lan === null ? loopback : '0.0.0.0', listener.port)
  return { port: portOf(server), close: () => close(server) }
}

const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
}

/** One phone that opens connections without end leaves the others theirs. */
function keepFair(): (socket: Socket) => void {
  const counts = new Map<string, number>()
  return (socket) => {
    if (isOwnMachine(socket)) return
    const address = socket.remoteAddress ?? ''
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    socket.once('close', () => counts.set(address, (counts.get(address) ?? 1) - 1))
    if (count > mostConnections) socket.destroy()
  }
}

const mostConnections = 16

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
    // Whoever asked has hung up, or the disk has failed: the rest of the day goes on.
    if (response.headersSent) response.destroy()
    else sendAnswer(request, response, json(500, { wrong: 'server' }))
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
