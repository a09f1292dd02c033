import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/manifest.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { buildFor, folder, secrets, shared } from './secrets.ts'
import { betrayed, tracesIn } from './traces.ts'

const out = join(await temporaryFolder(), 'out')
let entries: readonly Entry[] = []
const traces = new Map<string, string>()

beforeAll(async () => {
  entries = await buildFor(folder, out)
  for (const path of [...entries.map((entry) => entry.path), 'manifest.json']) {
    traces.set(path, await tracesIn(path, await readFile(join(out, path))))
  }
})

const pathsFor = (audience: string): readonly string[] =>
  entries.filter((entry) => entry.audience === audience).map(({ path }) => path)

const together = (paths: readonly string[]): string => paths.map((path) => traces.get(path) ?? '').join('\n')

// Images are put into the pages that show them: no file says what an image was called.
const fileNames = ['znimagefilenamenz', 'znsecondfilenamenz']

describe('the course of secrets', () => {
  test('hides more than fifty words', () => {
    expect(secrets.length).toBeGreaterThan(50)
  })

  test('shows every shared word to participants, so the search for words can find them', () => {
    expect(betrayed(shared, together(pathsFor('participant')))).toEqual(shared)
  })

  test('shows every secret to the trainer', () => {
    expect(betrayed(secrets, together(pathsFor('trainer')))).toEqual(secrets)
  })

  test.each(['guide.pdf', 'deck/01-places.html', 'deck/02-slides.html', 'deck/02-slides.pdf'])(
    'has secrets in the trainer’s %s',
    (path) => {
      expect(betrayed(secrets, together([`secrets/trainer/${path}`]))).not.toEqual([])
    },
  )

  test('betrays nothing in any file of the participants', () => {
    const found = pathsFor('participant').map((path) => [path, betrayed([...secrets, ...fileNames], together([path]))])
    expect(found).toEqual(pathsFor('participant').map((path) => [path, []]))
  })

  test.each(['index.html', 'manifest.json'])('betrays nothing in %s', (path) => {
    expect(betrayed([...secrets, ...fileNames], together([path]))).toEqual([])
  })

  test('makes no deck for participants of a lecture that is the trainer’s alone', () => {
    expect(pathsFor('participant').filter((path) => path.includes('03-backstage'))).toEqual([])
    expect(pathsFor('trainer').filter((path) => path.includes('03-backstage'))).toHaveLength(2)
  })
})
