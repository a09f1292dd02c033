import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { languages } from '../../src/course.ts'
import { pagesOf, withoutSpace } from '../outputs/pdf.ts'
import { kejian } from './command.ts'
import { snapshot, temporaryFolder, writeFiles } from './folders.ts'

const folder = temporaryFolder()
const out = join(folder, 'out')

describe.each(languages)('a new course in %s', (language) => {
  const course = join(folder, 'courses', `day-${language}`)
  const read = (name: string): string => readFileSync(join(course, name), 'utf8')

  test('is begun where nothing is, folders above it too', async () => {
    const { code, stdout, stderr } = await kejian(['new', course, '--language', language])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`4 files in ${course}: 01-answer.md, 02-message.md, course.yaml, data/rings.csv\n`)
    expect(stdout).toContain(`npm run build -- ${course}`)
    expect(parse(read('course.yaml'))).toMatchObject({ language, lectures: ['01-answer.md', '02-message.md'] })
  })

  test('names the schema by which editors complete its keys', () => {
    const named = /^# yaml-language-server: \$schema=(.+)$/m.exec(read('course.yaml'))?.[1] ?? ''
    expect(resolve(course, named)).toBe(resolve('schemas/course.schema.json'))
  })

  test('builds at once without findings', { timeout: 400_000 }, async () => {
    const { code, stdout, stderr } = await kejian(['build', course, '--out', out])
    expect({ code, findings: stderr.split('\n').filter((line) => / (?:error|warning) /.test(line)) }).toEqual({
      code: 0,
      findings: [],
    })
    expect(stdout).toContain('0 errors, 0 warnings')
  })

  test('keeps what its comments tell editors out of every file that is made', async () => {
    const remarks = ['01-answer.md', '02-message.md'].flatMap((name) =>
      [...read(name).matchAll(/<!--\n((?:# .+\n)+)/g)].flatMap(([, lines = '']) => lines.trim().split('\n')),
    )
    const teaching = remarks.map((line) => withoutSpace(line.slice(2)))
    expect(teaching.length).toBeGreaterThan(15)
    for (const text of await textsIn(join(out, `day-${language}`))) {
      expect(teaching.filter((one) => text.includes(one.slice(0, 24)))).toEqual([])
    }
  })

  test('speaks of the title that the command was given', async () => {
    const title = `Fish: a "day" # ${language}`
    const named = join(folder, `titled-${language}`)
    const { code } = await kejian(['new', named, '--language', language, '--title', title])
    expect(code).toBe(0)
    const settings = readFileSync(join(named, 'course.yaml'), 'utf8')
    expect(parse(settings)).toMatchObject({ title, language })
    expect(await kejian(['check', named])).toMatchObject({ code: 0, stderr: '' })
  })
})

test('a new course is in traditional Chinese where nothing is said, and an empty folder is room enough', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(await kejian(['new', empty])).toMatchObject({ code: 0 })
  expect(readFileSync(join(empty, 'course.yaml'), 'utf8')).toContain('language: zh-Hant')
})

test('what is there is told and left alone', async () => {
  const mine = writeFiles(join(folder, 'mine'), { 'notes.txt': 'mine', 'course.yaml': 'title: Mine\n' })
  const before = snapshot(mine)
  const { code, stdout, stderr } = await kejian(['new', mine])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toBe(`Unexpected course.yaml, notes.txt at "${mine}", expected nothing there: name another folder\n`)
  expect(snapshot(mine)).toEqual(before)
})

test('a file in the place of the folder is told and left alone', async () => {
  const mine = join(writeFiles(join(folder, 'file'), { day: 'mine' }), 'day')
  expect(await kejian(['new', mine])).toMatchObject({ code: 1, stderr: expect.stringContaining(mine) })
  expect(readFileSync(mine, 'utf8')).toBe('mine')
})

test('a folder that cannot be made leaves nothing behind', async () => {
  const mine = join(writeFiles(join(folder, 'blocked'), { day: 'mine' }), 'day', 'course')
  const { code, stderr } = await kejian(['new', mine])
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('could not be written') })
  expect(readdirSync(join(folder, 'blocked'))).toEqual(['day'])
})

test.each([
  ['no path', ['new'], 'Unexpected new without one path'],
  ['two paths', ['new', 'a', 'b'], 'Unexpected new without one path'],
  ['a language that is not known', ['new', 'a', '--language', 'fr'], 'expected one of zh-Hant, zh-Hans, en'],
  ['an empty title', ['new', 'a', '--title', ' '], 'Unexpected --title'],
  ['a title of two lines', ['new', 'a', '--title', 'a\nb'], 'Unexpected --title'],
])('%s is wrong usage', async (_, words, expected) => {
  expect(await kejian(words)).toMatchObject({ code: 2, stderr: expect.stringContaining(expected) })
})

/** The words of every file that was made, without white space. */
async function textsIn(made: string): Promise<readonly string[]> {
  const paths = readdirSync(made, { recursive: true, encoding: 'utf8' }).map((path) => join(made, path))
  const pages = paths.filter((path) => path.endsWith('.html')).map((path) => withoutSpace(readFileSync(path, 'utf8')))
  const papers = paths.filter((path) => path.endsWith('.pdf'))
  const printed = await Promise.all(papers.map(async (path) => (await pagesOf(path)).map(({ text }) => text).join('')))
  return [...pages, ...printed]
}
