import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the tests of a file; it is gone when they are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kejian-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Files by their name in a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Writes files into a folder. */
export function writeFiles(folder: string, files: Files): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The smallest course: one slide whose words nobody has printed before. */
export const tinyCourse = (title: string): Files => ({
  'course.yaml': `title: ${title}\n`,
  'day.md': `# ${title}\n\n${title} ${process.pid} ${performance.now()}\n`,
})

/** Every file of a folder, with what tells its bytes from others. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, hashOf(readFileSync(join(folder, path)))]))
}

/** The hash that a manifest has of some bytes. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
