import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { expect, vi } from 'vitest'
import { type Running, start } from '../cli/command.ts'
import { isGone } from '../cli/processes.ts'

/** A small course that is watched by the command, as an editor starts it. */
export interface WatchedCourse {
  readonly folder: string
  readonly out: string
  readonly port: number
  readonly running: Running
  /** What the terminal has shown. */
  said(): string
  save(name: string, text: string): void
  /** Ends it by Ctrl-C, and waits until nothing of it is left. */
  stop(): Promise<void>
}

/** The lecture of the course, with some words on its second slide. */
export const lecture = (words: string): string => `# First

Begin here.

---

# Second

- ${words}
* one
* two
* three

<!-- Say: with care. -->

---

# Third

:::case[The kettle]{minutes=5}
Why does it whistle?
:::

End here.
`

/** Writes the course and waits until it is shown. */
export async function watchCourse(parent: string, env: NodeJS.ProcessEnv = {}): Promise<WatchedCourse> {
  const folder = join(parent, 'tea')
  const out = join(parent, 'out')
  const save = (name: string, text: string): void => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  save('course.yaml', 'title: Tea\nlanguage: en\nlectures: [brew.md]\n')
  save('brew.md', lecture('Water first'))
  const cache = join(parent, 'cache')
  const running = start(['watch', folder, '--out', out, '--cache', cache], { env })
  let said = ''
  for (const stream of [running.process.stdout, running.process.stderr]) {
    stream?.on('data', (text: string) => {
      said += text
    })
  }
  await vi.waitFor(() => expect(said).toMatch(/Shown after/), { timeout: 100_000 })
  return {
    folder,
    out,
    port: Number(/127\.0\.0\.1:(\d+)/.exec(said)?.[1]),
    running,
    said: () => said,
    save,
    stop: async () => {
      const helpers = childrenOf(running.process.pid)
      running.process.kill('SIGINT')
      expect(await running.ended).toMatchObject({ code: 130 })
      await vi.waitFor(() => expect(helpers.filter((pid) => isThere(pid) || !isGone(pid))).toEqual([]), {
        timeout: 60_000,
      })
    },
  }
}

const childrenOf = (pid: number | undefined): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number)

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Waits until something on a page is as expected. */
export const comesToBe = <Value>(page: Page, script: string, expected: Value) =>
  expect.poll(() => page.evaluate(script).catch(() => 'loading'), { timeout: 100_000 }).toEqual(expected)

/** What the slide that is shown says. */
export const shownWords = "document.querySelector('.slide.shown')?.textContent.replace(/\\s+/g, ' ').trim()"

/** How the panel of a page says that things stand. */
export const panelState = "document.querySelector('#watch-panel')?.dataset.state"
