import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive, openRunFolder } from '../../src/io/run-folder.ts'
import { temporaryFolder } from '../cli/folders.ts'

const own = temporaryFolder()
const usual = process.env['TMPDIR']
let count = 0

beforeEach(() => {
  count += 1
  process.env['TMPDIR'] = join(own, String(count))
  mkdirSync(join(own, String(count)))
})

afterEach(() => {
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
})

const deadPid = (): number => Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }))

test('a run has a folder of its own until it removes it', async () => {
  const folder = await openRunFolder()
  writeFileSync(join(folder.path, 'profile'), 'x')
  folder.remove()
  expect(existsSync(folder.path)).toBe(false)
  folder.remove()
})

test('folders of dead runs go; those of living ones and what is not ours stay', async () => {
  const { path, remove } = await openRunFolder()
  const base = dirname(path)
  for (const name of [`run-${deadPid()}`, `run-${process.ppid}`, 'run-x', 'notes']) mkdirSync(join(base, name))
  await openRunFolder()
  expect(readdirSync(base).sort()).toEqual(['notes', `run-${process.pid}`, `run-${process.ppid}`, 'run-x'].sort())
  remove()
})

test('a folder that somebody else put in our place is not used', async () => {
  const { path, remove } = await openRunFolder()
  remove()
  execFileSync('rmdir', [dirname(path)])
  symlinkSync(own, dirname(path))
  await expect(openRunFolder()).rejects.toThrow('is not a folder of ours')
})

test('no place for temporary files is a matter of the machine', async () => {
  writeFileSync(join(own, 'file'), '')
  process.env['TMPDIR'] = join(own, 'file')
  await expect(openRunFolder()).rejects.toThrow('The browser has no place for its profile')
})

test('a process is alive until it ends; none has the number 0', () => {
  expect([process.pid, deadPid(), 0, -1, Number.NaN].map(isAlive)).toEqual([true, false, false, false, false])
})
