import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { type Entry, readManifest } from '../../src/manifest.ts'
import { kejian, type Outcome, program } from './command.ts'
import { hashOf, snapshot, temporaryFolder, tinyCourse, writeFiles } from './folders.ts'

const project = temporaryFolder()
const dist = join(project, 'dist')
const odd = `it's "odd" #1 & 100% <b> 中文?`

const build = (...words: readonly string[]): Promise<Outcome> => kejian(['build', ...words], { cwd: project })

const manifest = (folder = dist): readonly Entry[] =>
  readManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'))?.files ?? []

const pathsOf = (folder = dist): readonly string[] => Object.keys(snapshot(folder))

// The tests go through one project's life, each building on the last.
let first: Outcome = { code: null, stdout: '', stderr: '' }
beforeAll(async () => {
  writeFiles(join(project, 'slides/day'), { ...tinyCourse('Day'), [`${odd}.md`]: '# Odd\n' })
  writeFiles(join(project, 'slides/night'), tinyCourse('Night'))
  first = await build()
})

test('all courses under slides/ are built into dist/', () => {
  expect(first.code).toBe(0)
  expect(first.stdout).toMatch(/^27 files, \d+ pages, \d+\.\d MB in dist after \d+\.\d s, 0 errors, 0 warnings\n$/)
})

test('progress is a plain line for each file where nobody watches', () => {
  const lines = first.stderr.trimEnd().split('\n')
  expect(lines.map((line) => line.slice(0, 5))).toEqual(
    Array.from({ length: 26 }, (_, n) => `${String(n + 1).padStart(2)}/26`),
  )
  const files = manifest().map(({ path }) => path)
  expect(lines.map((line) => line.slice(6)).sort()).toEqual(files.filter((path) => path !== 'index.html').sort())
  expect(first.stderr).not.toContain('\u001b')
})

test('the manifest names every file with its size, hash and pages, and nothing else', async () => {
  await expectRightManifest(dist)
})

