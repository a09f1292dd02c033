import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { definitions } from '../../src/blocks/index.ts'
import { findingsIn } from '../checks/findings.ts'
import { temporaryFolder, writeFiles } from '../cli/folders.ts'
import { courseOf, digestOf, examplesIn, lectureName } from './examples.ts'

const page = readFileSync('docs/writing.md', 'utf8')
const examples = examplesIn(page)
const folder = temporaryFolder()

test.each(definitions.map(({ name }) => name))('the block %s has a section with an example that uses it', (name) => {
  const example = examples.find(({ heading }) => heading === name)
  expect(example?.text).toMatch(new RegExp(`^:::+${name}\\b`, 'm'))
  expect(example?.pictures.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['slide', 'workbook']))
})

test('every example is a slide that is read without findings, alone and among the others', async () => {
  expect(examples.length).toBeGreaterThan(20)
  expect(await findingsIn(writeFiles(join(folder, 'all'), courseOf(examples)))).toEqual([])
})

test.each(examples.map(({ key, text }) => [key, text]))('the example of %s can be copied', async (key, text) => {
  expect(text).not.toBe('')
  const course = writeFiles(join(folder, key), { 'course.yaml': 'title: Day\ntheme: bank\n', 'day.md': text })
  // Its minutes and objectives are those of the course that it is copied into.
  expect(await findingsIn(course)).toEqual([])
})

test('every picture is shown once, is small, and none is left over', () => {
  const named = examples.flatMap(({ pictures }) => pictures.map(({ name }) => name))
  const there = readdirSync('docs/pictures').filter((name) => name.endsWith('.png'))
  expect([...there].sort()).toEqual([...named].sort())
  expect(there.filter((name) => statSync(join('docs/pictures', name)).size > 60_000)).toEqual([])
})

test.each(examples.map((example) => [example.key, example] as const))(
  'the pictures of %s show the example as it is: if not, run npm run docs',
  (key, example) => {
    const made: unknown = JSON.parse(readFileSync('docs/pictures/made-of.json', 'utf8'))
    expect(made).toMatchObject({ [key]: digestOf(example) })
  },
)

test('each example has the name of its heading', () => {
  expect(examples.map(lectureName)[0]).toBe('01-a-slide.md')
  expect(examples.flatMap(({ key, pictures }) => pictures.filter(({ name }) => !name.startsWith(`${key}-`)))).toEqual(
    [],
  )
})

test.each(['writing.md', 'theme.md', 'extending.md', 'ci/README.md'].filter((name) => existsSync(join('docs', name))))(
  'the links of docs/%s lead to files that are there',
  (name) => {
    const text = readFileSync(join('docs', name), 'utf8').replaceAll(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '')
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path)
    expect(links.filter((path) => !existsSync(join('docs', name, '..', path)))).toEqual([])
  },
)
