import { beforeEach, expect, test } from 'vitest'
import type { SlideFit } from '../../src/fit.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { openCachedPrinter } from '../../src/io/print-cache.ts'
import { type Kept, storeOf } from '../setup/open-store.ts'

const html = (text: string): string => `<!doctype html><title>x</title><p>${text}</p>`

let kept: Kept = new Map()
let executablePath = ''

beforeEach(async () => {
  kept = new Map()
  executablePath = (await findBrowser()) ?? ''
})

const keysLike = (pattern: RegExp): readonly string[] => [...kept.keys()].filter((key) => pattern.test(key))

/** Puts something else in the place of what is kept. */
function replace(pattern: RegExp, text: string): void {
  const keys = keysLike(pattern)
  expect(keys).not.toEqual([])
  for (const key of keys) kept.set(key, Buffer.from(text))
}

const hex = '[0-9a-f]{64}'
const pdf = new RegExp(`^trainer slides .*\\d ${hex}$`)
const fits = new RegExp(` ${hex} ${hex}$`)
const picture = new RegExp(` ${hex} ${hex} 0$`)

const printed = async (text: string, path = executablePath): Promise<string> => {
  const printer = await openCachedPrinter({ executablePath: path }, storeOf(kept))
  try {
    return Buffer.from(await printer.print(html(text))).toString('latin1')
  } finally {
    printer.close()
  }
}

test('a page that was printed before is taken from the cache, byte for byte', async () => {
  const first = await printed('one')
  expect(first.slice(0, 5)).toBe('%PDF-')
  replace(/ print /, 'what lies in the cache')
  expect(await printed('one')).toBe('what lies in the cache')
})

test('another page, or another browser, is printed anew', async () => {
  await printed('one')
  await printed('two')
  expect(kept.size).toBe(2)
  await expect(printed('one', '/nonexistent/browser')).rejects.toThrow('/nonexistent/browser')
})

test('what was printed for trainers is not taken for participants', async () => {
  await printed('one')
  const printer = (await openCachedPrinter({ executablePath }, storeOf(kept))).forReaders('participant')
  try {
    replace(/^trainer /, 'what the trainer has')
    expect(Buffer.from(await printer.print(html('one'))).toString('latin1')).toMatch(/^%PDF-/)
  } finally {
    printer.close()
  }
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
  const printer = await openCachedPrinter({ executablePath }, storeOf(kept))
  const offenders = (fits: readonly SlideFit[]): readonly number[] => ((fits[0]?.items ?? 0) > 5 ? [0] : [])
  try {
    const { bytes, fits, pictures } = await printer.printMeasured(html(text), { ruler, offenders })
    const [picture] = [...pictures.values()].map((png) => Buffer.from(png).toString('latin1'))
    return { pdf: Buffer.from(bytes).toString('latin1'), items: fits[0]?.items ?? 0, picture: picture ?? null }
  } finally {
    printer.close()
  }
}

test('how slides fit is taken from the cache with the page', async () => {
  const first = await measured('one', rulerThatFinds(3))
  expect(first).toEqual({ pdf: expect.stringMatching(/^%PDF-/), items: 3, picture: null })
  replace(pdf, 'what lies in the cache')
  replace(fits, JSON.stringify([{ ...fit, items: 4 }]))
  expect(await measured('one', rulerThatFinds(3))).toEqual({ pdf: 'what lies in the cache', items: 4, picture: null })
})

test('the picture of a slide is taken from the cache, or again where it is no longer there', async () => {
  const first = await measured('one', rulerThatFinds(7))
  expect(first.picture).toContain('PNG')
  replace(picture, 'a picture in the cache')
  expect((await measured('one', rulerThatFinds(7))).picture).toBe('a picture in the cache')
  for (const key of keysLike(picture)) kept.delete(key)
  expect((await measured('one', rulerThatFinds(7))).picture).toBe(first.picture)
})

test('a page is measured anew by another ruler, where nothing was measured, and where that is damaged', async () => {
  await printed('one')
  expect((await measured('one', rulerThatFinds(3))).items).toBe(3)
  expect((await measured('one', rulerThatFinds(4))).items).toBe(4)
  replace(fits, '[{}]')
  expect((await measured('one', rulerThatFinds(3))).items).toBe(3)
})

test('how a page lies is known again for the page that it was found for, unless it cannot be read', async () => {
  const layout = { pages: new Map([['l1', 5]]), across: [false, true], blanks: new Set(['l1']) }
  const printer = await openCachedPrinter({ executablePath }, storeOf(kept))
  try {
    expect(await printer.recallLayout(html('one'))).toBeNull()
    await printer.keepLayout(html('one'), layout)
    expect(await printer.recallLayout(html('one'))).toEqual(layout)
    expect(await printer.recallLayout(html('two'))).toBeNull()
    replace(/ layout /, '{"l1":"five"}')
    expect(await printer.recallLayout(html('one'))).toBeNull()
  } finally {
    printer.close()
  }
})
