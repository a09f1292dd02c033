import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renewPictures } from '../../src/io/write-pictures.ts'
import { snapshot, writeFiles } from '../cli/folders.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

const folder = temporaryFolder()

const picture = (path: string) => ({ path: `.problems/${path}`, bytes: Buffer.from(path) })

const filesIn = (out: string): readonly string[] => Object.keys(snapshot(out))

test('pictures take the place of those of the same course and leave all else alone', async () => {
  const out = join(folder, 'dist')
  writeFiles(out, {
    'manifest.json': '{}',
    '.problems/day/1-1.png': 'old',
    '.problems/day/1-2.png': 'old',
    '.problems/night/1-1.png': 'of another course',
  })
  await renewPictures(out, [picture('day/1-2.png'), picture('day/2-3.png')], (course) => course === 'day')
  expect(filesIn(out)).toEqual([
    '.problems/day/1-2.png',
    '.problems/day/2-3.png',
    '.problems/night/1-1.png',
    'manifest.json',
  ])
  expect(snapshot(out)['.problems/day/1-2.png']).not.toBe(snapshot(out)['.problems/night/1-1.png'])
})

test('where nothing is wrong any more the folder goes, and where nothing was wrong none is made', async () => {
  const out = join(folder, 'good')
  writeFiles(out, { '.problems/day/1-1.png': 'old', 'index.html': '' })
  await renewPictures(out, [], () => true)
  expect(readdirSync(out)).toEqual(['index.html'])
  await renewPictures(join(folder, 'never'), [], () => true)
  expect(readdirSync(folder)).not.toContain('never')
})

test('a folder that cannot be written into is a matter of the machine', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(renewPictures(join(folder, 'file'), [picture('day/1-1.png')], () => true)).rejects.toThrow(
    'The output could not be written',
  )
})
