import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lanAddresses } from '../../src/io/serve/addresses.ts'
import { builtInto } from '../io/serve/built.ts'
import { kejian, type Running, start } from './command.ts'
import { temporaryFolder } from './folders.ts'

const folder = temporaryFolder()
const out = builtInto(join(folder, 'out'), ['tea', 'coffee'])

/** A port that nobody uses at this moment, and what ends its use. */
const taken = (): Promise<{ readonly port: number; readonly end: () => Promise<void> }> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      done({ port, end: () => new Promise((ended) => server.close(() => ended())) })
    })
  })

async function presenting(words: readonly string[]): Promise<{ readonly running: Running; readonly said: string }> {
  const running = start(['present', '--out', out, ...words])
  let said = ''
  running.process.stdout?.on('data', (text: string) => {
    said += text
  })
  await expect.poll(() => said, { timeout: 30_000 }).toContain('Ctrl-C ends it.')
  return { running, said }
}

const addressIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? ''

test('it says where, serves, and ends with Ctrl-C', async () => {
  const { running, said } = await presenting([])
  expect(said).toContain('Presenting day of coffee, day of tea\n')
  expect(said).toMatch(/PIN {11}\d{6}\n/)
  expect(said).toContain('Phones are not let in; with --lan they are.')
  expect(await (await fetch(addressIn(said))).text()).toContain('day of coffee')
  running.process.kill('SIGINT')
  expect(await running.ended).toMatchObject({ code: 130, stderr: '\nStopped by SIGINT\n' })
  await expect(fetch(addressIn(said))).rejects.toThrow('fetch failed')
})

test('with --lan it says how phones find it, without the PIN in an address', async () => {
  const { running, said } = await presenting(['tea', '--lan'])
  expect(said).toContain('Presenting day of tea\n')
  for (const address of lanAddresses()) expect(said).toContain(`Phone         http://${address}:`)
  expect(said).not.toContain('not let in')
  expect(said).not.toMatch(/remote#/)
  expect(said.includes('█')).toBe(lanAddresses().length > 0)
  running.process.kill('SIGTERM')
  expect(await running.ended).toMatchObject({ code: 143 })
})

test('a port that is named is used, and one that is taken is a matter of the machine', async () => {
  const { port, end } = await taken()
  const { code, stdout, stderr } = await kejian(['present', '--out', out, '--port', String(port)])
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toBe(
    `Unexpected use of port ${port}, expected a free one: end what uses it, or name another with --port\n`,
  )
  await end()
  const { running, said } = await presenting(['--port', String(port)])
  expect(addressIn(said)).toBe(`http://127.0.0.1:${port}/`)
  running.process.kill('SIGINT')
  await running.ended
})

test('without --port two of them find room', async () => {
  const [one, two] = [await presenting([]), await presenting([])]
  expect(addressIn(one.said)).not.toBe(addressIn(two.said))
  for (const { running } of [one, two]) {
    running.process.kill('SIGINT')
    await running.ended
  }
})

test('what was not built cannot be presented', async () => {
  const gone = join(folder, 'gone')
  expect(await kejian(['present', '--out', gone])).toEqual({
    code: 1,
    stdout: '',
    stderr: `Unexpected folder "${gone}" without a build, expected one: run "npm run build" first\n`,
  })
  expect(await kejian(['present', 'slides/water', '--out', out])).toEqual({
    code: 1,
    stdout: '',
    stderr: `Unexpected course "water", expected "coffee" or "tea" in "${out}": run "npm run build" first\n`,
  })
})

test.each([
  ['a second course', ['tea', 'coffee'], 'Unexpected second course, expected one to present'],
  ['a port that is none', ['--port', '65536'], 'Unexpected --port "65536", expected a number from 1 to 65535'],
  ['no number', ['--port', '80a'], 'Unexpected --port "80a"'],
  ['port 0', ['--port', '0'], 'Unexpected --port "0"'],
])('%s is wrong usage', async (_, words, expected) => {
  const { code, stderr } = await kejian(['present', '--out', out, ...words])
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(expected) })
})
