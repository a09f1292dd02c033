import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordRules } from '../../src/checks/words/index.ts'
import { loadCourse } from '../../src/io/load.ts'
import { warning } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'
import type { CourseSource } from '../../src/source.ts'
import { mend } from '../../src/stages/mend.ts'

const place = { path: 'day.md', line: 1, column: 1 }
const finding = (start: number, was: string, text: string) => ({
  ...warning('x', place, 'm'),
  fix: [{ start, was, text }],
})

test('only the characters of a finding are changed', () => {
  expect(mend('a,b,c', [finding(3, ',', ';'), finding(1, ',', '')])).toMatchObject({ text: 'ab;c', mended: [{}, {}] })
})

test('a finding without a way to mend it is left', () => {
  expect(mend('a', [warning('x', place, 'm')])).toEqual({ text: 'a', mended: [] })
})

test('a file that is not what was read any more is left', () => {
  expect(mend('abc', [finding(1, 'x', 'y')])).toEqual({ text: 'abc', mended: [] })
})

test('of two that overlap only the first is mended, of a pair both or none', () => {
  const pair = {
    ...warning('x', place, 'm'),
    fix: [
      { start: 0, was: '"', text: '「' },
      { start: 3, was: '"', text: '」' },
    ],
  }
  expect(mend('"ab"', [pair, finding(3, '"', '')]).text).toBe('「ab」')
  expect(mend('"ab"', [finding(3, '"', ''), pair]).text).toBe('"ab')
})

test('two that touch are both mended', () => {
  expect(mend('甲A乙', [finding(1, '', ' '), finding(2, '', ' ')]).text).toBe('甲 A 乙')
})

const root = join(import.meta.dirname, '../fixtures/checks')
const courses = wordRules
  .filter(({ fixes }) => fixes)
  .flatMap(({ name }) => readdirSync(join(root, name)).map((one) => join(name, one)))
  .filter((name) => name.includes('not-ok'))

const crlf = (source: CourseSource): CourseSource => ({
  ...source,
  files: source.files.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') })),
})

// As --fix does it: until nothing is left to mend.
function mended(source: CourseSource, rounds = 0): { readonly source: CourseSource; readonly rounds: number } {
  const { problems } = readSource(source)
  const files = source.files.map((file) => {
    const own = problems.filter((problem) => problem.place.path === file.path)
    return { ...file, text: mend(file.text, own).text }
  })
  const isSame = files.every(({ text }, index) => text === source.files[index]?.text)
  return isSame || rounds > 8 ? { source, rounds } : mended({ ...source, files }, rounds + 1)
}

test.each(courses)('%s is mended in a few rounds, with Windows line ends to the same text', async (name) => {
  const source = await loadCourse(join(root, name))
  const { source: better, rounds } = mended(source)
  expect(rounds).toBeGreaterThan(0)
  expect(rounds).toBeLessThan(5)
  expect(readSource(better).problems.filter(({ fix }) => fix !== undefined)).toEqual([])
  expect(mended(crlf(source)).source.files).toEqual(crlf(better).files)
})

test.each(courses)('%s keeps what is no word, letter for letter, and the same notes, links and lists', async (name) => {
  const source = await loadCourse(join(root, name))
  const better = mended(source).source
  const bones = ({ files }: CourseSource): readonly string[] =>
    files.map(({ text }) =>
      text.replaceAll(/[\p{Script=Han}\w\s，。；：？！、（）「」『』“”‘’…",;:?!.%Ａ-Ｚ０-９％()]/gu, ''),
    )
  expect(bones(better)).toEqual(bones(source))
  const markers = ({ files }: CourseSource): readonly string[] =>
    files.flatMap(({ text }) => text.match(/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+/gm) ?? [])
  expect(markers(better)).toEqual(markers(source))
})
