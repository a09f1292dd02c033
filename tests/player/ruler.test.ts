import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, build } from '../../src/build.ts'
import { openCachedPrinter } from '../../src/io/print-cache.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { openStore } from '../../src/io/store.ts'
import { formatProblem, type Problem } from '../../src/problem.ts'
import { testDrawer } from '../setup/drawer.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { type Picture, readPng } from './png.ts'

const decks = 'tests/fixtures/fit'
const folder = temporaryFolder()

const buildDecks = (name: string): Promise<Built> =>
  build({
    folders: [join(decks, name)],
    out: join(folder, name),
    everything: true,
    date: 1_735_689_600,
    openPrinter: async () =>
      openCachedPrinter({ executablePath: await provideBrowser(() => undefined) }, openStore(join(folder, 'cache'))),
    openDrawer: testDrawer,
    progress: () => () => undefined,
  })

const lecturesIn = (name: string): readonly string[] =>
  readdirSync(join(decks, name)).filter((file) => file.endsWith('.md'))

// Some of these decks have more rows than the house style likes: it is what they are for.
const isMeasured = ({ rule }: Problem): boolean => rule === 'overflow' || rule === 'page-fit'

const expectFindings = (problems: readonly Problem[], name: string): Promise<void> => {
  const findings = problems.filter(isMeasured).map(formatProblem).join('\n').replaceAll(join(folder, name), 'dist')
  return expect(`${findings}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../..', decks, name, 'expected.txt'))
}

/** The pictures of a build, by the path of each below its folder. */
const picturesOf = (name: string): Readonly<Record<string, Buffer>> => {
  const from = join(folder, name, '.problems')
  if (!existsSync(from)) return {}
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.png'))
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(from, path))]))
}

const pictureOf = (number: string): Picture => readPng(picturesOf('bad')[`bad/${number}.png`] ?? Buffer.alloc(0))

// What is too wide for a slide may be too wide for the workbook, which is found there.
const onSlides = ({ problems }: Built): Built['problems'] => problems.filter(({ rule }) => rule === 'overflow')

describe('decks with one fault each', () => {
  let first: Built = { problems: [], entries: [], reasons: [] }

  beforeAll(async () => {
    first = await buildDecks('bad')
  })

  test('each is an error at its slide, no slide beside it is, and nothing is written but pictures', async () => {
    const { entries } = first
    const problems = onSlides(first)
    expect(problems.map(({ place: { path, line } }) => `${path}:${line}`)).toEqual(
      lecturesIn('bad').map((file) => `${join(decks, 'bad', file)}:11`),
    )
    expect(new Set(problems.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual(new Set(['error overflow']))
    expect(entries).toEqual([])
    expect(readdirSync(join(folder, 'bad'))).toEqual(['.problems'])
    await expectFindings(first.problems, 'bad')
  })

  test('each finding names a picture, and there is no other', () => {
    const named = onSlides(first).map(({ message }) => /; see (.*)$/.exec(message)?.[1] ?? '')
    const files = Object.keys(picturesOf('bad')).map((path) => join(folder, 'bad/.problems', path))
    expect([...named].sort()).toEqual(files.sort())
  })

  test('a picture shows what is outside of the slide, on red', () => {
    const below = pictureOf('1-2')
    expect(below.width).toBe(slideWidth + 2 * margin)
    expect(below.height).toBeGreaterThan(slideHeight + 2 * margin + 200)
    expect(inksIn(below, margin + slideHeight + 5, below.height)).toBeGreaterThan(300)
    const beside = pictureOf('2-2')
    expect(beside.height).toBe(slideHeight + 2 * margin)
    expect(beside.width).toBeGreaterThan(slideWidth + 2 * margin + 400)
  })

  test('a picture frames the slide, and what cuts itself or is too small to read', () => {
    const [middle, edge] = [margin + slideWidth / 2, margin - 2]
    for (const number of ['1-2', '10-2', '15-2', '16-2']) {
      expect({ number, colour: pictureOf(number).at(middle, edge) }).toEqual({ number, colour: frame })
    }
    for (const number of ['10-2', '15-2']) expect(framesIn(pictureOf(number))).toBe(4)
    expect(inksIn(pictureOf('16-2'), 0, margin - 5)).toBe(0)
  })

  test('a second build says and shows the same of what lies in the cache', async () => {
    const before = picturesOf('bad')
    rmSync(join(folder, 'bad'), { recursive: true })
    const { problems } = await buildDecks('bad')
    await expectFindings(problems, 'bad')
    expect(Object.keys(before)).toHaveLength(lecturesIn('bad').length)
    expect(picturesOf('bad')).toEqual(before)
  })
})

test('a slide that only the participants’ deck has at fault is found, and told of once', async () => {
  const { problems } = await buildDecks('theirs')
  expect(Object.keys(picturesOf('theirs'))).toEqual(['theirs/1-2.png'])
  await expectFindings(problems, 'theirs')
})

test('full slides, pictures beside and behind words, figures, header and footer are no fault, and pictures of old ones go', async () => {
  const old = join(folder, 'good/.problems/good')
  mkdirSync(old, { recursive: true })
  writeFileSync(join(old, '1-2.png'), 'the slide as it was')
  const { problems, entries } = await buildDecks('good')
  expect(readdirSync(join(folder, 'good')).sort()).toEqual(['good', 'index.html', 'manifest.json'])
  expect(problems.filter(isMeasured)).toEqual([])
  expect(entries.filter(({ output }) => output === 'deck-pdf')).toHaveLength(2 * lecturesIn('good').length)
})

test('a plain Marp deck is built with warnings; what Marp itself fits is none as long as it can be read', async () => {
  const { problems, entries } = await buildDecks('plain')
  expect(entries).not.toEqual([])
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']))
  expect(Object.keys(picturesOf('plain')).length).toBeGreaterThan(0)
  expect(entries.filter(({ path }) => path.includes('.problems'))).toEqual([])
  await expectFindings(problems, 'plain')
})

const [slideWidth, slideHeight, margin] = [1280, 720, 24]

const frame = [200, 16, 46]

const isFrame = (colour: readonly number[]): boolean => colour.join() === frame.join()

/** How many pixels of some rows are neither the red of what is outside nor that of frames. */
function inksIn(picture: Picture, from: number, to: number): number {
  let count = 0
  for (let y = from; y < to; y += 1) {
    for (let x = margin + 5; x < margin + slideWidth - 5; x += 1) {
      const colour = picture.at(x, y)
      if (colour.join() !== '240,180,173' && !isFrame(colour)) count += 1
    }
  }
  return count
}

/** How many frames' edges a line crosses that runs down a fifth from the left: two for each frame around it. */
function framesIn(picture: Picture): number {
  let edges = 0
  for (let y = 1; y < picture.height; y += 1) {
    const x = margin + slideWidth / 5
    if (isFrame(picture.at(x, y)) && !isFrame(picture.at(x, y - 1))) edges += 1
  }
  return edges
}
