import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimFolder } from '../../src/io/claim.ts'
import { EnvironmentError } from '../../src/io/environment-error.ts'
import { type Finished, writeDelivery } from '../../src/io/write.ts'
import { type Entry, manifestText } from '../../src/manifest.ts'
import { hashOf, snapshot, temporaryFolder, writeFiles } from '../cli/folders.ts'

const folder = temporaryFolder()
let out = ''
let count = 0
beforeEach(() => {
  count += 1
  out = join(folder, `out-${count}`)
})

const file = (path: string, text: string): Finished => ({ path, bytes: Buffer.from(text) })

const entryOf = ({ path, bytes }: Finished): Entry => ({
  path,
  size: bytes.length,
  sha256: hashOf(bytes),
  pages: null,
  course: 'day',
  output: 'deck',
  audience: null,
  title: '',
  source: null,
})

const write = (...files: readonly Finished[]): Promise<readonly Entry[]> =>
  writeDelivery(out, async () => ({ files, entries: files.map(entryOf) }))

const first = [file('a/b/one.txt', '1'), file('a/two.txt', '2')]

test('what is made is told what stands there', async () => {
  await write(...first)
  writeFileSync(join(out, 'a/two.txt'), 'changed')
  let before: readonly Entry[] = []
  await writeDelivery(out, async (entries) => {
    before = entries
    return { files: [], entries: [] }
  })
  expect(before).toEqual([entryOf(first[0] ?? file('', ''))])
  expect(readdirSync(out)).toEqual(['manifest.json'])
})

test('when one file cannot be moved all the others are put back', async () => {
  await write(...first, file('gone/three.txt', '3'))
  mkdirSync(join(out, 'a/z.txt'))
  const before = snapshot(out)
  const refused = write(file('a/b/one.txt', 'new'), file('new/four.txt', '4'), file('a/z.txt', 'x'))
  await expect(refused).rejects.toThrow(EnvironmentError)
  await expect(refused).rejects.toThrow('a/z.txt is a folder, expected a file or nothing: remove it')
  expect(snapshot(out)).toEqual(before)
  expect(readdirSync(out)).toEqual(['a', 'gone', 'manifest.json'])
})

test('a folder that was made for nothing goes again', async () => {
  out = join(folder, 'new/and/deep')
  await expect(
    writeDelivery(out, () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(existsSync(join(folder, 'new'))).toBe(false)
})

test.each([
  ['out of the folder', '../mine.txt'],
  ['from the root', `${folder}/mine.txt`],
  ['in a roundabout way', 'a/../../mine.txt'],
])('a manifest of somebody else that leads %s deletes nothing', async (_, path) => {
  writeFiles(folder, { 'mine.txt': 'mine' })
  writeFiles(out, { 'manifest.json': manifestText([{ ...entryOf(file(path, 'mine')), path }]) })
  await write(...first)
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
})

test('a manifest that is none of ours is replaced and nothing is deleted', async () => {
  writeFiles(out, { 'manifest.json': '{"files": [{"path": "mine.txt"}]}', 'mine.txt': 'mine' })
  await write(...first)
  expect(Object.keys(snapshot(out))).toEqual(['a/b/one.txt', 'a/two.txt', 'manifest.json', 'mine.txt'])
})

test('deliveries at the same time follow each other', async () => {
  const add = (name: string): Promise<readonly Entry[]> =>
    writeDelivery(out, async (before) => {
      const made = file(`${name}.txt`, name)
      return { files: [made], entries: [...before, entryOf(made)] }
    })
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(add))
  expect(Object.keys(snapshot(out))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'manifest.json'])
  const listed: unknown = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  expect(listed).toMatchObject({ files: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ path: `${name}.txt` })) })
})

test('what a killed run left behind is cleared away', async () => {
  const dead = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }))
  writeFiles(out, { '.kejian-lock': String(dead), '.kejian-aside/new/half.txt': 'ha' })
  await write(...first)
  expect(readdirSync(out)).toEqual(['a', 'manifest.json'])
})

test('a lock that makes no sense does not last', async () => {
  writeFiles(out, { '.kejian-lock': 'what?' })
  await write(...first)
  expect(readdirSync(out)).toEqual(['a', 'manifest.json'])
})

test.runIf(process.platform === 'linux')(
  'a lock whose number is that of another process by now does not last',
  async () => {
    writeFiles(out, { '.kejian-lock': `${process.ppid} 12345 another-start-of-the-machine` })
    await write(...first)
    expect(readdirSync(out)).toEqual(['a', 'manifest.json'])
  },
)

test('who waits too long for another build stops and names it', async () => {
  writeFiles(out, { '.kejian-lock': String(process.ppid) })
  const waiting = claimFolder(out, 100)
  await expect(waiting).rejects.toThrow(EnvironmentError)
  await expect(waiting).rejects.toThrow(
    `Another build (process ${process.ppid}) is writing there; if none runs, delete ${join(out, '.kejian-lock')}`,
  )
  expect(readdirSync(out)).toEqual(['.kejian-lock'])
})

// Only root may make a disk; the tests of the command fill one in another way.
if (process.getuid?.() === 0 && process.platform === 'linux') {
  afterEach(() => {
    execFileSync('sh', ['-c', `umount "${out}" 2>/dev/null || true`])
  })

  test('a disk without room leaves all as it was', async () => {
    mkdirSync(out)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', out])
    await write(...first)
    const before = snapshot(out)
    const refused = write(file('a/two.txt', 'new'), file('large.txt', 'x'.repeat(100_000)))
    await expect(refused).rejects.toThrow('The output could not be written: ENOSPC')
    expect(snapshot(out)).toEqual(before)
    expect(readdirSync(out)).toEqual(['a', 'manifest.json'])
  })
}
