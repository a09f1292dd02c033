import { expect, test } from 'vitest'
import type { Participant } from '../../../src/course.ts'
import { formatProblem } from '../../../src/problem.ts'
import { readSource } from '../../../src/read.ts'
import { cutEdition } from '../../../src/stages/edition.ts'

/** The people of a course, how many it counts, and what is found. */
function read(settings: string, roster?: string) {
  const texts = {
    'course.yaml': `title: A day\n${settings}`,
    'day.md': '# A day',
    ...(roster === undefined ? {} : { 'people.csv': roster }),
  }
  const files = Object.entries(texts).map(([name, text]) => ({ path: name, name, text }))
  const { course, problems } = readSource({ folder: '.', slug: 'day', files, assets: [], problems: [] })
  return { course, roster: course?.roster ?? [], findings: problems.map(formatProblem) }
}

const named = ({ name, organisation, group }: Participant) => [name, organisation, group]

test.each([
  ['name,organisation,group\nAnn A,East,1\nBen B,,\n'],
  ['姓名,單位,組別\nAnn A,East,1\nBen B,,\n'],
  ['\ufeffgroup,Name,organization\r\n1, Ann A ,East\r\n,Ben B,\r\n'],
])('%j is a roster, whatever the order and language of its columns', (text) => {
  const { course, roster, findings } = read('roster: people.csv', text)
  expect(findings).toEqual([])
  expect(roster.map(named)).toEqual([
    ['Ann A', 'East', '1'],
    ['Ben B', null, null],
  ])
  expect(course?.participants).toBe(2)
})

test('a number of participants stands over the rows of the roster, for not all may be known by name', () => {
  expect(read('participants: 24\nroster: people.csv', 'name\nAnn A\n').course?.participants).toBe(24)
  expect(read('participants: 24').course?.participants).toBe(24)
  expect(read('').course?.participants).toBeNull()
})

test.each([
  ['roster: nobody.csv', 'name\nA\n', 'course.yaml:2:1 error Unexpected roster "nobody.csv"'],
  ['roster: ../people.csv', 'name\nA\n', 'course.yaml:2:1 error Unexpected path out of the course'],
  ['roster: people.csv', 'nmae\nA\n', 'people.csv:1:1 error Unexpected roster without names'],
  ['roster: people.csv', 'name,phone\nA,1\n', 'people.csv:1:6 warning Unexpected column "phone"'],
  ['roster: people.csv', 'name,姓名\nA,B\n', 'people.csv:1:6 error Unexpected second column "姓名"'],
  ['roster: people.csv', 'group,name\n1,A\n1, \n', 'people.csv:3:3 error Unexpected empty name'],
  ['roster: people.csv', 'name,group\nA\n', 'people.csv:2:1 error Unexpected row of 1 cells'],
  ['roster: people.csv', 'name\n', 'people.csv:1:1 error Unexpected file without data'],
  ['participants: 1\nroster: people.csv', 'name\nA\nB\n', 'course.yaml:2:1 error Unexpected 1 participants'],
  ['participants: 2.5', 'name\nA\n', 'course.yaml:2:1 error Unexpected value of "participants"'],
  ['participants: 0', 'name\nA\n', 'course.yaml:2:1 error Unexpected value of "participants"'],
])('%j with %j is a finding at its place', (settings, text, finding) => {
  const { findings } = read(settings, text)
  expect(findings.filter((one) => one.startsWith(finding))).toHaveLength(1)
})

test('no font has a character of a name: the finding names its place', async () => {
  const { findMissingGlyphs } = await import('../../../src/io/missing-glyphs.ts')
  const text = 'name\nA\uE123\n'
  const files = [
    { path: 'course.yaml', name: 'course.yaml', text: 'title: A day\nroster: people.csv' },
    { path: 'day.md', name: 'day.md', text: '# A day' },
    { path: 'people.csv', name: 'people.csv', text },
  ]
  const source = { folder: '.', slug: 'day', files, assets: [], problems: [] }
  const { course } = readSource(source)
  if (course === null) throw new Error('The course cannot be read')
  const found = await findMissingGlyphs(course, source)
  expect(found.map(({ place }) => place)).toEqual([{ path: 'people.csv', line: 2, column: 2 }])
})

test('participants have neither the roster nor its number', () => {
  const { course } = read('roster: people.csv', 'name\nAnn A\n')
  if (course === null) throw new Error('The course cannot be read')
  expect(cutEdition(course, { audience: 'participant' })).toMatchObject({ roster: [], participants: null })
})
