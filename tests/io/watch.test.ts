import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { comesToBe, lecture, panelState, shownWords, type WatchedCourse, watchCourse } from './watch-course.ts'

const folder = temporaryFolder()
let browser: Browser
let course: WatchedCourse

beforeAll(async () => {
  const executablePath = await provideBrowser(() => undefined)
  // Debian's browsers refuse to run as root with their sandbox; the pages are our own.
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] })
  course = await watchCourse(folder, { EDITOR_URL: 'editor://open{path}:{line}:{column}' })
})

afterAll(async () => {
  await browser.close()
  await course.stop()
})

afterEach(async () => {
  for (const page of await browser.pages()) await page.close()
  course.save('brew.md', lecture('Water first'))
})

async function open(path: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(`http://127.0.0.1:${course.port}${path}`, { waitUntil: 'load' })
  return page
}

const openDeck = (hash: string): Promise<Page> => open(`/files/tea/trainer/deck/brew.html${hash}`)

const bullets = (page: Page): Promise<unknown> =>
  page.evaluate("[...document.querySelectorAll('.slide.shown .unseen')].map((one) => one.textContent)")

test('a save shows on the slide that is open, which stays where it was with its steps', async () => {
  const page = await openDeck('#1-2.1')
  await comesToBe(page, `['printing', 'fresh'].includes(${panelState})`, true)
  await page.evaluate('window.untouched = true')
  course.save('brew.md', lecture('Leaves first'))
  await comesToBe(page, "document.querySelector('.slide.shown').textContent.includes('Leaves first')", true)
  expect(await page.evaluate('location.hash')).toBe('#1-2.1')
  expect(await bullets(page)).toEqual(['two', 'three'])
  expect(await page.evaluate('window.untouched')).toBe(true)
})

test('slides that come and go are taken over, and the place in the address is kept', async () => {
  const page = await openDeck('#1-2')
  course.save('brew.md', `${lecture('Water first')}\n---\n\n# Fourth\n\nNew.\n`)
  await comesToBe(page, "document.querySelector('main').textContent.includes('Fourth')", true)
  await comesToBe(page, 'location.hash', '#1-2')
  course.save('brew.md', lecture('Water first'))
  await comesToBe(page, "document.querySelector('main').textContent.includes('Fourth')", false)
  await comesToBe(page, "document.querySelector('.slide.shown h1').textContent", 'Second')
})

test('a broken half sentence brings the panel and leaves the last good version; mended, the panel goes', async () => {
  const page = await openDeck('#1-3')
  const before = await page.evaluate(shownWords)
  course.save('brew.md', lecture('Water first').replace('\n:::\n', '\n'))
  await comesToBe(page, panelState, 'held')
  const problems = await page.evaluate(
    "[...document.querySelector('#watch-panel').shadowRoot.querySelectorAll('.problems > li')].map((one) => one.textContent)",
  )
  expect(problems).toEqual([expect.stringMatching(/tea\/brew\.md:\d+:\d+Unexpected/)])
  expect(await page.evaluate(shownWords)).toBe(before)
  expect(course.said()).toMatch(/tea\/brew\.md:\d+:\d+ error Unexpected/)
  const late = await openDeck('#1-3')
  await comesToBe(late, panelState, 'held')
  expect(await late.evaluate(shownWords)).toBe(before)
  course.save('brew.md', lecture('Water first').replace('End here.', 'End there.'))
  await comesToBe(page, "document.querySelector('.slide.shown').textContent.includes('End there.')", true)
  await comesToBe(page, panelState, 'fresh')
  expect(
    await page.evaluate("document.querySelector('#watch-panel').shadowRoot.querySelector('.problems').hidden"),
  ).toBe(true)
})

test('the preview of the workbook keeps where it was scrolled to', async () => {
  const page = await open('/paper/tea/participant/workbook.pdf')
  await comesToBe(page, `['printing', 'fresh'].includes(${panelState})`, true)
  await page.evaluate('scrollTo(0, 900)')
  const before = await page.evaluate('scrollY')
  expect(before).toBeGreaterThan(100)
  course.save('brew.md', lecture('Water first').replace('Why does it whistle?', 'Why does it sing?'))
  await comesToBe(page, "document.body.textContent.includes('Why does it sing?')", true)
  expect(await page.evaluate('scrollY')).toBe(before)
})

