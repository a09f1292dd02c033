import type { IncomingMessage } from 'node:http'
import { commandNames, readFromStage } from '../../told.ts'
import { isOwnMachine } from './addresses.ts'
import { readAllowed, readBuilt } from './allowed.ts'
import { type Answer, json } from './answer.ts'
import { readBody } from './body.ts'
import { coursesIn, languageOf } from './decks.ts'
import { type Door, isSame } from './door.ts'
import type { Hub } from './hub.ts'
import type { Pages } from './pages.ts'
import { codeDrawing, remoteAddress } from './qr.ts'
import type { Asked } from './server.ts'
import { openStream } from './stream.ts'

/** What the answers are made of. */
export interface House {
  readonly out: string
  /** The course asked for; `null` for all. */
  readonly course: string | null
  readonly pages: Pages
  readonly door: Door
  readonly hub: Hub
  readonly stageToken: string
  readonly port: () => number
  /** The addresses at which phones find us; `null` where they may not. */
  readonly lan: (() => readonly string[]) | null
}

/** One address that is answered; `null` says that the answer has begun by itself. */
interface Route {
  readonly method: 'GET' | 'POST'
  /** `anyone` on the network, the `own` machine, its `stage`, or a `phone` that was let in. */
  readonly who: 'anyone' | 'own' | 'stage' | 'phone'
  readonly answer: (house: House, asked: Asked, phone: string) => Promise<Answer | null> | Answer | null
}

/** Answers a request, if its sender may ask that. */
export async function answerTo(house: House, asked: Asked): Promise<Answer | null> {
  const route = routes.get(asked.path) ?? (asked.path.startsWith('/files/') ? file : null)
  if (route === null) return json(404, { wrong: 'address' })
  const { method } = asked.request
  const named = method === 'HEAD' && !asked.path.endsWith('/events') ? 'GET' : method
  if (named !== route.method) return { ...json(405, { wrong: 'method' }), headers: { Allow: route.method } }
  if ((route.who === 'own' || route.who === 'stage') && !isOwnMachine(asked.request.socket)) {
    return json(403, { wrong: 'machine' })
  }
  const phone = house.door.known(tokenOf(asked.request))
  if (route.who === 'phone' && phone === null) return json(401, { wrong: 'token' })
  if (route.who === 'stage' && !isSame(tokenOf(asked.request), house.stageToken)) return json(401, { wrong: 'token' })
  return route.answer(house, asked, phone ?? '')
}

const tokenOf = ({ headers }: IncomingMessage): string => /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''

const file: Route = {
  method: 'GET',
  who: 'own',
  answer: async ({ out }, { path }) => {
    const found = await readAllowed(out, path.slice('/files/'.length))
    return found === null ? json(404, { wrong: 'address' }) : { status: 200, type: found.type, body: found.bytes }
  },
}

async function stageOrList(house: House, { query }: Asked): Promise<Answer> {
  const courses = coursesIn((await readBuilt(house.out)) ?? [], house.course)
  const decks = courses.flatMap((course) => course.decks)
  const [first] = decks
  if (first === undefined) return json(404, { wrong: 'address' })
  const named = query.get('deck')
  const only = courses.length === 1 && first.whole ? first : undefined
  const deck = named === null ? only : decks.find(({ path }) => path === named)
  if (deck !== undefined) return house.pages.stage(deck, await languageOf(house.out, deck), house.stageToken)
  return named === null
    ? house.pages.list(courses, await languageOf(house.out, first))
    : json(404, { wrong: 'address' })
}

const remotePage = ({ pages, hub }: House): Answer => pages.remote(hub.language())

function panel({ door, lan, port }: House): Answer {
  const addresses = (lan?.() ?? []).map((address) => {
    const host = `${address}:${port()}`
    return { address: `http://${host}/remote`, code: codeDrawing(remoteAddress(host, door.pin)) }
  })
  return json(200, { pin: door.pin, open: lan !== null, addresses })
}

async function enter({ door }: House, { request }: Asked): Promise<Answer> {
  const body = await readBody(request)
  if ('wrong' in body) return body.wrong
  const pin = isRecord(body.value) ? body.value['pin'] : null
  const entered = door.enter(pin, request.socket.remoteAddress ?? '')
  if (entered === 'wrong') return json(401, { wrong: 'pin' })
  if (entered === 'full') return json(503, { wrong: 'full' })
  if ('token' in entered) return json(200, entered)
  const seconds = Math.ceil(entered.wait / 1000)
  return { ...json(429, { wrong: 'wait', seconds }), headers: { 'Retry-After': String(seconds) } }
}

function phoneEvents({ hub }: House, { response }: Asked, phone: string): null {
  const stream = openStream(response)
  stream.onEnd(hub.joinPhone(phone, stream.send, stream.end))
  return null
}

function stageEvents({ hub }: House, { response }: Asked): null {
  const stream = openStream(response)
  stream.onEnd(hub.joinStage(stream.send))
  return null
}

async function command({ hub }: House, { request }: Asked): Promise<Answer> {
  const body = await readBody(request)
  if ('wrong' in body) return body.wrong
  const name = isRecord(body.value) ? commandNames.find((one) => one === nameIn(body.value)) : undefined
  if (name === undefined) return json(400, { wrong: 'command' })
  return hub.command(name) ? json(202, {}) : json(409, { wrong: 'stage' })
}

async function told({ hub }: House, { request }: Asked): Promise<Answer> {
  const body = await readBody(request)
  if ('wrong' in body) return body.wrong
  const news = readFromStage(body.value)
  if (news === null) return json(400, { wrong: 'told' })
  hub.tell(news)
  return json(202, {})
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const nameIn = (value: unknown): unknown => (isRecord(value) ? value['name'] : null)

const routes: ReadonlyMap<string, Route> = new Map([
  ['/', { method: 'GET', who: 'own', answer: stageOrList }],
  ['/stage/panel', { method: 'GET', who: 'stage', answer: panel }],
  ['/stage/events', { method: 'GET', who: 'stage', answer: stageEvents }],
  ['/stage/told', { method: 'POST', who: 'stage', answer: told }],
  ['/remote', { method: 'GET', who: 'anyone', answer: remotePage }],
  ['/remote/enter', { method: 'POST', who: 'anyone', answer: enter }],
  ['/remote/events', { method: 'GET', who: 'phone', answer: phoneEvents }],
  ['/remote/command', { method: 'POST', who: 'phone', answer: command }],
])
