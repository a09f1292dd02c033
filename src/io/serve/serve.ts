import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { EnvironmentError } from '../environment-error.ts'
import { isOwnMachine, loopback } from './addresses.ts'
import { isAdmitted } from './admission.ts'
import { readBuilt } from './allowed.ts'
import { json, sendAnswer } from './answer.ts'
import { coursesIn, languageOf } from './decks.ts'
import { newToken, openDoor } from './door.ts'
import { openHub } from './hub.ts'
import { loadPages } from './pages.ts'
import { type Asked, answerTo, type House } from './routes.ts'

/** What to serve, and to whom. */
export interface Serving {
  readonly out: string
  /** The course to present; `null` lets the trainer choose. */
  readonly course: string | null
  /** The port; `null` takes the first that is free. */
  readonly port: number | null
  /** The addresses at which phones find us; `null` keeps to this machine. */
  readonly lan: (() => readonly string[]) | null
  readonly now: () => number
}

/** A server at work. */
export interface Served {
  readonly port: number
  readonly pin: string
  close(): Promise<void>
}

/** Serves what was built for presenting it; nothing else, and to the machine itself alone but for the remote. */
export async function serve({ out, course, port, lan, now }: Serving): Promise<Served> {
  const first = coursesIn((await readBuilt(out)) ?? [], course).flatMap(({ decks }) => decks)[0]
  const hub = openHub(first === undefined ? 'en' : await languageOf(out, first), now)
  const server = createServer(limits)
  server.maxConnections = 200
  server.setTimeout(60_000)
  server.on('connection', keepFair())
  const house: House = {
    out,
    course,
    hub,
    pages: await loadPages(),
    door: openDoor(hub.isHere, now),
    stageToken: newToken(),
    port: () => portOf(server),
    lan,
  }
  server.on('request', (request, response) => {
    void receive(house, request, response)
  })
  await listen(server, lan === null ? loopback : '0.0.0.0', port)
  return { port: portOf(server), pin: house.door.pin, close: () => close(server) }
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

async function receive(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const asked = isAdmitted(request, { port: house.port(), lan: house.lan }) ? read(request, response) : 'foreign'
    if (asked === 'foreign') return sendAnswer(request, response, json(403, { wrong: 'foreign' }))
    if (asked === null) return sendAnswer(request, response, json(400, { wrong: 'address' }))
    const answer = await answerTo(house, asked)
    if (answer !== null) sendAnswer(request, response, answer)
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
