import { expect, test } from 'vitest'
import { clockOf, formatClock, type Span } from '../../src/clock.ts'
import type { Course } from '../../src/course.ts'
import { loadCourse } from '../../src/io/load.ts'
import { model } from '../../src/stages/model.ts'
import { parse } from '../../src/stages/parse.ts'

const fixtures = `${import.meta.dirname}/../fixtures/checks/schedule`

test('a break stands between two slides when its time has come', async () => {
  expect(shown(clockOf(await read(`${fixtures}/ok`)))).toEqual([
    '1-1 09:00–10:00',
    '1-2 10:00–10:30',
    '1-3 10:45–10:45',
    '1-4 10:45–12:15',
  ])
})

test('a slide with a break inside is longer by the break', async () => {
  expect(shown(clockOf(await read(`${fixtures}/not-ok-over-a-break`)))).toEqual([
    '1-1 09:00–10:00',
    '1-2 10:00–10:48',
    '1-3 10:48–12:15',
  ])
})

test('without a schedule there is no clock', async () => {
  expect(clockOf(await read(`${fixtures}/ok-no-schedule`)).size).toBe(0)
})

test('a part of a minute is left out', () => {
  expect([545, 545.5, 0, 1439.9].map(formatClock)).toEqual(['09:05', '09:05', '00:00', '23:59'])
})

const shown = (clock: ReadonlyMap<string, Span>): readonly string[] =>
  [...clock].map(([number, { start, end }]) => `${number} ${formatClock(start)}–${formatClock(end)}`)

async function read(folder: string): Promise<Course> {
  const { parsed } = parse(await loadCourse(folder))
  const course = parsed === null ? null : model(parsed).course
  if (course === null) throw new Error(`${folder} cannot be read`)
  return course
}
