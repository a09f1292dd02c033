import { readFile } from 'node:fs/promises'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slidesOf } from '../../src/walk.ts'
import { entries, onDisk } from './built.ts'
import { courseFor } from './courses.ts'
import { address, openBrowser, openDeck, press, seen } from './decks.ts'

const decks = entries.filter(({ output, course }) => ['deck', 'day'].includes(output) && course !== 'plain')

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe.each(decks)('$path', (deck) => {
  test('opens from a stick and asks for nothing but itself', async () => {
    const { page, requests, complaints } = await openDeck(browser, address(deck.path))
    for (const key of ['End', 'o', 'Escape', 'g', 'Escape', '?', 'Escape', 'd', 'l', 'Escape', 'b', 'w'] as const)
      await page.keyboard.press(key)
    const outside = requests.filter((url) => !url.startsWith('data:') && !url.startsWith(address(deck.path)))
    expect(outside).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  test('has a policy that lets only its own scripts run', async () => {
    const { page } = await openDeck(browser, address(deck.path))
    const policy = await page.$eval('meta[http-equiv="Content-Security-Policy"]', (meta) =>
      meta.getAttribute('content'),
    )
    const [scripts = ''] = /script-src [^;]*/.exec(policy ?? '') ?? []
    expect(policy).toContain("default-src 'none'")
    expect(scripts).toMatch(/^script-src( 'sha256-[\w+/=]+')+$/)
    await page.close()
  })
})

// The script is the same in every deck.
const some = decks.filter(({ output, course }, index) => output === 'deck' && (course === 'minimal' || index === 0))

describe.each(some)('$path', (deck) => {
  test('shows one slide after the other by the keys', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await numbers()
    const last = (await numbers()).at(-1) ?? ''
    const { page } = await openDeck(browser, `${address(deck.path)}#${first}`)
    await seen(page, first)
    for (const [key, number] of [
      ['ArrowRight', second],
      ['ArrowDown', third],
      ['ArrowUp', second],
      ['Space', third],
      ['PageDown', fourth],
      ['PageUp', third],
      ['Enter', fourth],
      ['Backspace', third],
      ['ArrowLeft', second],
      ['End', last],
      ['ArrowRight', last],
      ['Home', first],
      ['ArrowLeft', first],
    ] as const) {
      await press(page, key, number)
    }
    await page.close()
  })

  test('says in the address which slide it shows, and shows it again when it is loaded anew', async () => {
    const [, , third = '', fourth = ''] = await numbers()
    const { page } = await openDeck(browser, `${address(deck.path)}#${third}`)
    await press(page, 'ArrowRight', fourth)
    await page.reload()
    await seen(page, fourth)
    await page.goBack()
    await seen(page, third)
    await page.close()
  })

  test.each(['#0', '#-1', '#9999', '#x', '#', '#9-9.9', '#%'])('shows its first slide for %s', async (hash) => {
    const { page, complaints } = await openDeck(browser, address(deck.path) + hash)
    await seen(page, (await numbers())[0] ?? '')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('shows the third slide for an old address that counts slides', async () => {
    const { page } = await openDeck(browser, `${address(deck.path)}#3`)
    const [, , third = ''] = (await numbers()).filter((number) => /^\d/.test(number))
    await seen(page, third)
    await page.close()
  })

  const numbers = async (): Promise<readonly string[]> => {
    const { page } = await openDeck(browser, address(deck.path))
    // Before and between slides the plan of the day adds screens of its own.
    const all = await page.$$eval('main > .slide', (slides) =>
      slides.map((one) => one.getAttribute('data-number') ?? ''),
    )
    const lecture = (await courseFor(deck)).lectures.find((one) => `${one.slug}.md` === deck.source)
    const own = lecture === undefined ? [] : slidesOf(lecture).map(({ number }) => number)
    expect(all.filter((number) => /^\d/.test(number))).toEqual(own)
    await page.close()
    return all
  }
})

const days = entries.filter(({ output, course }) => output === 'day' && course !== 'plain')

describe.each(days)('$path', (entry) => {
  test('links to slides of the same lecture lead there, and no two elements have one id', async () => {
    const { page } = await openDeck(browser, address(entry.path))
    const links = await page.$$eval('main a[href^="#"]', (all) => all.map((link) => link.getAttribute('href') ?? ''))
    const numbers = await page.$$eval('main > .slide', (all) => all.map((one) => one.getAttribute('data-number')))
    expect(links.filter((link) => /^#\d+(-|$)/.test(link) && !numbers.includes(link.slice(1)))).toEqual([])
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    await page.close()
  })
})

const theirs = decks.filter(({ audience }) => audience === 'participant')

describe.each(theirs)('$path', (deck) => {
  test('has nothing of the trainer’s plan, notes, answers or windows', async () => {
    const { page } = await openDeck(browser, address(deck.path))
    const plan = JSON.parse(await page.$eval('#plan', (script) => script.textContent ?? ''))
    expect(plan.day).toBeNull()
    expect(Object.keys(plan).sort()).toEqual([
      'course',
      'day',
      'language',
      'lectures',
      'slides',
      'subtitle',
      'title',
      'words',
    ])
    expect(await page.$$eval('.notes, .note, template', (all) => all.length)).toBe(0)
    await page.keyboard.press('p')
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    expect(await page.evaluate("document.body.className.includes('presenting')")).toBe(false)
    expect((await browser.pages()).filter((one) => one.url().includes('presenter'))).toEqual([])
    await page.close()
  })

  test('has titles, numbers and sections of its slides, and no minutes', async () => {
    const html = await readFile(onDisk(deck.path), 'utf8')
    const [, json = ''] = /id="plan">(.*?)<\/script>/s.exec(html) ?? []
    const { words: _, ...plan } = JSON.parse(json)
    const keys = new Set([...JSON.stringify(plan).matchAll(/"(\w+)":/g)].map(([, key]) => key))
    expect([...keys].sort()).toEqual([...allowed].filter((key) => keys.has(key)))
    const theirs = await readFile(onDisk(deck.path.replace('/participant/', '/trainer/')), 'utf8')
    expect(theirs).toContain('"minutes":')
    expect(theirs).toContain('class="note"')
  })
})

const allowed = [
  'course',
  'day',
  'find',
  'label',
  'language',
  'lecture',
  'lectures',
  'number',
  'other',
  'section',
  'slides',
  'subtitle',
  'title',
]
