import { expect, test } from 'vitest'
import type { DeliveryLog } from '../../src/delivery-log.ts'
import { loadCourse } from '../../src/io/load.ts'
import { formatProblem } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'
import type { SavedLog } from '../../src/stages/pace/deliveries.ts'
import { readLog } from '../../src/stages/pace/read-log.ts'
import { paceReport } from '../../src/stages/pace.ts'

const folder = 'tests/fixtures/courses/delivery'

/** A saved log of a day with these minutes: number, title, minutes. */
const saved = (
  date: string,
  slides: readonly (readonly [string, string, number])[],
  course = 'delivery',
): SavedLog => ({
  path: `${date}.json`,
  log: logOf(date, slides, course),
})

const logOf = (date: string, slides: readonly (readonly [string, string, number])[], course: string): DeliveryLog => ({
  kejian: 'delivery log',
  version: 1,
  course,
  title: 'A Morning with Kettles',
  date,
  started: '09:00',
  ended: '10:05',
  slides: slides.map(([number, title, minutes]) => ({ number, title, planned: 1, seconds: minutes * 60 })),
  sections: [],
  breaks: [],
  questions: 0,
  away: 0,
})

async function reported(logs: readonly SavedLog[]): Promise<{ lines: readonly string[]; problems: readonly string[] }> {
  const source = await loadCourse(folder)
  const { course } = readSource(source)
  if (course === null) throw new Error('The course cannot be read')
  const { report, problems } = paceReport(course, logs, source.files)
  return { lines: report.split('\n'), problems: problems.map(formatProblem) }
}

const three = [
  saved('2026-11-01', [
    ['1-2', 'Hard and soft', 14],
    ['1-3', 'Two cups', 21],
    ['2-1', 'Words for it', 9],
  ]),
  saved('2026-11-08', [
    ['1-2', 'Hard and soft', 12.9],
    ['1-3', 'Two cups', 24],
    ['2-1', 'Words for it', 16],
  ]),
  saved('2026-11-15', [
    ['1-2', 'Hard and soft', 15.1],
    ['1-3', 'Two cups', 23],
    ['2-1', 'Words for it', 11],
  ]),
]

test('planned stands against the median, section by section and slide by slide', async () => {
  const { lines } = await reported(three)
  expect(lines.slice(0, 10)).toEqual([
    'A Morning with Kettles: 3 deliveries (2026-11-01, 2026-11-08, 2026-11-15)',
    '',
    'planned  median  range        times',
    '     30    36.9  35-38.1          3  Lecture 1 · Hard and soft',
    '     25      11  9-16             3  Lecture 2 · Words for it',
    '',
    'planned  median  range        times',
    '     10      14  12.9-15.1        3  1-2 Hard and soft',
    '     20      23  21-24            3  1-3 Two cups',
    '     15      11  9-16             3  2-1 Words for it',
  ])
})

test('slides that are off by more than half a minute and a fifth are named at the number in their source', async () => {
  const { lines } = await reported(three)
  expect(lines.slice(11)).toEqual([
    `${folder}/01-water.md:23:15  minutes 10 -> 14 (median of 3 deliveries 14, 12.9-15.1)`,
    `${folder}/02-taste.md:13:15  minutes 15 -> 11 (median of 3 deliveries 11, 9-16)`,
    'Sum 55 -> 55 minutes: fits the day (55)',
    '',
  ])
})

test('the minutes of an activity are changed in its head, and slides without minutes get some', async () => {
  const { lines } = await reported([
    saved('2026-11-01', [
      ['1-1', 'Water', 2.2],
      ['1-3', 'Two cups', 30],
    ]),
  ])
  expect(lines.filter((line) => line.includes('->'))).toEqual([
    `${folder}/01-water.md:11:1  minutes 0 -> 2 (median of 1 delivery 2.2, 2.2-2.2): add <!-- minutes: 2 -->`,
    `${folder}/01-water.md:39:31  minutes 20 -> 30 (median of 1 delivery 30, 30-30)`,
    'Sum 55 -> 67 minutes: 12 more than the day has (55), cut elsewhere',
  ])
})

test('where everything keeps its time nothing is to be changed', async () => {
  const { lines } = await reported([
    saved('2026-11-01', [
      ['1-2', 'Hard and soft', 11.9],
      ['1-3', 'Two cups', 17],
    ]),
  ])
  expect(lines.at(-2)).toBe('All slides keep their minutes')
})

test('a slide that was moved is found by its title, one that is gone is named, a glance counts nothing', async () => {
  const { lines, problems } = await reported([
    saved('2026-11-01', [
      ['7-9', 'Words for it', 15],
      ['1-3', 'Three cups', 4],
      ['1-2', 'Hard and soft', 0.05],
    ]),
  ])
  expect(lines.filter((line) => /^ +\d/.test(line)).map((line) => line.slice(35))).toEqual([
    '  Lecture 2 · Words for it',
    '  2-1 Words for it',
  ])
  expect(problems).toEqual([
    '2026-11-01.json:1:1 warning Unexpected slides that the course no longer has, expected their numbers and titles: 1-3 Three cups (pace)',
  ])
})

test('a log of another course is an error, the same day twice a warning', async () => {
  const [first] = three
  if (first === undefined) throw new Error('no log')
  const { problems } = await reported([first, { ...first, path: 'copy.json' }, saved('2026-12-01', [], 'tea')])
  expect(problems).toEqual([
    'copy.json:1:1 warning Unexpected second log of the day 2026-11-01 09:00, expected each once: 2026-11-01.json counts (pace)',
    '2026-12-01.json:1:1 error Unexpected log of the course "tea", expected "delivery" (pace)',
  ])
})

test('a log is read as it was saved', () => {
  const log = logOf('2026-11-01', [['1-2', 'Hard and soft', 14]], 'delivery')
  expect(readLog('a.json', `\uFEFF${JSON.stringify(log)}`)).toEqual(log)
})

test.each([
  ['{\n  "kejian": \n}', /^a\.json:3:2 error Unexpected JSON/],
  ['', /^a\.json:1:1 error Unexpected JSON/],
  ['[]', /^a\.json:1:1 error Unexpected file, expected a delivery log/],
  ['{"kejian":"delivery log","version":2}', /^a\.json:1:1 error Unexpected delivery log of version 2, expected 1/],
  ['{"kejian":"delivery log","version":1,"course":5}', /^a\.json:1:1 error Unexpected value of "course"/],
])('%j is no log', (text, message) => {
  const read = readLog('a.json', text)
  expect('place' in read ? formatProblem(read) : '').toMatch(message)
})
