import { describe, expect, test } from 'vitest'
import type { DeckPlan } from '../../src/day-plan.ts'
import { beginRun, notBegun, type Run, visit } from '../../src/player/log.ts'
import { type Pace, paceOf } from '../../src/player/pace.ts'
import { planOf, type Row, rows } from './planned.ts'

const plan = planOf(rows)

/** A moment by the clock, as milliseconds of some day. */
const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** The day as it went: the clock and the screen that was shown from then on; the first one begins it. */
function ran(visits: readonly (readonly [clock: string, screen: string])[], of: DeckPlan = plan): Run {
  const [first, ...rest] = visits
  if (first === undefined) return notBegun
  return rest.reduce((run, [clock, screen]) => step(run, at(clock), screen, of), beginRun(first[1], at(first[0]), of))
}

// The deck counts every few seconds; so that no gap looks like a laptop that was shut.
function step(run: Run, until: number, screen: string, of: DeckPlan): Run {
  let counted = run
  while (until - counted.since > 60_000) counted = visit(counted, counted.at, counted.since + 60_000, of)
  return visit(counted, screen, until, of)
}

function paced(
  visits: readonly (readonly [string, string])[],
  clock: string,
  of: DeckPlan = plan,
  returns: string | null = null,
): Pace {
  const screen = visits.at(-1)?.[1] ?? '0-1'
  const run = visits.length === 0 ? notBegun : step(ran(visits, of), at(clock), screen, of)
  return paceOf(of, run, {
    now: at(clock),
    minutes: at(clock) / 60_000,
    screen,
    returns: returns === null ? null : at(returns),
  })
}

/** What the presenter reads: minutes late, the next break and the end. */
const read = ({ late, nextBreak, end }: Pace) => [late, clock(nextBreak?.expected ?? null), clock(end.expected)]

const clock = (minutes: number | null): string | null =>
  minutes === null ? null : `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`

describe('before the day begins', () => {
  test('nobody is early, and the end stays as planned', () => {
    expect(read(paced([], '08:30'))).toEqual([null, '10:00', '11:45'])
  })

  test('the day is late once its time has come', () => {
    expect(read(paced([], '09:07'))).toEqual([7, '10:07', '11:52'])
  })

  test('a pre-show screen counts as what comes before the first slide', () => {
    const pace = paceOf(plan, notBegun, { now: at('09:04'), minutes: 544, screen: 'start', returns: null })
    expect(read(pace)).toEqual([4, '10:04', '11:49'])
  })
})

describe('from morning to noon with a late start', () => {
  const visits: [string, string][] = [['09:07', '0-2']]

  test.each([
    ['09:08', null, 0, '10:07', '11:52'],
    ['09:12', null, 2, '10:07', '11:52'],
    ['09:17', '1-1', 0, '10:07', '11:52'],
    ['09:31', null, 1, '10:07', '11:52'],
    ['09:32', '1-2', 0, '10:02', '11:47'],
    ['10:05', null, 5, '10:05', '11:50'],
    ['10:05', '1-3', 5, null, '11:50'],
    ['10:19', null, 5, null, '11:50'],
    ['10:24', null, 9, null, '11:54'],
    ['10:24', '2-1', 0, null, '11:54'],
    ['10:30', '2-1a', -5, null, '11:40'],
    ['10:36', '2-2', -9, null, '11:36'],
    ['11:45', null, 0, null, '11:45'],
    ['11:52', null, 7, null, '11:52'],
  ] as const)('%s on %s', (now, screen, late, pause, end) => {
    if (screen !== null) visits.push([now, screen])
    expect(read(paced(visits, now))).toEqual([late, pause, end])
  })
})

test('a break keeps its length, whenever it begins', () => {
  const pace = paced(
    [
      ['09:00', '0-2'],
      ['09:50', '1-2'],
      ['09:55', '1-3'],
    ],
    '10:00',
  )
  expect(pace.pause).toEqual({ title: 'Tea', until: 610 })
  expect(pace.late).toBe(-5)
})

test('a break that was made longer ends when the trainer says', () => {
  const pace = paced(
    [
      ['09:00', '0-2'],
      ['10:00', '1-3'],
    ],
    '10:10',
    plan,
    '10:25',
  )
  expect(pace.pause?.until).toBe(625)
  expect(read(pace)).toEqual([10, null, '11:55'])
})

