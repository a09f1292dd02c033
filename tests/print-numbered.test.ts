import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKit } from '../src/build.ts'
import { openPrinter, type Printer } from '../src/io/print.ts'
import { openCachedPrinter } from '../src/io/print-cache.ts'
import { provideBrowser } from '../src/io/provide-browser.ts'
import { openStore } from '../src/io/store.ts'
import { type Known, noLayout } from '../src/known.ts'
import { printNumbered } from '../src/print-numbered.ts'
import { readSource } from '../src/read.ts'
import { type Job, plan } from '../src/stages/plan.ts'
import { render } from '../src/stages/render.ts'
import { temporaryFolder } from './setup/temporary-folder.ts'

const settings = 'title: A day\nlanguage: en\nlectures: [a.md]\n'
const lecture = '# Monday\n\nWords\n'

const none = Promise.resolve(noLayout)

const cache = temporaryFolder()
let printer: Printer | null = null
let executablePath = ''

beforeAll(async () => {
  executablePath = await provideBrowser(() => undefined)
  printer = await openPrinter({ executablePath })
})
afterAll(() => printer?.close())

function workbookOf(text: string, course = settings): Job {
  const files = [
    { path: 'a.md', name: 'a.md', text },
    { path: 'course.yaml', name: 'course.yaml', text: course },
  ]
  const read = readSource({ folder: '.', slug: 'a', files, assets: [], problems: [] })
  const job = read.course === null ? undefined : plan(read.course).find(({ output }) => output.name === 'workbook')
  if (job === undefined) throw new Error('The course has no workbook')
  return job
}

/** Prints the workbook of a course; how often the printer was asked. */
async function printsOf(job: Job, using = printer): Promise<number> {
  if (using === null) throw new Error('The printer is not open')
  const kit = await openKit([job.course])
  let prints = 0
  const print = (html: string): Promise<Uint8Array> => {
    prints += 1
    return using.print(html)
  }
  await printNumbered((known) => render(job, kit, known), { ...using, print }, none)
  return prints
}

const withObjectives = `${settings}objectives:\n  - { id: O1, text: Count pages }\n`

test('a workbook is printed twice: to see where everything stands, and with its numbers', async () => {
  expect(await printsOf(workbookOf(lecture))).toBe(2)
  expect(await printsOf(workbookOf(lecture, withObjectives))).toBe(2)
})

test('a page without places is printed once', async () => {
  if (printer === null) throw new Error('The printer is not open')
  let prints = 0
  const print = (): Promise<Uint8Array> => {
    prints += 1
    return Promise.resolve(new Uint8Array())
  }
  const page = async () => ({ job: workbookOf(lecture), html: '<p>x</p>', marks: [], notes: [], slides: [] })
  const { layout } = await printNumbered(page, { ...printer, print }, none)
  expect([prints, layout]).toEqual([1, noLayout])
})

test('a workbook whose numbers are known is printed once, and not at all when it did not change', async () => {
  const job = workbookOf(lecture, withObjectives)
  const again = async (): Promise<number> => {
    const cached = await openCachedPrinter({ executablePath }, openStore(cache))
    const prints = await printsOf(job, cached)
    cached.close()
    return prints
  }
  const pdfs = (): readonly string[] => readdirSync(cache).filter((name) => name.endsWith('.pdf'))
  expect(await again()).toBe(2)
  for (const name of pdfs()) rmSync(join(cache, name))
  expect(await again()).toBe(1)
  const [kept = '', ...others] = pdfs()
  expect(others).toEqual([])
  const { ino } = statSync(join(cache, kept))
  expect(await again()).toBe(1)
  expect(statSync(join(cache, kept)).ino).toBe(ino)
})

test('a page that refers to another document waits for it and is printed twice, though that moves what stands on it', async () => {
  if (printer === null) throw new Error('The printer is not open')
  const { print } = printer
  let prints = 0
  const counting = (html: string): Promise<Uint8Array> => {
    prints += 1
    return print(html)
  }
  const html = ({ other }: Known): string =>
    `<!doctype html><a hidden href="#l1"></a>${'<p style="break-after:page">x</p>'.repeat(other.pages.size)}<h1 id="l1">x</h1>`
  const job = workbookOf(lecture)
  const page = async (known: Known) => ({ job, html: html(known), marks: [], notes: [], slides: [] })
  const other = Promise.resolve({ ...noLayout, pages: new Map([['l1', 5]]) })
  const { layout } = await printNumbered(page, { ...printer, print: counting }, other)
  expect([prints, layout.pages.get('l1')]).toEqual([2, 2])
})

test('numbers that move what they number are a mistake of ours', async () => {
  if (printer === null) throw new Error('The printer is not open')
  const job = workbookOf(lecture)
  const page = ({ own }: Known): string =>
    `<!doctype html><a hidden href="#l1"></a>${'<p style="break-after:page">x</p>'.repeat(own.pages.get('l1') ?? 0)}<h1 id="l1">x</h1>`
  const moving = printNumbered(
    async (known) => ({ job, html: page(known), marks: [], notes: [], slides: [] }),
    printer,
    none,
  )
  await expect(moving).rejects.toThrow('a/participant/workbook.pdf do not settle in 3 prints')
})

test('a number of a place that is on no page is a mistake of ours', async () => {
  if (printer === null) throw new Error('The printer is not open')
  const html = '<!doctype html><a hidden href="#l1"></a>'
  const lost = printNumbered(
    async () => ({ job: workbookOf(lecture), html, marks: [], notes: [], slides: [] }),
    printer,
    none,
  )
  await expect(lost).rejects.toThrow('Page numbers lead to "l1"')
})
