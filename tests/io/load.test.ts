import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCourse, slugOf } from '../../src/io/load.ts'
import { temporaryFolder, writeFiles } from '../cli/folders.ts'

const folder = temporaryFolder()

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each([
  ['image/png', bytes('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', bytes('\xff\xd8\xff\xe0')],
  ['image/gif', bytes('GIF89a')],
  ['image/webp', bytes('RIFF\x00\x00\x00\x00WEBPVP8 ')],
  ['image/avif', bytes('\x00\x00\x00\x20ftypavif')],
  ['image/svg+xml', bytes('<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
])('%s is known by its bytes, whatever its name says', async (mime, image) => {
  const course = writeFiles(join(folder, mime), { 'course.yaml': 'title: Day', 'cat.png': image, 'dog.jpg': image })
  const { assets, problems } = await loadCourse(course)
  expect(problems).toEqual([])
  expect(assets.map(({ path, mime: found }) => [path, found])).toEqual([
    ['cat.png', mime],
    ['dog.jpg', mime],
  ])
})

test('texts and images are found at any depth, hidden and unknown files are not', async () => {
  const course = writeFiles(join(folder, 'deep'), {
    'course.yaml': 'title: Day',
    'day.md': '\ufeff# Day',
    'data/a/b.csv': 'x',
    'photo.psd': 'x',
    '.draft.md': 'x',
    '.git/x.md': 'x',
    'node_modules/x/README.md': 'x',
  })
  symlinkSync('data', join(course, 'same'))
  symlinkSync('day.md', join(course, 'night.md'))
  symlinkSync('/etc', join(course, '.hidden'))
  const { files, problems } = await loadCourse(course)
  expect(problems).toEqual([])
  expect(files.map(({ name, text }) => [name, text])).toEqual([
    ['course.yaml', 'title: Day'],
    ['data/a/b.csv', 'x'],
    ['day.md', '# Day'],
    ['night.md', '# Day'],
  ])
})

test('a course is called in the output as its folder is, without what addresses would stumble over', () => {
  expect(['/a/day', '/a/day/', 'x/小微 金融', '/a/b?#%c', '/'].map(slugOf)).toEqual([
    'day',
    'day',
    '小微-金融',
    'b-c',
    'course',
  ])
})
