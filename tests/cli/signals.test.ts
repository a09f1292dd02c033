import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/io/find-browser.ts'
import { type Running, start } from './command.ts'
import { snapshot, temporaryFolder, tinyCourse, writeFiles } from './folders.ts'
import { browsersOf, isGone } from './processes.ts'

const folder = temporaryFolder()

let browser = ''
beforeAll(async () => {
  browser = (await findBrowser()) ?? ''
})

/** A course that takes a while to print. */
const longCourse = (name: string): string => {
  const lectures = Array.from({ length: 6 }, (_, n) => [
    `0${n}.md`,
    `# ${name} ${n} ${performance.now()}\n\n${'---\n\n# More\n\n'.repeat(20)}`,
  ])
  return writeFiles(join(folder, name), { 'course.yaml': `title: ${name}\n`, ...Object.fromEntries(lectures) })
}

const outOf = (name: string): string => join(folder, `${name}-out`)

async function printing(name: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const running = start(['build', longCourse(name), '--out', outOf(name)], { env })
  await running.saysOnError('.pdf')
  return running
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s', { concurrent: true }, (signal, expected) => {
  test('in the middle of printing leaves nothing behind', async () => {
    const running = await printing(signal)
    expect(browsersOf(running.process.pid).all).not.toEqual([])
    running.process.kill(signal)
    const { code, stderr } = await running.ended
    expect({ code, stderr }).toEqual({ code: expected, stderr: expect.stringContaining(`\nStopped by ${signal}\n`) })
    expect(isGone(running.process.pid)).toBe(true)
    expect(existsSync(outOf(signal))).toBe(false)
  })
})

test('SIGINT while the browser starts leaves nothing behind', { concurrent: true }, async () => {
  const slow = join(
    writeFiles(folder, { 'slow-browser': `#!/bin/sh\nsleep 30\nexec ${browser} "$@"\n` }),
    'slow-browser',
  )
  chmodSync(slow, 0o755)
  const running = start(['build', longCourse('starting'), '--out', outOf('starting')], { env: { CHROME_PATH: slow } })
  await expect.poll(() => browsersOf(running.process.pid).all.length, { timeout: 60_000 }).toBeGreaterThan(0)
  running.process.kill('SIGINT')
  expect(await running.ended).toMatchObject({ code: 130 })
  expect(isGone(running.process.pid)).toBe(true)
})

test('a browser that is killed in the middle of printing is replaced', { concurrent: true }, async () => {
  const running = await printing('killed')
  const { main } = browsersOf(running.process.pid)
  process.kill(main ?? Number.NaN, 'SIGKILL')
  const { code, stderr } = await running.ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('error') })
  expect(Object.keys(snapshot(outOf('killed')))).toHaveLength(33)
  expect(isGone(running.process.pid)).toBe(true)
})

test('what a killed run left in the folder for temporary files is cleared by the next', async () => {
  const running = await printing('dead')
  const { all } = browsersOf(running.process.pid)
  running.process.kill('SIGKILL')
  await running.ended
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It noticed that nobody listens and ended by itself.
    }
  }
  expect(isGone(running.process.pid)).toBe(false)
  const next = start(['build', writeFiles(join(folder, 'next'), tinyCourse('Next')), '--out', outOf('next')])
  expect(await next.ended).toMatchObject({ code: 0 })
  expect(isGone(running.process.pid)).toBe(true)
  expect(isGone(next.process.pid)).toBe(true)
})
