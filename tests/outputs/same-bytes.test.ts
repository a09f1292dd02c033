import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { openPrinter } from '../../src/io/print.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { readSource } from '../../src/read.ts'
import { onDisk, pathsOf } from './built.ts'
import { withPdf } from './pdf.ts'

const minimal = 'tests/fixtures/courses/minimal'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kejian-same-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('in another folder, time zone and language, written in another order and without any system font, every byte is the same', async () => {
  const copy = join(folder, 'a folder', 'minimal')
  await copyBackwards(minimal, copy)
  const fontless = join(folder, 'fonts.conf')
  await writeFile(fontless, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
  const there = await command(minimal, { TZ: 'Asia/Taipei', LANG: 'zh_TW.UTF-8', LC_ALL: 'zh_TW.UTF-8' })
  const here = await command(copy, { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C', FONTCONFIG_FILE: fontless })
  expect([...there.keys()]).toContain('manifest.json')
  expect(different(there, here)).toEqual([])
})

test('beside other courses a course gives the bytes that it gives alone', async () => {
  const alone = await command(minimal, {})
  const beside = new Map<string, Buffer>()
  for (const path of pathsOf(({ course }) => course === 'minimal')) beside.set(path, await readFile(onDisk(path)))
  expect(beside.size).toBeGreaterThan(10)
  expect(different(beside, alone)).toEqual([])
})

test('printed one page after the other or four at a time, every byte is the same', async () => {
  const [one, four] = [await inProcess(1), await inProcess(4)]
  expect(one.size).toBeGreaterThan(10)
  expect(different(one, four)).toEqual([])
})

test('the day that SOURCE_DATE_EPOCH names stands in the PDFs, and changes no page of HTML', async () => {
  const usual = await command(minimal, {})
  const later = await command(minimal, { SOURCE_DATE_EPOCH: '1767225600' })
  const changed = different(usual, later)
  expect(changed.filter((path) => !path.endsWith('.pdf'))).toEqual(['manifest.json'])
  expect(changed.filter((path) => path.endsWith('.pdf'))).toEqual([...usual.keys()].filter((path) => path.endsWith('.pdf')))
  for (const path of changed.filter((one) => one.endsWith('.pdf'))) {
    const { info } = await withPdf(join(folder, 'latest', path), (pdf) => pdf.getMetadata())
    expect(info).toMatchObject({ CreationDate: 'D:20260101000000Z', ModDate: 'D:20260101000000Z' })
  }
})

type Files = ReadonlyMap<string, Buffer>

/** Builds a course by the command with these words in its environment; every file that it wrote. */
async function command(course: string, environment: Readonly<Record<string, string>>): Promise<Files> {
  const out = join(folder, 'latest')
  await rm(out, { recursive: true, force: true })
  const cache = join(folder, 'cache')
  await rm(cache, { recursive: true, force: true })
  const env = { ...process.env, SOURCE_DATE_EPOCH: undefined, KEJIAN_CACHE: cache, ...environment }
  await run(process.execPath, ['build/kejian.js', 'build', course, '--out', out], { env })
  return filesIn(out)
}

const run = promisify(execFile)

async function inProcess(tabs: number): Promise<Files> {
  const out = join(folder, `tabs-${tabs}`)
  const { problems } = await build({
    folders: [minimal],
    out,
    everything: false,
    date: 1_735_689_600,
    read: (source) => readSource(source),
    openPrinter: async () => openPrinter({ executablePath: await provideBrowser(() => undefined), tabs }),
    progress: () => () => undefined,
  })
  expect(problems).toEqual([])
  return filesIn(out)
}

async function filesIn(root: string): Promise<Files> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(
    paths.sort().map(async (path): Promise<[string, Buffer]> => [path.slice(root.length + 1), await readFile(path)]),
  )
  return new Map(files)
}

/** The paths that the second has not or has with other bytes, and those that only the second has. */
const different = (one: Files, other: Files): readonly string[] => [
  ...[...one].flatMap(([path, bytes]) => (other.get(path)?.equals(bytes) === true ? [] : [path])),
  ...[...other.keys()].filter((path) => !one.has(path) && path !== 'manifest.json' && path !== 'index.html'),
]

/** Copies a folder file by file, the last first, so that the disk lists them in another order. */
async function copyBackwards(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const names = (await readdir(from)).sort().reverse()
  for (const name of names) await cp(join(from, name), join(to, name), { recursive: true })
}
