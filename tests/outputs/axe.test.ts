import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import type { Entry } from '../../src/manifest.ts'
import { entries, onDisk } from './built.ts'

const pages = entries.filter(({ path }) => path.endsWith('.html'))

const packed = createRequire(import.meta.url)
const axe = readFileSync(packed.resolve('axe-core/axe.min.js'), 'utf8')
const locale = readFileSync(packed.resolve('axe-core/locales/zh_TW.json'), 'utf8')

let browser: Browser

beforeAll(async () => {
  const executablePath = await provideBrowser(() => undefined)
  // Debian's browsers refuse to run as root with their sandbox; the pages are our own.
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] })
})

afterAll(() => browser.close())

test.each(pages)('$path has nothing that axe-core finds wrong', async (entry) => {
  await onPage(entry.path, async (page) => expect(await violations(page, entry)).toEqual([]))
})

describe.each(pages.filter(({ output }) => output === 'deck' || output === 'day'))('$path', (entry) => {
  test('has nothing wrong with its notes open, nor with all slides and notes shown', async () => {
    await onPage(entry.path, async (page) => {
      await page.keyboard.press('n')
      await page.keyboard.press('ArrowRight')
      expect(await violations(page, entry)).toEqual([])
      await page.evaluate(showAll)
      expect(await violations(page, entry)).toEqual([])
    })
  })
})

// What opens over a slide is the same in every deck: tried on a small course, and once in Chinese.
const played = pages.filter(
  ({ output, course, source }) =>
    (course === 'minimal' && ['deck', 'day'].includes(output)) || (output === 'deck' && source === '00-opening.md'),
)

describe.each(played)('$path', (entry) => {
  test.each([
    ['the overview', ['o']],
    ['the search', ['g']],
    ['a search that finds nothing', ['g', 'q', 'q']],
    ['the list of keys', ['?']],
    ['the palette', ['d']],
    ['the palette with the eraser', ['e']],
    ['the laser', ['l']],
    ['a black screen', ['b']],
    ['a white screen', ['w']],
    ['the tools', ['Tab', 'Tab']],
  ] as const)('has nothing wrong with %s', async (_, keys) => {
    await onPage(entry.path, async (page) => {
      await page.keyboard.press('End')
      await page.keyboard.press('PageUp')
      for (const key of keys) await page.keyboard.press(key)
      await page.mouse.move(600, 300)
      await page.mouse.move(610, 300)
      expect(await violations(page, entry)).toEqual([])
    })
  })

  test('has nothing wrong with its presenter’s window', async () => {
    await onPage(entry.path, async (page) => {
      await page.goto(`file://${onDisk(entry.path)}?presenter#${entry.course === 'minimal' ? '2-2' : '0-2'}`)
      await page.evaluate(axe)
      expect(await violations(page, entry)).toEqual([])
    })
  })
})

async function onPage(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage()
  try {
    // The page allows no scripts but its own.
    await page.setBypassCSP(true)
    await page.setViewport({ width: 1280, height: 720 })
    // Nothing is looked at while it fades in.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.goto(`file://${onDisk(path)}`, { waitUntil: 'load' })
    await page.evaluate(axe)
    await look(page)
  } finally {
    await page.close()
  }
}

// What Marp's own theme does on slides is Marp's: without a theme of ours they look as Marp makes them.
const violations = (page: Page, { course }: Entry): Promise<unknown> =>
  page.evaluate(run(course === 'plain' ? "{ exclude: '.marpit' }" : 'document'))

const run = (context: string): string => `(async () => {
  axe.configure({ locale: ${locale} })
  const { violations } = await axe.run(${context})
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html.slice(0, 200)) }))
})()`

const showAll = `for (const slide of document.querySelectorAll('.slide')) {
  slide.classList.remove('shown')
  slide.removeAttribute('inert')
}
for (const note of document.querySelectorAll('.note')) note.classList.add('shown')`
