import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { type BuildRecord, untouchedSince, writeRecord } from '../../src/io/records.ts'
import { traceOf, tracesUnder } from '../../src/io/traces.ts'
import { temporaryFolder, writeFiles } from '../cli/folders.ts'

const base = temporaryFolder()
let folder = ''
let path = ''
let count = 0

beforeEach(async () => {
  count += 1
  folder = writeFiles(join(base, `sources-${count}`), { 'a.md': 'one', 'assets/b.png': 'two', '.hidden': 'three' })
  path = join(base, 'builds', String(count))
  await settled()
  record()
})

// Longer than a clock of the disk ticks.
const settled = (): Promise<void> => pause(60)

function record(more: Partial<BuildRecord> = {}): void {
  const traces = [...tracesUnder(folder), traceOf(join(folder, 'nothing'))]
  const summary = { made: '1 file', found: '0 errors' }
  writeRecord(path, { taken: Date.now(), asked: 'build', traces, paths: [], findings: [], summary, ...more })
}

const isUntouched = (asked = 'build'): boolean => untouchedSince(path, asked) !== null

const rewrite = (text: string): void => {
  const { atime, mtime } = { atime: new Date(1000), mtime: new Date(1000) }
  writeFileSync(join(folder, 'a.md'), text)
  utimesSync(join(folder, 'a.md'), atime, mtime)
}

test('nothing was touched where nothing was', () => {
  expect(isUntouched()).toBe(true)
  writeFileSync(join(folder, '.hidden'), 'another')
  expect(isUntouched()).toBe(true)
})

test.each<[string, () => void]>([
  ['a changed file', () => writeFileSync(join(folder, 'a.md'), 'ONE')],
  ['a file changed to the same size, its date set back', () => rewrite('ONE')],
  ['a new file', () => writeFileSync(join(folder, 'c.md'), '')],
  ['a deleted file', () => rmSync(join(folder, 'assets/b.png'))],
  ['a renamed file', () => renameSync(join(folder, 'a.md'), join(folder, 'z.md'))],
  [
    'a file in place of a folder',
    () => {
      rmSync(join(folder, 'assets'), { recursive: true })
      writeFileSync(join(folder, 'assets'), '')
    },
  ],
  [
    'a pipe in place of a file, without waiting for its other end,',
    () => {
      rmSync(join(folder, 'a.md'))
      execFileSync('mkfifo', [join(folder, 'a.md')])
    },
  ],
  ['what was not there', () => mkdirSync(join(folder, 'nothing'))],
])('%s is seen', (_, change) => {
  change()
  expect(isUntouched()).toBe(false)
})

test('a file written again with the same bytes is no change, and need not be read again', () => {
  rewrite('one')
  const before = readFileSync(path, 'utf8')
  expect(isUntouched()).toBe(true)
  expect(readFileSync(path, 'utf8')).not.toBe(before)
  expect(isUntouched()).toBe(true)
})

test('a file written in the moment when it was traced is read again: its date tells nothing', () => {
  const [file] = tracesUnder(join(folder, 'a.md'))
  if (file === undefined) throw new Error('There is no trace')
  // As if the change had come within the same tick of the clock.
  record({ taken: Date.now(), traces: [{ ...traceOf(join(folder, 'a.md')), digest: 'of other bytes' }] })
  expect(isUntouched()).toBe(true)
  record({ taken: 0, traces: [{ ...traceOf(join(folder, 'a.md')), digest: 'of other bytes' }] })
  expect(isUntouched()).toBe(false)
})

test('another command, another environment or a damaged record mean that nothing is known', () => {
  expect(isUntouched('another')).toBe(false)
  writeFileSync(path, readFileSync(path, 'utf8').replace('1 file', '2 file'))
  expect(isUntouched()).toBe(false)
  rmSync(path)
  expect(isUntouched()).toBe(false)
})

test('a link is followed to its file and not into a folder', async () => {
  const linked = join(base, `linked-${count}.md`)
  writeFileSync(linked, 'far')
  symlinkSync(linked, join(folder, 'link.md'))
  symlinkSync('.', join(folder, 'circle'))
  await settled()
  record()
  expect(isUntouched()).toBe(true)
  writeFileSync(linked, 'FAR')
  expect(isUntouched()).toBe(false)
})

test('a folder with a pipe in it is traced by nobody, who would wait for its other end', () => {
  execFileSync('mkfifo', [join(folder, 'y.md')])
  expect(() => tracesUnder(folder)).toThrow('y.md is no file or folder that is read')
})