test('a break without a slide of its own is shown by a screen of the player', () => {
  const own = planOf(
    rows.filter(([number]) => number !== '1-3'),
    {
      breaks: [{ at: 600, minutes: 15, title: 'Tea', slide: 'break-1', before: '2-1' }],
    },
  )
  const pace = paced(
    [
      ['09:00', '0-2'],
      ['10:02', 'break-1'],
    ],
    '10:05',
    own,
  )
  expect(pace.pause).toEqual({ title: 'Tea', until: 617 })
  expect(read(pace)).toEqual([2, null, '11:47'])
})

test('who looks back to a slide that was taught is not late', () => {
  const visits = [
    ['09:00', '0-2'],
    ['09:10', '1-1'],
    ['09:30', '1-2'],
    ['09:50', '1-1'],
  ] as const
  expect(paced(visits, '09:51').late).toBe(0)
})

test('a glance ahead changes nothing', () => {
  const visits = [
    ['09:00', '0-2'],
    ['09:10', '1-1'],
    ['09:15', '2-2'],
    ['09:15', '1-1'],
  ] as const
  expect(read(paced(visits, '09:15'))).toEqual([0, '10:00', '11:45'])
})

test('what was left out is made up for, and what is taught later is not counted twice', () => {
  const visits = [
    ['09:00', '0-2'],
    ['09:10', '2-2'],
    ['10:10', '1-1'],
  ] as const
  expect(paced(visits, '10:10').end.expected).toBe(610 + 20 + 30 + 15 + 20 + 10)
})

test('section and lecture are measured by what was taught of them', () => {
  const { section, lecture, day } = paced(
    [
      ['09:00', '0-2'],
      ['09:20', '1-1'],
      ['09:32', '1-2'],
    ],
    '09:42',
  )
  expect(section).toEqual({ name: 'One', planned: 50, actual: 22, late: 0 })
  expect(lecture).toMatchObject({ name: '1 First', planned: 50, actual: 22 })
  expect(day).toMatchObject({ planned: 150, actual: 42, late: 0 })
})

test('a section is late when it has taken more than its slides so far', () => {
  const { section } = paced(
    [
      ['09:00', '0-2'],
      ['09:10', '1-1'],
      ['10:05', '1-2'],
    ],
    '10:05',
  )
  expect(section).toMatchObject({ actual: 55, late: 5 })
})

test('a lecture that was begun in its middle is not early', () => {
  expect(paced([['09:30', '1-2']], '09:35').section).toMatchObject({ actual: 5, late: 0 })
})

describe('without a schedule', () => {
  const free = planOf(
    rows.map(([number, section, minutes]): Row => [number, section, minutes, null]),
    { start: null, end: null, breaks: [] },
  )

  test('the clock begins with the day', () => {
    expect(paced([], '14:00', free).late).toBeNull()
    expect(paced([['14:00', '0-2']], '14:05', free).late).toBe(0)
    expect(paced([['14:00', '0-2']], '14:12', free).late).toBe(2)
    expect(
      paced(
        [
          ['14:00', '0-2'],
          ['14:08', '1-1'],
        ],
        '14:08',
        free,
      ).late,
    ).toBe(-2)
  })

  test('the end is as far off as what is still planned', () => {
    expect(paced([['14:00', '0-2']], '14:05', free).end).toEqual({ planned: null, expected: 14 * 60 + 150 })
  })
})

describe('what to cut', () => {
  const cuts = planOf(rows, {
    late: [
      { text: 'speak faster', from: null, at: null },
      { text: 'shorten one', from: 5, at: ['1-1', '1-2'] },
      { text: 'skip three', from: 10, at: ['2-2', '2-2'] },
      { text: 'tell a story', from: -5, at: null },
    ],
  })
  const texts = (visits: readonly (readonly [string, string])[], now: string) =>
    paced(visits, now, cuts).cuts.map(({ text }) => text)

  test.each([
    ['09:08', [['09:00', '0-2']], []],
    ['09:12', [['09:00', '0-2']], ['speak faster']],
    ['09:15', [['09:00', '0-2']], ['speak faster', 'shorten one']],
    ['09:40', [['09:00', '1-1']], ['speak faster', 'shorten one', 'skip three']],
    ['10:50', [['10:20', '2-1']], ['speak faster', 'skip three']],
    [
      '09:14',
      [
        ['09:00', '0-2'],
        ['09:05', '1-2'],
      ],
      ['tell a story'],
    ],
  ] as const)('%s', (now, visits, expected) => {
    expect(texts(visits, now)).toEqual(expected)
  })
})
