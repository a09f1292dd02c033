import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { kejian } from './command.ts'
import { temporaryFolder } from './folders.ts'

const folder = temporaryFolder()
const course = 'tests/fixtures/courses/delivery'
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  const log = {
    kejian: 'delivery log',
    version: 1,
    course: 'delivery',
    title: 'A Morning with Kettles',
    date: '2026-11-24',
    started: '09:06',
    ended: '10:07',
    slides: [{ number: '1-2', title: 'Hard and soft', planned: 10, seconds: 840 }],
    sections: [],
    breaks: [],
    questions: 0,
    away: 0,
  }
  await writeFile(at('good.json'), JSON.stringify(log))
  await writeFile(at('tea.json'), JSON.stringify({ ...log, course: 'tea' }))
  await writeFile(at('torn.json'), '{"kejian":')
})

test('the report goes to the screen, and names the line to change', async () => {
  const { code, stdout, stderr } = await kejian(['pace', at('good.json'), '--course', course])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(`${course}/01-water.md:23:15  minutes 10 -> 14 (median of 1 delivery 14, 14-14)`)
})

test('what is no log of the course is named, and the others counted', async () => {
  const named = ['good.json', 'tea.json', 'torn.json', 'none.json'].map(at)
  const { code, stdout, stderr } = await kejian(['pace', ...named, '--course', course])
  expect(code).toBe(1)
  expect(stdout).toContain('1 delivery (2026-11-24)')
  expect(stderr.split('\n').map((line) => line.replace(`${folder}/`, ''))).toEqual([
    expect.stringMatching(/^torn\.json:1:11 error Unexpected JSON/),
    expect.stringMatching(/^none\.json:1:1 error Unexpected missing file/),
    expect.stringMatching(/^tea\.json:1:1 error Unexpected log of the course "tea", expected "delivery"/),
    '',
  ])
})

test.each([
  [['pace'], 2, 'Unexpected pace without files'],
  [['pace', at('tea.json')], 2, 'Unexpected log of the course "tea", expected one under slides/'],
  [['pace', at('good.json'), '--course', 'slides'], 2, 'Unexpected folder "slides", expected one with a course.yaml'],
  [['pace', at('torn.json'), '--course', course], 1, 'Nothing to compare: 1 errors, 0 warnings'],
  [['build', '--course', course], 2, 'Unexpected --course after build, expected it after pace'],
])('%j is refused', async (words, expected, said) => {
  const { code, stderr } = await kejian(words)
  expect(code).toBe(expected)
  expect(stderr).toContain(said)
})
