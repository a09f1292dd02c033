import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slidesOf } from '../../src/walk.ts'
import { entries } from './built.ts'
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
    const [, , third = ''] = await numbers()
    await seen(page, third)
    await page.close()
  })

  const numbers = async (): Promise<readonly string[]> => {
    const lecture = (await courseFor(deck)).lectures.find((one) => `${one.slug}.md` === deck.source)
    return lecture === undefined ? [] : slidesOf(lecture).map(({ number }) => number)
  }
})
