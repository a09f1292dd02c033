import { symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../../src/io/serve/serve.ts'
import { temporaryFolder } from '../../setup/temporary-folder.ts'
import { ask, askJson, lan } from './ask.ts'
import { builtInto } from './built.ts'

const folder = temporaryFolder()
const out = builtInto(join(folder, 'out'))

let now = 1_000_000
let served: Served
let port = 0

beforeAll(async () => {
  served = await serve({ out, course: null, port: null, lan: () => [lan], now: () => now })
  port = served.port
})

afterAll(() => served.close())

const stageToken = async (): Promise<string> =>
  /"token":"([^"]+)"/.exec((await ask({ port, path: '/' })).body)?.[1] ?? ''

async function enter(): Promise<string> {
  const { status, body } = await askJson({ port, path: '/remote/enter', body: { pin: served.pin } })
  expect(status).toBe(200)
  return JSON.parse(body).token
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

const told = {
  told: {
    number: '1-2',
    at: 2,
    of: 3,
    title: 'Water',
    section: 'Tea',
    next: 'Taste',
    notes: ['Hot.'],
    timer: null,
    late: 7,
  },
  cover: null,
  language: 'en',
}

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<iframe id="deck"'],
    ['/files/tea/trainer/day.html', 'text/html; charset=utf-8', 'kejian tea'],
    ['/files/tea/trainer/guide.pdf', 'application/pdf', '%PDF-guide'],
    ['/files/tea/participant/deck/01-brewing.html', 'text/html; charset=utf-8', 'participant'],
    [
      '/?deck=tea%2Ftrainer%2Fdeck%2F01-brewing.html',
      'text/html; charset=utf-8',
      '/files/tea/trainer/deck/01-brewing.html',
    ],
    ['/remote', 'text/html; charset=utf-8', 'id="enter"'],
  ])('this machine gets %s', async (path, type, words) => {
    const { status, headers, body } = await ask({ port, path })
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type })
    expect(body).toContain(words)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(/frame-ancestors '(self|none)'/),
    })
  })

  test('the pages of the server run only the scripts that stand in them', async () => {
    const { headers } = await ask({ port, path: '/remote' })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; connect-src 'self'/,
    )
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  const paths = [
    '/manifest.json',
    '/files/manifest.json',
    '/files/tea/trainer/notes.html',
    '/files/tea/trainer',
    '/files/',
    '/files/tea/trainer/link.html',
    '/files/tea/trainer/gone.html',
    '/files/tea/participant/../trainer/day.html',
    '/files/tea/participant/..%2ftrainer%2fday.html',
    '/files/..%2f..%2fetc%2fpasswd',
    '/files/../../../../etc/passwd',
    '/files/%2fetc%2fpasswd',
    '/files//etc/passwd',
    '/files/C:%5Cwindows%5Cwin.ini',
    '/files/tea%5Ctrainer%5Cday.html',
    '/files/tea/trainer/day.html%00',
    '/files/tea/trainer/day.html%00.pdf',
    '/files/tea/trainer/day.html/',
    '/files/TEA/trainer/day.html',
    '/files/%252e%252e%252fmanifest.json',
    '/tea/trainer/day.html',
    '/Files/tea/trainer/day.html',
    '/?deck=tea%2Fparticipant%2Fdeck%2F01-brewing.html',
    '/?deck=..%2F..%2Fetc%2Fpasswd',
    '/favicon.ico',
  ]

  test.each(paths)('nobody gets %s', async (path) => {
    const { status, body } = await ask({ port, path })
    expect({ status, body }).toEqual({ status: 404, body: '{"wrong":"address"}' })
  })

  test.each(['/files/%', '/files/%ff%fe', '//example.org/', 'http://example.org/', '*'])(
    'an address such as %s is none',
    async (path) => expect((await ask({ port, path })).status).toBe(400),
  )

  test('a manifest of somebody else leads to no file outside of the folder', async () => {
    const other = builtInto(join(folder, 'other'), ['x'])
    writeFileSync(join(folder, 'secret.html'), 'secret')
    symlinkSync(join(folder, 'secret.html'), join(other, 'link.html'))
    const entry = {
      size: 6,
      sha256: '',
      pages: null,
      course: 'x',
      output: 'day',
      audience: 'trainer',
      title: '',
      source: null,
    }
    const files = ['../secret.html', 'link.html', '/etc/passwd'].map((path) => ({ path, ...entry }))
    writeFileSync(join(other, 'manifest.json'), JSON.stringify({ kejian: 1, files }))
    const second = await serve({ out: other, course: null, port: null, lan: null, now: () => 0 })
    for (const path of [
      '/files/../secret.html',
      '/files/..%2fsecret.html',
      '/files/link.html',
      '/files/%2fetc%2fpasswd',
    ]) {
      expect((await ask({ port: second.port, path })).status).toBe(404)
    }
    await second.close()
  })

  test('a build while presenting is served as it is now', async () => {
    const fresh = builtInto(join(folder, 'fresh'), ['old'])
    const second = await serve({ out: fresh, course: null, port: null, lan: null, now: () => 0 })
    builtInto(fresh, ['new'])
    expect((await ask({ port: second.port, path: '/files/new/trainer/day.html' })).status).toBe(200)
    expect((await ask({ port: second.port, path: '/files/old/trainer/day.html' })).status).toBe(404)
    await second.close()
  })

  test('HEAD has the answer of GET without its body', async () => {
    const path = '/files/tea/trainer/day.html'
    const [head, get] = [await ask({ port, path, method: 'HEAD' }), await ask({ port, path })]
    expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: '' })
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.body)))
  })

  test.each(['PUT', 'DELETE', 'OPTIONS', 'POST', 'PATCH', 'TRACE'])(
    '%s is not answered on a file or a page',
    async (method) => {
      expect((await ask({ port, path: '/files/tea/trainer/day.html', method })).status).toBe(405)
      expect((await ask({ port, path: '/remote', method })).status).toBe(405)
    },
  )

  test.each(['/remote/enter', '/remote/command', '/stage/told'])('%s is only posted to', async (path) => {
    expect((await ask({ port, path })).status).toBe(405)
    expect((await ask({ port, path, method: 'HEAD' })).status).toBe(405)
  })
})

