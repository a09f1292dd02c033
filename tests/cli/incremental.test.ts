import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { kejian, type Outcome, start } from './command.ts'
import { snapshot, temporaryFolder, tinyCourse, writeFiles } from './folders.ts'

const project = temporaryFolder()
const dist = join(project, 'dist')
const cache = join(project, 'cache')

const build = (...words: readonly string[]): Promise<Outcome> =>
  kejian(['build', '--cache', cache, ...words], { cwd: project })

const markdown = join(project, 'slides/day/day.md')

// The tests go through one project's life, each building on the last.
let first: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  writeFiles(join(project, 'slides/day'), {
    ...tinyCourse('Day'),
    'day.md': '# Day\n\n- Words\n\n<!-- Say: hello -->\n\n---\n\n# More\n',
  })
  expect(await build()).toMatchObject({ code: 0 })
  first = snapshot(dist)
})

const linesOf = ({ stdout }: Outcome): Readonly<Record<string, string>> =>
  Object.fromEntries([...stdout.matchAll(/^(\S+): (.*)$/gm)].map(([, path = '', why = '']) => [path, why]))

test('a build after which nothing was touched says what it said and makes nothing', async () => {
  const { code, stdout, stderr } = await build()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(
    /^\d+ files, \d+ pages, \d+\.\d MB in dist, as they were: nothing has changed, 0 errors, 0 warnings\n$/,
  )
  expect(snapshot(dist)).toEqual(first)
})

test('--cache names the folder in which all is kept, participants and trainers apart', () => {
  expect(readdirSync(cache).sort()).toEqual(['builds', 'fonts', 'participant', 'trainer'])
})

test.each<[string, () => void]>([
  ['changed', () => writeFileSync(join(dist, 'day/participant/index.html'), 'not ours')],
  ['deleted', () => rmSync(join(dist, 'day/trainer/guide.pdf'))],
  ['made in place of the manifest', () => writeFileSync(join(dist, 'manifest.json'), '{}')],
])('a file of the output that was %s is made good', async (_, harm) => {
  harm()
  expect(await build()).toMatchObject({ code: 0 })
  expect(snapshot(dist)).toEqual(first)
})

test('--explain says of each file why it was made or that it came from the cache', async () => {
  expect(linesOf(await build('--explain'))).toMatchObject({ 'day/trainer/guide.pdf': 'as it was, nothing has changed' })
  const text = readFileSync(markdown, 'utf8')
  writeFileSync(markdown, text.replace('Say: hello', 'Say: goodbye'))
  expect(linesOf(await build('--explain'))).toEqual({
    'day/participant/index.html': 'as it was',
    'day/participant/deck/day.html': 'as it was',
    'day/participant/deck/day.pdf': 'from the cache',
    'day/participant/workbook.pdf': 'from the cache',
    'day/participant/workbook-fillable.pdf': 'from the cache',
    'day/participant/handout.pdf': 'from the cache',
    'day/trainer/index.html': 'as it was',
    'day/trainer/deck/day.html': 'made because its page has changed',
    'day/trainer/day.html': 'made because its page has changed',
    'day/trainer/deck/day.pdf': 'made because its title, notes or bookmarks have changed',
    'day/trainer/guide.pdf': 'made because its page has changed',
  })
  writeFileSync(markdown, text)
  const again = linesOf(await build('--explain'))
  expect(again['day/trainer/guide.pdf']).toBe('from the cache')
  expect(snapshot(dist)).toEqual(first)
})

test('entries of the cache that are damaged are made anew', async () => {
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    writeFileSync(path, readFileSync(path).subarray(0, -1))
  }
  expect(linesOf(await build('--explain'))).toMatchObject({
    'day/trainer/guide.pdf': 'made because it is new, or kejian is',
  })
  expect(snapshot(dist)).toEqual(first)
})

test('of two builds in one folder one waits for the other, and both are whole', async () => {
  const text = readFileSync(markdown, 'utf8')
  writeFileSync(markdown, `${text}\nAnd more\n`)
  const [one, other] = [start(['build', '--cache', cache], { cwd: project }), start(['build'], { cwd: project })]
  expect([(await one.ended).code, (await other.ended).code]).toEqual([0, 0])
  writeFileSync(markdown, text)
  expect(await build()).toMatchObject({ code: 0 })
  expect(snapshot(dist)).toEqual(first)
})

test('a folder for the cache without a name is wrong usage', async () => {
  expect(await build('--cache', ' ')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Unexpected empty --cache, expected a folder'),
  })
})
