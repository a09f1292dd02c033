import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kejian, type Outcome } from '../cli/command.ts'
import { snapshot, temporaryFolder, writeFiles } from '../cli/folders.ts'
import { bomb, cases } from './cases.ts'

const folder = temporaryFolder()
const out = writeFiles(join(folder, 'out'), {
  'manifest.json': '{"kejian":1,"files":[]}\n',
  'case-1/participant/workbook.pdf': 'yesterday',
})
const yesterday = snapshot(out)

// Whatever was tried: what was built before stands as it was.
afterAll(() => {
  expect(snapshot(out)).toEqual(yesterday)
})

let outcome: Outcome = { code: null, stdout: '', stderr: '' }

beforeAll(async () => {
  const courses = cases.map(({ files, spoil }, index) => {
    const course = writeFiles(join(folder, `case-${index}`), files)
    spoil?.(course)
    return course
  })
  outcome = await kejian(['build', ...courses, '--out', out])
})

test('nothing is built and no stack is shown', () => {
  expect(outcome.code).toBe(1)
  expect(outcome.stdout).toBe('')
  expect(outcome.stderr).not.toMatch(/^ {4}at /m)
  expect(outcome.stderr).toMatch(/\nNothing was written: \d+ errors, \d+ warnings\n$/)
})

test.each(cases.map((one, index) => ({ ...one, index })))('$name gets a clear line', ({ index, says }) => {
  const course = join(folder, `case-${index}/`)
  const lines = outcome.stderr.split('\n').filter((line) => line.startsWith(course))
  expect(lines.map((line) => line.slice(course.length, course.length + 400))).toEqual(
    says.map((line) => expect.stringContaining(line)),
  )
})

const deadline = 'day.md:1:1 error Unexpected text that takes longer than 30 s to read'

test.each([
  ['an alias bomb as facts', `# A\n\n<!--\nid: ${bomb}\n-->\n`],
  ['200,000 links that nobody closes', '[a]('.repeat(200_000)],
])('%s are given up after the deadline', { concurrent: true }, async (name, text) => {
  const { code, stderr } = await check(name, text)
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(deadline) })
})

// On a slow machine the deadline comes before the end; then it says so.
test.each([
  ['20,000 open **', '**a'.repeat(20_000)],
  ['20,000 comments that are closed together', `${'a<!--'.repeat(20_000)}-->\n`],
  ['a table of 10,000 columns', `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'b|'.repeat(10_000)}\n`],
])('%s are read or given up', { concurrent: true }, async (name, text) => {
  const { code, stderr } = await check(name, text)
  expect(code === 0 ? deadline : stderr).toContain(deadline)
})

const check = (name: string, text: string): Promise<Outcome> =>
  kejian(['check', writeFiles(join(folder, name), { 'course.yaml': 'title: Day\n', 'a.md': '# A\n', 'day.md': text })])
