import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The output folder of the command, run once over the real course, the small one and `plain`. */
    built: string
    /** A folder with the small course as an old deck has it: without a theme, a list of it shown point by point. */
    plain: string
  }
}

/** Builds the courses as a stranger does, by the command, once for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'kejian-built-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const plain = join(folder, 'plain')
    await withoutTheme('tests/fixtures/courses/minimal', plain)
    await buildInto(folder, ['slides/microfinance', 'tests/fixtures/courses/minimal', plain])
    project.provide('built', join(folder, 'out'))
    project.provide('plain', plain)
    return remove
  } catch (cause) {
    await remove()
    throw cause
  }
}

async function buildInto(folder: string, courses: readonly string[]): Promise<void> {
  await run(process.execPath, ['scripts/bundle.mjs'])
  // Printed for this run, not taken from an earlier one.
  const env = { ...process.env, KEJIAN_CACHE: join(folder, 'cache') }
  await run(process.execPath, ['build/kejian.js', 'build', ...courses, '--out', join(folder, 'out')], { env })
}

const run = promisify(execFile)

async function withoutTheme(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  for (const name of ['course.yaml', '01-brewing.md', '02-tasting.md']) {
    const path = join(to, name)
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^theme: bank\n/m, ''))
  }
  // Marp shows the points of such a list one by one.
  const path = join(to, '01-brewing.md')
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^- (?=What (?:is|does))/gm, '* '))
}
