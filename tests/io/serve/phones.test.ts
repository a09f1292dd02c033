import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mostPhones } from '../../../src/io/serve/door.ts'
import { type Served, serve } from '../../../src/io/serve/serve.ts'
import { temporaryFolder } from '../../setup/temporary-folder.ts'
import { ask, askJson, type Listening, lan, listen, type Reply } from './ask.ts'
import { builtInto } from './built.ts'

const out = builtInto(join(temporaryFolder(), 'out'))

let house: Served
const open: Listening[] = []

beforeEach(async () => {
  house = await serve({ out, course: null, port: null, lan: null, now: () => 12_345 })
})

afterEach(async () => {
  for (const one of open.splice(0)) one.end()
  await house.close()
})

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

const knock = (): Promise<Reply> => askJson({ port: house.port, path: '/remote/enter', body: { pin: house.pin } })

const enter = async (): Promise<string> => JSON.parse((await knock()).body).token

const stageToken = async (): Promise<string> =>
  /"token":"([^"]+)"/.exec((await ask({ port: house.port, path: '/' })).body)?.[1] ?? ''

async function hear(path: string, token: string): Promise<Listening> {
  const listening = await listen(house.port, path, token)
  open.push(listening)
  return listening
}

const tell = async (body: unknown): Promise<number> =>
  (await askJson({ port: house.port, path: '/stage/told', headers: bearer(await stageToken()), body })).status

const press = async (token: string, body: unknown): Promise<number> =>
  (await askJson({ port: house.port, path: '/remote/command', headers: bearer(token), body })).status

const told = {
  number: '1-2',
  at: 2,
  of: 3,
  title: 'Water',
  section: 'Tea',
  next: 'Taste',
  notes: ['Hot.'],
  timer: { left: 1000, endsAt: 13_345 },
  late: 7,
}
const news = { told, cover: 'black', language: 'en' }
const nothing = { kind: 'state', now: 12_345, open: false, told: null, cover: null, language: 'zh-Hant' }

test('a phone hears at once how things stand, and whatever the stage tells', async () => {
  const phone = await hear('/remote/events', await enter())
  await expect.poll(() => phone.heard).toEqual([nothing])
  await hear('/stage/events', await stageToken())
  await expect.poll(() => phone.heard.at(-1)).toEqual({ ...nothing, open: true })
  expect(await tell(news)).toBe(202)
  const now = { kind: 'state', now: 12_345, open: true, ...news }
  await expect.poll(() => phone.heard.at(-1)).toEqual(now)
  const late = await hear('/remote/events', await enter())
  await expect.poll(() => late.heard).toEqual([now])
})

test('a stage that is closed is told to the phones', async () => {
  const stage = await hear('/stage/events', await stageToken())
  const phone = await hear('/remote/events', await enter())
  await expect.poll(() => phone.heard.at(-1)).toMatchObject({ open: true })
  stage.end()
  await expect.poll(() => phone.heard.at(-1)).toMatchObject({ open: false })
})

test('what a phone asks for reaches the stage opened last, and that one alone', async () => {
  const token = await enter()
  expect(await press(token, { name: 'next' })).toBe(409)
  const first = await hear('/stage/events', await stageToken())
  const second = await hear('/stage/events', await stageToken())
  for (const name of ['next', 'previous', 'timer', 'more', 'less', 'black'])
    expect(await press(token, { name })).toBe(202)
  const commands = (heard: readonly unknown[]) => heard.filter((one) => JSON.stringify(one).includes('command'))
  await expect
    .poll(() => commands(second.heard))
    .toEqual(['next', 'previous', 'timer', 'more', 'less', 'black'].map((name) => ({ kind: 'command', name })))
  expect(commands(first.heard)).toEqual([])
})

test.each([{ name: 'quit' }, { name: ['next'] }, {}, [], null, 'next', { name: '__proto__' }])(
  '%j is nothing that a phone may ask for',
  async (body) => {
    await hear('/stage/events', await stageToken())
    expect(await press(await enter(), body)).toBe(400)
  },
)

test.each([
  {},
  null,
  { ...news, told: { ...told, notes: 'all' } },
  { ...news, told: { ...told, title: 'x'.repeat(1001) } },
  { ...news, cover: 'red' },
  { ...news, language: '<script>' },
])('%j is nothing that a stage tells', async (body) => expect(await tell(body)).toBe(400))

