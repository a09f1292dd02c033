import type { Page } from 'puppeteer'
import { afterEach, describe, expect, test } from 'vitest'
import { openTestRoom, violationsIn } from './room.ts'

const room = openTestRoom()
const pages: Page[] = []

afterEach(async () => {
  for (const page of pages.splice(0)) {
    await page.evaluate('localStorage.clear()')
    await page.close()
  }
})

describe('the key for answers', () => {
  test('shows what is asked and what is answered over the slide, and puts it away', async () => {
    const page = await open('trainer/day.html#1-2')
    await page.keyboard.press('a')
    expect(await panel(page)).toEqual([
      'What do the scales say?',
      'They say sixteen grams.',
      'And without the cup?',
      'They say nothing, for they are broken.',
    ])
    expect(await sizeOfWords(page)).toBeGreaterThanOrEqual(28)
    await page.keyboard.press('a')
    expect(await panel(page)).toBeNull()
  })

  test('shows it in both windows, and a move closes it in both', async () => {
    const [first, second] = [await open('trainer/day.html#1-2'), await open('trainer/day.html#1-2')]
    await first.keyboard.press('a')
    await second.waitForFunction(isOpen)
    await second.keyboard.press('PageDown')
    await first.waitForFunction(`location.hash === '#1-3' && !(${isOpen})`)
    await first.keyboard.press('PageUp')
    expect(await panel(first)).toBeNull()
  })

  test('asks the questions of a quiz on paper one by one, with the answer at the next press', async () => {
    const page = await open('trainer/day.html#2-1')
    const seen: unknown[] = []
    for (const key of ['a', 'a', 'ArrowRight', 'PageDown'] as const) {
      await page.keyboard.press(key)
      seen.push(await headOf(page), await panel(page), await rightOptions(page, '.answer-panel'))
    }
    expect(seen).toEqual([
      'Question 1 of 2',
      ['How hot is the water?', 'cold', 'hot'],
      [],
      'Question 1 of 2 \u00b7 Answer',
      ['How hot is the water?', 'cold', 'hot', 'Key B', 'Ninety-two degrees and more.'],
      ['hot'],
      'Question 2 of 2',
      ['How much of it?', 'a cup', 'a bath'],
      [],
      'Question 2 of 2 \u00b7 Answer',
      ['How much of it?', 'a cup', 'a bath', 'Key A'],
      ['a cup'],
    ])
    expect(await page.evaluate('location.hash')).toBe('#2-1')
    await page.keyboard.press('ArrowLeft')
    expect(await headOf(page)).toBe('Question 2 of 2')
    await page.keyboard.press('Escape')
    expect(await panel(page)).toBeNull()
    await page.keyboard.press('a')
    expect(await headOf(page)).toBe('Question 2 of 2')
  })

  test('marks the right options of a quiz on the slide itself, and then explains them', async () => {
    const page = await open('trainer/day.html#2-2')
    expect(await rightOptions(page, '.slide.shown')).toEqual([])
    await page.keyboard.press('a')
    expect(await rightOptions(page, '.slide.shown')).toEqual(['blue'])
    expect(await panel(page)).toBeNull()
    await page.keyboard.press('a')
    expect(await panel(page)).toContain('The red one is empty.')
    await page.keyboard.press('a')
    expect(await rightOptions(page, '.slide.shown')).toEqual([])
  })

  test('shows nothing that axe-core finds wrong', async () => {
    const page = await open('trainer/day.html#1-2')
    await page.keyboard.press('a')
    expect(await violationsIn(page)).toEqual([])
    await page.evaluate(`location.hash = '#2-1'`)
    await page.waitForSelector('.slide.shown[data-number="2-1"]')
    await page.keyboard.press('a')
    await page.keyboard.press('a')
    expect(await violationsIn(page)).toEqual([])
  })

  test('does nothing on a slide without answers', async () => {
    const page = await open('trainer/day.html#1-1')
    await page.keyboard.press('a')
    expect(await panel(page)).toBeNull()
  })

  test('does nothing in a participant’s deck', async () => {
    const page = await open('participant/deck/01-morning.html#1-2')
    await page.keyboard.press('a')
    expect(await page.$('.answer-panel')).toBeNull()
  })
})

describe('what stands in the files', () => {
  const secrets = ['sixteen</strong> grams', 'they are broken', 'Ninety-two', 'red one is empty', 'Ask before you pour']

  test('has every answer in the trainer’s decks and none in a participant’s', () => {
    const trainers = room.read('trainer/day.html')
    const participants = ['01-morning', '02-noon'].map((deck) => room.read(`participant/deck/${deck}.html`)).join('')
    for (const secret of secrets) {
      expect(trainers).toContain(secret)
      expect(participants).not.toContain(secret)
    }
    expect(participants).not.toMatch(/class="answers"|answer-item|data-right|answer-panel/)
  })

  test('has no brief of a role, nothing of its answers and nothing for the trainer alone, which nobody projects', () => {
    const decks = ['trainer/day.html', 'trainer/deck/01-morning.html'].map(room.read).join('')
    for (const secret of ['secretly hate tea', 'own answer', 'in the cupboard']) expect(decks).not.toContain(secret)
  })
})

async function open(path: string): Promise<Page> {
  const page = await room.open(path, '09:00:00')
  pages.push(page)
  return page
}

const isOpen = `document.querySelector('.answer-panel:not([hidden])') !== null`

/** The lines of the panel; `null` where it is not open. */
const panel = (page: Page): Promise<unknown> =>
  page.evaluate(`${isOpen} ? document.querySelector('.answer-body').innerText.split(/\\n+/) : null`)

const headOf = (page: Page): Promise<unknown> => page.evaluate(`document.querySelector('.answer-panel h2').textContent`)

const rightOptions = (page: Page, inside: string): Promise<readonly (string | null)[]> =>
  page.$$eval(`${inside} .right-option`, (options) => options.map((option) => option.textContent))

const sizeOfWords = async (page: Page): Promise<number> =>
  Number.parseFloat(String(await page.evaluate(`getComputedStyle(document.querySelector('.answered p')).fontSize`)))
