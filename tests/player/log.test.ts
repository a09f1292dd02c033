import { expect, test } from 'vitest'
import { ask, beginRun, count, notBegun, type Run, visit } from '../../src/player/log.ts'
import { logFile } from '../../src/player/log-file.ts'
import { planOf, rows } from './planned.ts'

const plan = planOf(rows)
const minute = 60_000

/** Minutes after the beginning of some day. */
const after = (minutes: number): number => 1_000_000 + minutes * minute

const begun = beginRun('0-2', after(0), plan)

const minutesOf = ({ spent }: Run) => Object.fromEntries(Object.entries(spent).map(([key, ms]) => [key, ms / minute]))

test('visits of a slide add up', () => {
  const there = visit(begun, '1-1', after(2), plan)
  const back = visit(there, '0-2', after(3), plan)
  expect(minutesOf(count(back, after(6), plan))).toEqual({ '0-2': 5, '1-1': 1 })
})

test('counting twice counts once', () => {
  const once = count(begun, after(2), plan)
  expect(count(once, after(2), plan)).toEqual(once)
  expect(count(once, after(1), plan)).toEqual(once)
})

test('nothing is counted before the day begins', () => {
  expect(count(notBegun, after(2), plan)).toEqual(notBegun)
})

test('questions rest the slide, and end with the next one', () => {
  const asked = ask(count(begun, after(1), plan), after(1), plan)
  const back = visit(asked, '0-1', after(3), plan)
  expect(back.asking).not.toBeNull()
  const on = visit(back, '1-1', after(5), plan)
  expect({ ...minutesOf(on), asked: on.asked / minute, asking: on.asking }).toEqual({
    '0-2': 1,
    asked: 4,
    asking: null,
  })
})

test('the same key ends the questions', () => {
  const over = ask(ask(begun, after(1), plan), after(3), plan)
  expect(minutesOf(count(over, after(4), plan))).toEqual({ '0-2': 2 })
})

test('a break stands apart, and a glance elsewhere does not begin it anew', () => {
  const pause = visit(begun, '1-3', after(2), plan)
  const glance = visit(pause, '2-1', after(5), plan)
  const back = count(visit(glance, '1-3', after(6), plan), after(10), plan)
  expect(back.pauses['1-3']).toEqual({ began: after(2), until: after(10) })
  expect(minutesOf(back)).toEqual({ '0-2': 2, '2-1': 1 })
})

test('a break that was shown by mistake hours before begins when it is really one', () => {
  const mistake = visit(visit(begun, '1-3', after(1), plan), '0-2', after(2), plan)
  expect(visit(mistake, '1-3', after(60), plan).pauses['1-3']?.began).toBe(after(60))
})

test('while the laptop is shut nothing is taught, unless the slide was to take as long', () => {
  const worked = count(begun, after(9), plan)
  expect(minutesOf(worked)).toEqual({ '0-2': 9 })
  const shut = count(worked, after(39), plan)
  expect({ ...minutesOf(shut), away: shut.away / minute }).toEqual({ '0-2': 9, away: 30 })
})

test('the file of a day has slides, sections and breaks as planned and as they were', () => {
  const visits = [
    ['1-1', 5],
    ['1-2', 9],
    ['1-3', 12],
    ['2-1', 16],
  ] as const
  const run = visits.reduce((so, [key, at]) => visit(so, key, after(at), plan), begun)
  const file = logFile(plan, count(run, after(17), plan), '2026-11-24', (moment) => `+${(moment - after(0)) / minute}`)
  expect(file).toEqual({
    kejian: 'delivery log',
    version: 1,
    course: 'day',
    title: 'A day',
    date: '2026-11-24',
    started: '+0',
    ended: '+17',
    slides: [
      { number: '0-2', title: 'Slide 0-2', planned: 10, seconds: 300 },
      { number: '1-1', title: 'Slide 1-1', planned: 20, seconds: 240 },
      { number: '1-2', title: 'Slide 1-2', planned: 30, seconds: 180 },
      { number: '2-1', title: 'Slide 2-1', planned: 20, seconds: 60 },
    ],
    sections: [
      { lecture: '0 Opening', section: '0 Opening', planned: 10, seconds: 300 },
      { lecture: '1 First', section: 'One', planned: 50, seconds: 420 },
      { lecture: '2 Second', section: 'Two', planned: 30, seconds: 60 },
    ],
    breaks: [{ title: 'Tea', planned: 15, began: '+12', seconds: 240 }],
    questions: 0,
    away: 0,
  })
})
