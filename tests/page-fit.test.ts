import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { type Built, build } from '../src/build.ts'
import { openCachedPrinter } from '../src/io/print-cache.ts'
import { provideBrowser } from '../src/io/provide-browser.ts'
import { openStore } from '../src/io/store.ts'
import { formatProblem } from '../src/problem.ts'
import { testDrawer } from './setup/drawer.ts'
import { temporaryFolder } from './setup/temporary-folder.ts'

const folder = temporaryFolder()

const buildPapers = (name: string): Promise<Built> =>
  build({
    folders: [join('tests/fixtures/page-fit', name)],
    out: join(folder, name),
    everything: true,
    date: 1_735_689_600,
    openPrinter: async () =>
      openCachedPrinter({ executablePath: await provideBrowser(() => undefined) }, openStore(join(folder, 'cache'))),
    openDrawer: testDrawer,
    progress: () => () => undefined,
  })

const longForm =
  'tests/fixtures/page-fit/form/day.md:5:1 warning The form "Too long" takes 2 pages in the workbook, expected 1: shorten it or declare pages=2 (page-fit)'

test('a form that takes two pages is a warning at its line, now and from the cache, unless it says so', async () => {
  expect((await buildPapers('form')).problems.map(formatProblem)).toEqual([longForm])
  expect((await buildPapers('form')).problems.map(formatProblem)).toEqual([longForm])
})

test('the head of a form that goes over pages stands on both', async () => {
  const task = getDocument({ data: new Uint8Array(await readFile(workbook)), verbosity: 0 })
  const pdf = await task.promise
  const texts = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  // Too long and that takes two: at the end of the lecture and to be copied; the one that fits: once each.
  expect(texts.filter((text) => text.includes('Item'))).toHaveLength(10)
})

const workbook = join(folder, 'form', 'form', 'participant', 'workbook.pdf')

test('names that were given to measure the pages are not in the finished PDF', async () => {
  const pdf = await PDFDocument.load(await readFile(workbook))
  const names = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict).keys()
  expect(names.map((name) => name.decodeText()).filter((name) => name.startsWith('unit'))).toEqual([])
  expect(names).not.toEqual([])
})

test('a table that is wider than the page is an error, for it makes every page smaller', async () => {
  const { problems } = await buildPapers('wide')
  expect(new Set(problems.map(({ place }) => place.line))).toEqual(new Set([6]))
  expect(problems.map(formatProblem)).toContainEqual(
    expect.stringMatching(
      /error The workbook holds something \d+ pt wider than its page .* so that every page is printed/,
    ),
  )
  expect(existsSync(join(folder, 'wide'))).toBe(false)
})
