import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { openPrinter } from '../../src/io/print.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { readSource } from '../../src/read.ts'
import { testDrawer } from '../setup/drawer.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { onDisk, pathsOf } from './built.ts'
import { withPdf } from './pdf.ts'

const minimal = 'tests/fixtures/courses/minimal'

const folder = temporaryFolder()

/** The small course, alone, printed anew. */
let usual: Files

beforeAll(async () => {
  usual = await command(minimal, { TZ: 'Asia/Taipei', LANG: 'zh_TW.UTF-8', LC_ALL: 'zh_TW.UTF-8' })
  expect([...usual.keys()]).toContain('manifest.json')
  expect(usual.size).toBeGreaterThan(10)
})

test('in another folder, time zone and language, in another order on the disk and without any font on the machine, every byte is the same', async () => {
  const copy = join(folder, 'a folder', 'minimal')
  await copyBackwards(minimal, copy)
  const fontless = join(folder, 'fonts.conf')
  await writeFile(fontless, '<?xml version="1.0"?><fontconfig></fontconfig>')
  const here = await command(copy, { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C', FONTCONFIG_FILE: fontless })
  expect(different(usual, here)).toEqual([])
})

test('beside other courses a course gives the bytes that it gives alone', async () => {
  const paths = pathsOf(({ course }) => course === 'minimal')
  const beside = await Promise.all(
    paths.map(async (path): Promise<[string, Buffer]> => [path, await readFile(onDisk(path))]),
  )
  const alone = [...usual].filter(([path]) => path.startsWith('minimal/'))
  expect(different(new Map(beside), new Map(alone))).toEqual([])
})

test('printed one page after the other, every byte is the same', async () => {
  expect(different(usual, await oneTab())).toEqual([])
})

test('the day that SOURCE_DATE_EPOCH names stands in the PDFs, and changes no page of HTML', async () => {
  const later = await command(minimal, { SOURCE_DATE_EPOCH: '1767225600' })
  const pdfs = [...usual.keys()].filter((path) => path.endsWith('.pdf'))
  expect(different(usual, later)).toEqual(['manifest.json', ...pdfs])
  for (const path of pdfs) {
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

async function oneTab(): Promise<Files> {
  const out = join(folder, 'one')
  const { problems } = await build({
    folders: [minimal],
    out,
    everything: false,
    date: 1_735_689_600,
    read: (source) => readSource(source),
    openPrinter: async () => openPrinter({ executablePath: await provideBrowser(() => undefined), tabs: 1 }),
    openDrawer: testDrawer,
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

/** The paths that only one of them has, or both with other bytes. */
const different = (one: Files, other: Files): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .sort()
    .filter((path) => one.get(path)?.equals(other.get(path) ?? nothing) !== true)

const nothing = new Uint8Array()

/** Copies a folder file by file, the last first, so that the disk lists them in another order. */
async function copyBackwards(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const names = (await readdir(from)).sort().reverse()
  for (const name of names) await cp(join(from, name), join(to, name), { recursive: true })
}
