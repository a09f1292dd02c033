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

describe.each(pages.filter(({ output }) => output === 'deck'))('$path', (entry) => {
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

async function onPage(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage()
  try {
    // The page allows no scripts but its own.
    await page.setBypassCSP(true)
    await page.setViewport({ width: 1280, height: 720 })
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
