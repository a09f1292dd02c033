import { copyFileSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/io/store.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

const base = temporaryFolder()
let folder = ''
let count = 0
beforeEach(() => {
  count += 1
  folder = join(base, `store-${count}`)
})

const bytes = (text: string): Uint8Array => Buffer.from(text)

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

async function recalled(key: string, room: 'participant' | 'trainer' = 'trainer'): Promise<string | null> {
  const found = await openStore(folder).room(room).recall(key)
  return found === null ? null : Buffer.from(found).toString()
}

test('what was kept is recalled by its key and in its room alone', async () => {
  await openStore(folder).room('trainer').keep('one', bytes('1'))
  await openStore(folder).room('trainer').keep('nothing', bytes(''))
  expect(await recalled('one')).toBe('1')
  expect(await recalled('nothing')).toBe('')
  expect(await recalled('two')).toBeNull()
  expect(await recalled('one', 'participant')).toBeNull()
})

test.each<[string, (whole: Buffer) => Uint8Array]>([
  ['cut short', (whole) => whole.subarray(0, whole.length - 1)],
  ['emptied', () => new Uint8Array()],
  ['lengthened', (whole) => Buffer.concat([whole, Buffer.from('x')])],
  ['changed in one bit', (whole) => whole.map((byte, index) => (index === whole.length - 1 ? byte ^ 1 : byte))],
  ['sealed otherwise', (whole) => whole.map((byte, index) => (index === 0 ? byte ^ 1 : byte))],
])('an entry that was %s is not recalled, and can be kept anew', async (_, damage) => {
  await openStore(folder).room('trainer').keep('one', bytes('something'))
  const [path = ''] = filesIn(folder)
  writeFileSync(path, damage(readFileSync(path)))
  expect(await recalled('one')).toBeNull()
  await openStore(folder).room('trainer').keep('one', bytes('again'))
  expect(await recalled('one')).toBe('again')
})

test('an entry in the place of another is not recalled, be it of the same room or of another', async () => {
  const store = openStore(folder)
  await store.room('participant').keep('page', bytes('for participants'))
  const [participants = ''] = filesIn(folder)
  await store.room('trainer').keep('page', bytes('for trainers'))
  await store.room('participant').keep('other', bytes('another page'))
  const [trainers = ''] = filesIn(join(folder, 'trainer'))
  const other = filesIn(join(folder, 'participant')).find((path) => path !== participants) ?? ''
  for (const path of [trainers, other]) {
    copyFileSync(path, participants)
    expect(await recalled('page', 'participant')).toBeNull()
  }
})

test('what is too much goes, the least recently asked for first', async () => {
  const store = openStore(folder, { bytes: 2500, days: 14 })
  for (const name of ['a', 'b', 'c']) {
    await store.room('trainer').keep(name, new Uint8Array(1000))
    const newest = filesIn(folder).find((path) => Date.now() - statSync(path).mtimeMs < 5000) ?? ''
    utimesSync(newest, new Date(), new Date(Date.now() - 100_000 * (4 - name.charCodeAt(0) + 96)))
  }
  await recalled('a')
  await store.tidy()
  const left = await Promise.all(['a', 'b', 'c'].map((name) => recalled(name)))
  expect(left.map((one) => one !== null)).toEqual([true, false, true])
})

test('what nobody asked for in two weeks is thrown away', async () => {
  const store = openStore(folder)
  await store.room('figures').keep('old', bytes('old'))
  for (const path of filesIn(folder)) utimesSync(path, new Date(0), new Date(0))
  await store.room('fonts').keep('new', bytes('new'))
  await store.tidy()
  expect(filesIn(folder)).toHaveLength(1)
})

test('a folder that cannot be written keeps nothing and fails nothing', async () => {
  writeFileSync(folder, 'a file')
  await openStore(folder).room('trainer').keep('one', bytes('1'))
  expect(await recalled('one')).toBeNull()
  await openStore(folder).tidy()
})