describe('who may ask', () => {
  test.each(['example.org', 'example.org:80', '127.0.0.1', '127.0.0.1:1', 'localhost.example.org', '[::1]', ''])(
    'a request to Host "%s" is refused',
    async (host) => expect((await ask({ port, path: '/remote', host })).status).toBeOneOf([400, 403]),
  )

  test('a request without a Host is refused', async () => {
    const answer = await new Promise<string>((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /remote HTTP/1.0\r\n\r\n'))
      let text = ''
      socket.on('data', (part) => {
        text += part.toString()
      })
      socket.on('close', () => done(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.[01] 403/)
  })

  test('this machine may say localhost', async () => {
    expect((await ask({ port, path: '/', host: `localhost:${port}` })).status).toBe(200)
  })

  test.each(['http://example.org', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', `http://${lan}`])(
    'a page of %s may ask nothing',
    async (origin) => {
      const headers = { Origin: origin }
      expect((await ask({ port, path: '/remote', headers })).status).toBe(403)
      expect((await askJson({ port, path: '/remote/enter', headers, body: { pin: served.pin } })).status).toBe(403)
    },
  )

  test('our own page may', async () => {
    const headers = { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' }
    expect((await ask({ port, path: '/remote', headers })).status).toBe(200)
  })

  test("another site's script, picture or frame is refused, its link is not", async () => {
    const from = (mode: string) =>
      ask({ port, path: '/', headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': mode } })
    expect((await from('no-cors')).status).toBe(403)
    expect((await from('cors')).status).toBe(403)
    expect((await from('navigate')).status).toBe(200)
  })

  test.each([
    '/',
    '/files/tea/trainer/day.html',
    '/files/tea/participant/deck/01-brewing.html',
    '/stage/panel',
    '/stage/events',
  ])('over the local network nobody gets %s', async (path) => {
    const { status, body } = await ask({ port, path, address: lan })
    expect({ status, body }).toEqual({ status: 403, body: '{"wrong":"machine"}' })
  })

  test('over the local network not even with the token of the stage, nor under the name of this machine', async () => {
    const headers = bearer(await stageToken())
    expect((await ask({ port, path: '/stage/panel', address: lan, headers })).status).toBe(403)
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      expect((await ask({ port, path: '/', address: lan, host, headers })).status).toBe(403)
    }
  })

  test('this machine under its address in the network is a phone', async () => {
    expect((await ask({ port, path: '/remote', address: lan })).status).toBe(200)
  })

  test('without --lan the network reaches nothing, and its addresses are foreign names', async () => {
    const alone = await serve({ out, course: null, port: null, lan: null, now: () => now })
    await expect(ask({ port: alone.port, path: '/remote', address: lan })).rejects.toThrow('ECONNREFUSED')
    expect((await ask({ port: alone.port, path: '/remote', host: `${lan}:${alone.port}` })).status).toBe(403)
    await alone.close()
  })
})

describe('the token', () => {
  test.each([
    ['/remote/events', 'GET'],
    ['/remote/command', 'POST'],
    ['/stage/panel', 'GET'],
    ['/stage/events', 'GET'],
    ['/stage/told', 'POST'],
  ])('%s wants one that was given', async (path, method) => {
    for (const headers of [{}, bearer('x'), bearer(''), bearer(served.pin), { Authorization: `Basic ${served.pin}` }]) {
      const { status, body } = await ask({ port, path, method, headers })
      expect({ status, body }).toEqual({ status: 401, body: '{"wrong":"token"}' })
    }
  })

  test("a phone's is no stage's, a stage's is no phone's, and in an address it is none", async () => {
    const [phone, stage] = [await enter(), await stageToken()]
    expect((await ask({ port, path: '/stage/panel', headers: bearer(phone) })).status).toBe(401)
    expect((await askJson({ port, path: '/stage/told', headers: bearer(phone), body: told })).status).toBe(401)
    expect(
      (await askJson({ port, path: '/remote/command', headers: bearer(stage), body: { name: 'next' } })).status,
    ).toBe(401)
    expect((await ask({ port, path: `/remote/events?token=${phone}` })).status).toBe(401)
  })

  test('both are long and never the same', async () => {
    const tokens = [await enter(), await enter(), await stageToken()]
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
    expect(new Set(tokens).size).toBe(3)
  })
})

describe('the PIN', () => {
  const guessers = Array.from({ length: 7 }, (_, index) => `127.0.1.${index + 1}`)

  const other = (pin: string): string => (pin === '000000' ? '000001' : '000000')

  async function fresh(
    work: (house: Served, pin: (given: unknown, address?: string) => Promise<number>) => Promise<void>,
  ): Promise<void> {
    const house = await serve({ out, course: null, port: null, lan: () => [lan, ...guessers], now: () => now })
    try {
      await work(house, async (given, address = '127.0.0.1') => {
        const path = '/remote/enter'
        return (await askJson({ port: house.port, path, address, body: { pin: given } })).status
      })
    } finally {
      await house.close()
    }
  }

  test('has six digits', () => expect(served.pin).toMatch(/^\d{6}$/))

  test.each([null, 123456, '', [], {}, '12345'])('%j is a wrong one', async (given) => {
    await fresh(async (_, pin) => expect(await pin(given)).toBe(401))
  })

  test('after five wrong ones in a row even the right one waits, longer each time', async () => {
    await fresh(async (house, pin) => {
      for (let count = 0; count < 5; count += 1) expect(await pin(other(house.pin))).toBe(401)
      expect(await pin(house.pin)).toBe(429)
      now += 29_999
      expect(await pin(house.pin)).toBe(429)
      now += 1
      expect(await pin(other(house.pin))).toBe(401)
      now += 59_999
      expect(await pin(house.pin)).toBe(429)
      now += 1
      expect(await pin(house.pin)).toBe(200)
      expect(await pin(other(house.pin))).toBe(401)
      expect(await pin(house.pin)).toBe(200)
    })
  })

  test('the wait is told in seconds', async () => {
    await fresh(async (house, pin) => {
      for (let count = 0; count < 5; count += 1) await pin(other(house.pin))
      const { headers, body } = await askJson({ port: house.port, path: '/remote/enter', body: { pin: house.pin } })
      expect({ after: headers['retry-after'], body: JSON.parse(body) }).toEqual({
        after: '30',
        body: { wrong: 'wait', seconds: 30 },
      })
    })
  })

  test('somebody who guesses does not keep the trainer out; many who guess do', async () => {
    await fresh(async (house, pin) => {
      for (let count = 0; count < 5; count += 1) await pin(other(house.pin), lan)
      expect(await pin(house.pin, lan)).toBe(429)
      expect(await pin(house.pin)).toBe(200)
      for (let count = 0; count < 25; count += 1) await pin(other(house.pin), guessers[count % guessers.length])
      expect(await pin(house.pin)).toBe(429)
    })
  })
})
