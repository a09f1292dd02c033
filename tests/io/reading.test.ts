import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type * as Reading from '../../src/io/reading.ts'
import { readSource } from '../../src/read.ts'
import type { CourseSource } from '../../src/source.ts'

// A thread takes no TypeScript: it and its starter are bundled as they are for the command.
mkdirSync('node_modules/.cache', { recursive: true })
const bundled = mkdtempSync(join('node_modules', '.cache', 'kejian-reading-'))
afterAll(() => rmSync(bundled, { recursive: true, force: true }))

let openReader: typeof Reading.openReader
beforeAll(async () => {
  await build({
    entryPoints: { reading: 'src/io/reading.ts', reader: 'src/io/reader.ts' },
    outdir: bundled,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  const module: typeof Reading = await import(/* @vite-ignore */ join(process.cwd(), bundled, 'reading.js'))
  openReader = module.openReader
})

let reader: Reading.Reader | null = null
afterEach(() => reader?.close())

const source = (texts: Readonly<Record<string, string>>): CourseSource => ({
  folder: 'day',
  slug: 'day',
  files: Object.entries({ 'course.yaml': 'title: Day', ...texts }).map(([name, text]) => ({
    path: `day/${name}`,
    name,
    text,
  })),
  assets: [{ path: 'cat.png', mime: 'image/png', bytes: new TextEncoder().encode('meow') }],
  problems: [],
})

const good = source({
  'a.md':
    '---\nminutes: 5\n---\n\n# A\n\n<!-- Say it. -->\n\n:::case[C]{minutes=5}\n**Text** and ![cat](cat.png)\n\n:::\n',
  'b.md': '# B\n\n> ==word==\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
})

const slow = source({ 'a.md': '# A\n', 'slow.md': '[a]('.repeat(200_000), 'z.md': '# Z\n' })

test('what comes out of the thread is what is read without it', async () => {
  reader = openReader()
  expect(await reader.read(good)).toEqual(readSource(good))
})

test('a file that takes too long is named and given up; the next course is read', async () => {
  reader = openReader(2000)
  const { course, problems } = await reader.read(slow)
  expect(course).toBeNull()
  expect(problems).toEqual([
    {
      rule: 'limits',
      severity: 'error',
      place: { path: 'day/slow.md', line: 1, column: 1 },
      message: expect.stringContaining('Unexpected text that takes longer than 2 s to read, expected less'),
    },
  ])
  expect(await reader.read(good)).toEqual(readSource(good))
})

test('what was wrong with the files is said all the same', async () => {
  reader = openReader(2000)
  const known = {
    rule: 'load',
    severity: 'warning',
    message: 'x',
    place: { path: 'day/x', line: 1, column: 1 },
  } as const
  expect((await reader.read({ ...slow, problems: [known] })).problems).toContainEqual(known)
})

test('a stack that is full is the text’s fault', async () => {
  reader = openReader()
  const deep = `${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`
  const { problems } = await reader.read(
    source({ 'course.yaml': 'title: Day\noutline: o.json', 'o.json': `{"lectures":[${deep}]}`, 'a.md': '# A' }),
  )
  expect(problems).toEqual([
    expect.objectContaining({ rule: 'limits', message: expect.stringContaining('nested too deeply') }),
  ])
})