test('the stage hears how many phones there are', async () => {
  const stage = await hear('/stage/events', await stageToken())
  const phone = await hear('/remote/events', await enter())
  await expect.poll(() => stage.heard.at(-1)).toEqual({ kind: 'phones', count: 1 })
  phone.end()
  await expect.poll(() => stage.heard.at(-1)).toEqual({ kind: 'phones', count: 0 })
})

test('a phone listens in one window: the newer one', async () => {
  const token = await enter()
  const old = await hear('/remote/events', token)
  const fresh = await hear('/remote/events', token)
  await expect.poll(() => old.isEnded()).toBe(true)
  await tell(news)
  await expect.poll(() => fresh.heard.at(-1)).toMatchObject({ told })
})

test('eight phones may be there; a ninth waits until one has gone, and that one must knock again', async () => {
  const tokens = await Promise.all(Array.from({ length: mostPhones }, enter))
  const phones = await Promise.all(tokens.map((token) => hear('/remote/events', token)))
  const refused = await knock()
  expect({ status: refused.status, body: refused.body }).toEqual({ status: 503, body: '{"wrong":"full"}' })
  phones[3]?.end()
  await expect.poll(async () => (await knock()).status).toBe(200)
  expect((await hear('/remote/events', tokens[3] ?? '')).status).toBe(401)
  expect(await press(tokens[4] ?? '', { name: 'next' })).toBe(409)
})

test('a body of more than 64 KB is not read, whether its size is told or not', async () => {
  const token = await enter()
  expect(await press(token, { name: 'next', more: 'x'.repeat(70_000) })).toBe(413)
  const answer = await new Promise<string>((done) => {
    const socket = connect(house.port, '127.0.0.1')
    let text = ''
    socket.on('data', (part) => {
      text += part.toString()
    })
    socket.on('close', () => done(text))
    socket.on('error', () => undefined)
    const head = ['POST /remote/command HTTP/1.1', `Host: 127.0.0.1:${house.port}`, `Authorization: Bearer ${token}`]
    socket.write([...head, 'Content-Type: application/json', 'Transfer-Encoding: chunked', '', ''].join('\r\n'))
    for (let count = 0; count < 80; count += 1) socket.write(`400\r\n${'x'.repeat(1024)}\r\n`)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 413/)
})

test('text, a broken body and bytes that are no text are refused', async () => {
  const headers = bearer(await enter())
  const send = (type: string, body: string) =>
    ask({
      port: house.port,
      path: '/remote/command',
      method: 'POST',
      headers: { ...headers, 'Content-Type': type },
      body,
    })
  expect((await send('text/plain', '{"name":"next"}')).status).toBe(415)
  expect((await send('application/x-www-form-urlencoded', 'name=next')).status).toBe(415)
  expect((await send('application/json', '{"name":')).status).toBe(400)
  expect((await send('application/json', '')).status).toBe(400)
})

test('a token of a server that has ended is worth nothing to the next', async () => {
  const [phone, stage] = [await enter(), await stageToken()]
  await house.close()
  house = await serve({ out, course: null, port: null, lan: null, now: () => 0 })
  expect(await press(phone, { name: 'next' })).toBe(401)
  expect((await ask({ port: house.port, path: '/stage/panel', headers: bearer(stage) })).status).toBe(401)
})

test('one phone that opens connections without end leaves the others theirs', async () => {
  await house.close()
  house = await serve({ out, course: null, port: null, lan: () => [lan], now: () => 0 })
  const sockets = await Promise.all(
    Array.from({ length: 20 }, () => {
      const socket = connect({ port: house.port, host: lan, localAddress: lan })
      socket.on('error', () => undefined)
      return new Promise<typeof socket>((done) => socket.once('connect', () => done(socket)))
    }),
  )
  await expect.poll(() => sockets.filter((socket) => socket.closed).length).toBe(4)
  expect((await ask({ port: house.port, path: '/remote' })).status).toBe(200)
  for (const socket of sockets) socket.destroy()
  await expect
    .poll(async () => (await ask({ port: house.port, path: '/remote', address: lan }).catch(() => null))?.status)
    .toBe(200)
})
