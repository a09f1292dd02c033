import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { ask } from './serve/ask.ts'
import { type WatchedCourse, watchCourse } from './watch-course.ts'

const folder = temporaryFolder()
let course: WatchedCourse
let port = 0

beforeAll(async () => {
  course = await watchCourse(folder)
  port = course.port
})

afterAll(() => course.stop())

const deck = '/files/tea/trainer/deck/brew.html'

test('a page is served with the code that watches it, under a policy that lets nothing else run', async () => {
  const { status, headers, body } = await ask({ port, path: deck })
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toMatch(/script-src ('sha256-[^']+' ?)+; connect-src 'self'/)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(body).toContain('id="watched"')
  expect(body).not.toContain('http-equiv="Content-Security-Policy"')
})

test.each([
  ['another name for this machine', { host: 'example.org' }],
  ['a name with another port', { host: '127.0.0.1:1' }],
  ['a page of another site', { headers: { Origin: 'http://example.org' } }],
  ['a script of another site', { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' } }],
])('%s gets nothing', async (_, how) => {
  expect((await ask({ port, path: deck, ...how })).status).toBe(403)
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is no way to ask', async (method) => {
  const { status, headers } = await ask({ port, path: deck, method })
  expect({ status, allow: headers['allow'] }).toEqual({ status: 405, allow: 'GET, HEAD' })
})

test.each(['/events?page=%2F', `/place?page=${encodeURIComponent(deck)}&at=1-1`])(
  '%s is for who has the token',
  async (path) => {
    expect((await ask({ port, path })).status).toBe(401)
    expect((await ask({ port, path, headers: { Authorization: 'Bearer guess' } })).status).toBe(401)
  },
)

test.each([
  '/files/../../etc/passwd',
  '/files/..%2f..%2fetc%2fpasswd',
  '/files/manifest.json',
  '/files/tea/../../tea/brew.md',
  '/paper/tea/trainer/deck/brew.html',
  '/pictures/..%2f..%2ftea%2fx.png',
  '/pictures/tea/1-1.png',
  '/parts/x',
  '/tea/brew.md',
  '/build/client.js',
])('nobody gets %s', async (path) => {
  expect((await ask({ port, path })).status).toBe(404)
})

test('a place is told for what stands on the page alone', async () => {
  const token = /"token":"([^"]+)"/.exec((await ask({ port, path: deck })).body)?.[1] ?? ''
  const headers = { Authorization: `Bearer ${token}` }
  const page = encodeURIComponent(deck)
  const known = await ask({ port, path: `/place?page=${page}&at=1-1`, headers })
  expect(JSON.parse(known.body)).toEqual({ place: expect.stringMatching(/tea\/brew\.md:1:1$/), editor: null })
  for (const at of ['1-9', '..%2F..%2Fetc%2Fpasswd', '']) {
    expect((await ask({ port, path: `/place?page=${page}&at=${at}`, headers })).status).toBe(404)
  }
})
