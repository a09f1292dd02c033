import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Built, build } from '../../src/build.ts'
import { openCachedPrinter } from '../../src/io/print-cache.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { formatProblem } from '../../src/problem.ts'
import { testDrawer } from '../setup/drawer.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

const decks = 'tests/fixtures/fit'
const folder = temporaryFolder()

const buildDecks = (name: string): Promise<Built> =>
  build({
    folders: [join(decks, name)],
    out: join(folder, name),
    everything: true,
    date: 1_735_689_600,
    openPrinter: async () =>
      openCachedPrinter({ executablePath: await provideBrowser(() => undefined) }, join(folder, 'cache')),
    openDrawer: testDrawer,
    progress: () => () => undefined,
  })

const lecturesIn = (name: string): readonly string[] =>
  readdirSync(join(decks, name)).filter((file) => file.endsWith('.md'))

const expectFindings = (findings: readonly string[], name: string): Promise<void> =>
  expect(`${findings.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../..', decks, name, 'expected.txt'),
  )

describe('decks with one fault each', () => {
  test('each is an error at its slide, no slide beside it is, and nothing is written', async () => {
    const { problems, entries } = await buildDecks('bad')
    expect(problems.map(({ place: { path, line } }) => `${path}:${line}`)).toEqual(
      lecturesIn('bad').map((file) => `${join(decks, 'bad', file)}:11`),
    )
    expect(new Set(problems.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual(new Set(['error overflow']))
    expect(entries).toEqual([])
    expect(existsSync(join(folder, 'bad'))).toBe(false)
    await expectFindings(problems.map(formatProblem), 'bad')
  })

  test('a second build says the same of what lies in the cache', async () => {
    const { problems } = await buildDecks('bad')
    await expectFindings(problems.map(formatProblem), 'bad')
  })
})

test('full slides, pictures beside and behind words, figures, header and footer are no fault', async () => {
  const { problems, entries } = await buildDecks('good')
  expect(problems).toEqual([])
  expect(entries.filter(({ output }) => output === 'deck-pdf')).toHaveLength(2 * lecturesIn('good').length)
})

test('a plain Marp deck is built with warnings; what Marp itself fits is none as long as it can be read', async () => {
  const { problems, entries } = await buildDecks('plain')
  expect(entries).not.toEqual([])
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']))
  await expectFindings(problems.map(formatProblem), 'plain')
})
