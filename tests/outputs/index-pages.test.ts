import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { entries, onDisk, out } from './built.ts'

const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.join(entry.parentPath, entry.name).slice(out.length + 1))
  // Pictures of what is wrong are for the editor; nothing leads to them.
  .filter((path) => !path.startsWith('.problems/'))
  .sort()

const indexes = entries.filter(({ path }) => path.endsWith('index.html'))

test.each(indexes)('$path leads only to files that are there', ({ path }) => {
  const links = linksIn(path)
  expect(links.length).toBeGreaterThan(1)
  expect(links.filter((link) => !files.includes(link))).toEqual([])
})

test.each(indexes.filter(({ audience }) => audience !== null))(
  '$path leads to every file of its readers',
  ({ path }) => {
    const folder = posix.dirname(path)
    const theirs = files.filter((file) => file.startsWith(`${folder}/`) && file !== path)
    expect([...new Set(linksIn(path))].sort()).toEqual(theirs)
  },
)

test('a participant is never led to what is the trainer’s', () => {
  const led = indexes.filter(({ audience }) => audience === 'participant').flatMap(({ path }) => linksIn(path))
  expect(led.filter((link) => link.includes('trainer'))).toEqual([])
})

test('the manifest names every file, each with its own size and hash', () => {
  expect(['manifest.json', ...entries.map(({ path }) => path)].sort()).toEqual(files)
  for (const { path, size, sha256 } of entries) {
    const bytes = readFileSync(onDisk(path))
    expect({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
      path,
      size,
      sha256,
    })
  }
})

function linksIn(path: string): readonly string[] {
  const html = readFileSync(onDisk(path), 'utf8')
  return [...html.matchAll(/<a\b[^>]*\shref="([^"#]+)"/g)].map(([, href = '']) =>
    posix.join(posix.dirname(path), decodeURI(href.replaceAll('&amp;', '&'))),
  )
}