test('every link between the pages leads to a file, however its lecture is called', () => {
  const pages = pathsOf().filter((path) => path.endsWith('index.html'))
  const links = pages.flatMap((page) => {
    const found = [...readFileSync(join(dist, page), 'utf8').matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
    const addresses = found.map((href) => href.replaceAll('&#x27;', "'").replaceAll('&amp;', '&'))
    return addresses.map((address) => join(dirname(page), decodeURIComponent(address.replace(/[#?].*/, ''))))
  })
  expect(links.filter((link) => !existsSync(join(dist, link)))).toEqual([])
  expect(links).toContain(`day/participant/deck/${odd}.html`)
  expect(links).toContain(`day/trainer/deck/${odd}.pdf`)
})

test('an error leaves the last good output as it was', async () => {
  const before = snapshot(dist)
  const good = readFileSync(join(project, 'slides/day/day.md'))
  writeFiles(join(project, 'slides/day'), { 'day.md': '# Day\n\n:::cse[A]\n:::\n' })
  const { code, stdout, stderr } = await build()
  writeFiles(join(project, 'slides/day'), { 'day.md': good })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('slides/day/day.md:3:1 error Unexpected block ":::cse", expected one of')
  expect(stderr).toContain('(did you mean "case"?)')
  expect(stderr).toMatch(/\nNothing was written: \d+ errors, 0 warnings\n$/)
  expect(snapshot(dist)).toEqual(before)
})

test('a disk that is full leaves the last good output as it was', async () => {
  const before = snapshot(dist)
  const good = readFileSync(join(project, 'slides/day/day.md'))
  writeFiles(join(project, 'slides/day'), { 'day.md': '# Another day\n' })
  // Printed already: on such a disk no browser starts.
  const elsewhere = join(project, 'elsewhere')
  expect(await build('--out', elsewhere)).toMatchObject({ code: 0 })
  rmSync(elsewhere, { recursive: true })
  // No file may be larger than some kilobytes; that is what a full disk is to us.
  const limited = `trap '' XFSZ; ulimit -f 40; exec "$0" "$@"`
  const words = ['-c', limited, process.execPath, program, 'build']
  const { status, stderr } = spawnSync('sh', words, { cwd: project, encoding: 'utf8' })
  writeFiles(join(project, 'slides/day'), { 'day.md': good })
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: expect.stringContaining('The output could not be written: EFBIG'),
  })
  expect(snapshot(dist)).toEqual(before)
  expect(leftoversIn(dist)).toEqual([])
})

test('a partial build keeps the other courses and what is not ours', async () => {
  writeFiles(dist, { 'notes.txt': 'mine', 'day/mine.txt': 'mine', 'night/participant/mine.txt': 'mine' })
  writeFiles(join(project, 'slides/day'), { 'day.md': `# Day\n\nAnother day ${performance.now()}\n` })
  const before = snapshot(dist)
  expect(await build('slides/day')).toMatchObject({ code: 0 })
  const after = snapshot(dist)
  expect(Object.keys(after)).toEqual(Object.keys(before))
  const changed = Object.keys(after).filter((path) => after[path] !== before[path])
  expect(changed).toContain('day/participant/deck/day.html')
  expect(changed.filter((path) => !path.startsWith('day/'))).toEqual(['manifest.json'])
  await expectRightManifest(dist, ['notes.txt', 'day/mine.txt', 'night/participant/mine.txt'])
})

test('a file of another course that somebody deleted is not in the manifest of a partial build', async () => {
  rmSync(join(dist, 'night/trainer/guide.pdf'))
  expect(await build('slides/day')).toMatchObject({ code: 0 })
  await expectRightManifest(dist, ['notes.txt', 'day/mine.txt', 'night/participant/mine.txt'])
})

test('the outputs of deleted sources go, and what is not ours stays', async () => {
  rmSync(join(project, 'slides/day', `${odd}.md`))
  rmSync(join(project, 'slides/night'), { recursive: true })
  expect(await build()).toMatchObject({ code: 0 })
  expect(pathsOf().filter((path) => path.includes('odd') || path.startsWith('night'))).toEqual([
    'night/participant/mine.txt',
  ])
  expect(readdirSync(join(dist, 'night'))).toEqual(['participant'])
  await expectRightManifest(dist, ['notes.txt', 'day/mine.txt', 'night/participant/mine.txt'])
})

test('a folder that cannot be made is a matter of the machine', async () => {
  for (const out of ['dist/notes.txt/out', 'dist/notes.txt', '/proc/kejian']) {
    const { code, stderr } = await build('--out', out)
    expect({ out, code, stderr }).toEqual({
      out,
      code: 3,
      stderr: expect.stringContaining('The output could not be written'),
    })
  }
  expect(readFileSync(join(dist, 'notes.txt'), 'utf8')).toBe('mine')
})

test('builds at the same time into two folders, and into one, all succeed', async () => {
  writeFiles(join(project, 'slides/dawn'), tinyCourse('Dawn'))
  const all = [
    build('slides/day', '--out', 'one'),
    build('slides/dawn', '--out', 'two'),
    build('slides/day', '--out', 'both'),
    build('slides/dawn', '--out', 'both'),
  ]
  const codes = (await Promise.all(all)).map(({ code }) => code)
  expect(codes).toEqual([0, 0, 0, 0])
  for (const name of ['one', 'two', 'both']) await expectRightManifest(join(project, name))
  expect(new Set(manifest(join(project, 'both')).map(({ course }) => course))).toEqual(new Set(['day', 'dawn', null]))
})

test('on a terminal progress is one live line', () => {
  const command = `'${process.execPath}' '${program}' build slides/day --out live`
  const words =
    process.platform === 'darwin' ? ['-q', '/dev/null', 'sh', '-c', command] : ['-qec', command, '/dev/null']
  const { status, stdout } = spawnSync('script', words, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm' },
  })
  expect(status).toBe(0)
  const [before = '', ...rest] = stdout.split('\r\u001b[2K')
  expect(before.trim()).toBe('')
  expect(rest.slice(0, 11).map((line) => line.slice(0, 5))).toEqual(
    Array.from({ length: 11 }, (_, n) => `${String(n + 1).padStart(2)}/11`),
  )
  expect(rest.slice(0, 11).join('')).not.toContain('\n')
  expect(rest[11]).toMatch(/^12 files, /)
})

/** The folder holds what its manifest says, to the byte, and `others`. */
async function expectRightManifest(folder: string, others: readonly string[] = []): Promise<void> {
  const entries = manifest(folder)
  const paths = entries.map(({ path }) => path)
  expect([...paths, 'manifest.json', ...others].sort()).toEqual([...pathsOf(folder)].sort())
  for (const { path, size, sha256, pages } of entries) {
    const bytes = readFileSync(join(folder, path))
    const counted = path.endsWith('.pdf') ? (await PDFDocument.load(bytes)).getPageCount() : null
    expect({ path, size, sha256, pages }).toEqual({
      path,
      size: statSync(join(folder, path)).size,
      sha256: hashOf(bytes),
      pages: counted,
    })
  }
  expect(leftoversIn(folder)).toEqual([])
}

const leftoversIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.'))
