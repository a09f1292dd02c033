import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SlideFit } from '../../src/fit.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { openCachedPrinter } from '../../src/io/print-cache.ts'

const html = (text: string): string => `<!doctype html><title>x</title><p>${text}</p>`

let folder = ''
let executablePath = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kejian-cache-'))
  executablePath = (await findBrowser()) ?? ''
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const printed = async (text: string, path = executablePath): Promise<string> => {
  const printer = await openCachedPrinter({ executablePath: path }, folder)
  try {
    return Buffer.from(await printer.print(html(text))).toString('latin1')
  } finally {
    printer.close()
  }
}

test('a page that was printed before is taken from the cache, byte for byte', async () => {
  const first = await printed('one')
  const [name = ''] = readdirSync(folder)
  expect(first.slice(0, 5)).toBe('%PDF-')
  writeFileSync(join(folder, name), 'what lies in the cache')
  expect(await printed('one')).toBe('what lies in the cache')
})

test('another page, or another browser, is printed anew', async () => {
  await printed('one')
  await printed('two')
  expect(readdirSync(folder)).toHaveLength(2)
  await expect(printed('one', '/nonexistent/browser')).rejects.toThrow('/nonexistent/browser')
})

test('what nobody asked for in two weeks is thrown away', async () => {
  await printed('one')
  const old = join(folder, readdirSync(folder)[0] ?? '')
  utimesSync(old, new Date(0), new Date(0))
  await printed('two')
  await expect.poll(() => readdirSync(folder).length).toBe(1)
  expect(() => readFileSync(old)).toThrow()
})

const fit = {
  height: 720,
  beyond: { top: 0, right: 0, bottom: 0, left: 0 },
  items: 1,
  hidden: 0,
  images: [],
  clipped: [],
  smallest: null,
}

/** Code that finds as many items on a slide as it is told. */
const rulerThatFinds = (items: number): string =>
  `var ruler = { fits: () => [${JSON.stringify({ ...fit, items })}], show: () => ({ x: 0, y: 0, width: 9, height: 9 }) }`

/** What came of measuring; a slide with more than five items is pictured. */
interface Result {
  readonly pdf: string
  readonly items: number
  readonly picture: string | null
}

const measured = async (text: string, ruler: string): Promise<Result> => {
  const printer = await openCachedPrinter({ executablePath }, folder)
  const offenders = (fits: readonly SlideFit[]): readonly number[] => ((fits[0]?.items ?? 0) > 5 ? [0] : [])
  try {
    const { bytes, fits, pictures } = await printer.printMeasured(html(text), { ruler, offenders })
    const [picture] = [...pictures.values()].map((png) => Buffer.from(png).toString('latin1'))
    return { pdf: Buffer.from(bytes).toString('latin1'), items: fits[0]?.items ?? 0, picture: picture ?? null }
  } finally {
    printer.close()
  }
}

const cached = (ending: string): string => join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '')

test('how slides fit is taken from the cache with the page', async () => {
  const first = await measured('one', rulerThatFinds(3))
  expect(first).toEqual({ pdf: expect.stringMatching(/^%PDF-/), items: 3, picture: null })
  writeFileSync(cached('.pdf'), 'what lies in the cache')
  writeFileSync(cached('.json'), JSON.stringify([{ ...fit, items: 4 }]))
  expect(await measured('one', rulerThatFinds(3))).toEqual({ pdf: 'what lies in the cache', items: 4, picture: null })
})

test('the picture of a slide is taken from the cache, or again where it is no longer there', async () => {
  const first = await measured('one', rulerThatFinds(7))
  expect(first.picture).toContain('PNG')
  writeFileSync(cached('.png'), 'a picture in the cache')
  expect((await measured('one', rulerThatFinds(7))).picture).toBe('a picture in the cache')
  rmSync(cached('.png'))
  expect((await measured('one', rulerThatFinds(7))).picture).toBe(first.picture)
})

test('a page is measured anew by another ruler, where nothing was measured, and where that is damaged', async () => {
  await printed('one')
  expect((await measured('one', rulerThatFinds(3))).items).toBe(3)
  expect((await measured('one', rulerThatFinds(4))).items).toBe(4)
  for (const name of readdirSync(folder)) if (name.endsWith('.json')) writeFileSync(join(folder, name), '[{}]')
  expect((await measured('one', rulerThatFinds(3))).items).toBe(3)
})

test('how a page lies is known again for the page that it was found for, unless it cannot be read', async () => {
  const layout = { pages: new Map([['l1', 5]]), across: [false, true], blanks: new Set(['l1']) }
  const printer = await openCachedPrinter({ executablePath }, folder)
  try {
    expect(await printer.recallLayout(html('one'))).toBeNull()
    await printer.keepLayout(html('one'), layout)
    expect(await printer.recallLayout(html('one'))).toEqual(layout)
    expect(await printer.recallLayout(html('two'))).toBeNull()
    const [name = ''] = readdirSync(folder)
    writeFileSync(join(folder, name), '{"l1":"five"}')
    expect(await printer.recallLayout(html('one'))).toBeNull()
  } finally {
    printer.close()
  }
})