test('with Alt a click tells where something is written and leads to the editor', async () => {
  const page = await openDeck('#1-2')
  // A program that the test's browser does not have cannot be left for.
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/place?')),
    page.evaluate(
      "document.querySelector('.slide.shown h1').dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true, cancelable: true }))",
    ),
  ])
  const { place, editor } = await answer.json()
  expect(place).toMatch(/tea\/brew\.md:7:1$/)
  expect(editor).toBe(`editor://open${join(course.folder, 'brew.md')}:7:1`)
  const paper = await open('/paper/tea/participant/workbook.pdf')
  const [other] = await Promise.all([
    paper.waitForResponse((response) => response.url().includes('/place?')),
    paper.evaluate(
      "[...document.querySelectorAll('[data-at]')].findLast((one) => one.textContent.includes('whistle')).dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true, cancelable: true }))",
    ),
  ])
  expect((await other.json()).place).toMatch(/tea\/brew\.md:21:1$/)
})

test('the front page leads to everything and follows the titles', async () => {
  const page = await open('/')
  await comesToBe(page, "document.querySelector('h2').textContent", 'Tea')
  const links = await page.evaluate("[...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))")
  expect(links).toEqual(
    expect.arrayContaining([
      '/files/tea/trainer/day.html',
      '/files/tea/trainer/deck/brew.pdf',
      '/paper/tea/participant/workbook.pdf',
    ]),
  )
  course.save('course.yaml', 'title: Tea for two\nlanguage: en\nlectures: [brew.md]\n')
  await comesToBe(page, "document.querySelector('h2').textContent", 'Tea for two')
  course.save('course.yaml', 'title: Tea\nlanguage: en\nlectures: [brew.md]\n')
  await comesToBe(page, "document.querySelector('h2').textContent", 'Tea')
})

test('two hundred saves end with the last one on the screen and in the output', async () => {
  const page = await openDeck('#1-2')
  for (let count = 1; count <= 200; count += 1) {
    const aside = join(course.folder, '.brew.md.tmp')
    // Every other save as editors do it that write aside and rename.
    if (count % 2 === 0) course.save('brew.md', lecture(`Save ${count}.`))
    else {
      writeFileSync(aside, lecture(`Save ${count}.`))
      renameSync(aside, join(course.folder, 'brew.md'))
    }
    await new Promise((next) => setTimeout(next, 10))
  }
  await comesToBe(page, "document.querySelector('.slide.shown').textContent.includes('Save 200.')", true)
  await comesToBe(page, panelState, 'fresh')
  const made = await fetch(`http://127.0.0.1:${course.port}/files/tea/trainer/deck/brew.pdf`)
  expect(made.headers.get('content-type')).toBe('application/pdf')
})

test('a folder that is deleted and comes back is shown again, as is a file that is renamed', async () => {
  const page = await openDeck('#1-1')
  const aside = join(folder, 'aside')
  cpSync(course.folder, aside, { recursive: true })
  rmSync(course.folder, { recursive: true })
  await comesToBe(page, panelState, 'held')
  expect(existsSync(join(course.out, 'tea/trainer/deck/brew.html'))).toBe(true)
  expect(await page.evaluate("document.querySelector('.slide.shown h1').textContent")).toBe('First')
  mkdirSync(course.folder)
  cpSync(aside, course.folder, { recursive: true })
  course.save('brew.md', lecture('Water first').replace('Begin here.', 'Begin again.'))
  await comesToBe(page, "document.querySelector('.slide.shown').textContent.includes('Begin again.')", true)
  renameSync(join(course.folder, 'brew.md'), join(course.folder, 'pour.md'))
  await comesToBe(page, panelState, 'held')
  course.save('course.yaml', 'title: Tea\nlanguage: en\nlectures: [pour.md]\n')
  const renamed = await open('/')
  await comesToBe(renamed, 'document.querySelectorAll(\'a[href="/files/tea/trainer/deck/pour.html"]\').length', 1)
  rmSync(join(course.folder, 'pour.md'))
  course.save('course.yaml', 'title: Tea\nlanguage: en\nlectures: [brew.md]\n')
})
