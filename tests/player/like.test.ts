import { expect, test } from 'vitest'
import { someTimer, startTimer } from '../../src/player/countdown.ts'
import { isLike } from '../../src/player/like.ts'
import { ask, beginRun, notBegun } from '../../src/player/log.ts'
import { planOf, rows } from './planned.ts'

const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const six = startTimer('2-6', 6, 1000)
const run = ask(beginRun('1-1', 1000, planOf(rows)), 2000, planOf(rows))

test('what another window or an earlier hour tells is taken as it was', () => {
  expect(isLike(someTimer, asRead(six))).toBe(true)
  expect(isLike(notBegun, asRead(run))).toBe(true)
  expect(isLike<readonly number[]>([], [1, 2])).toBe(true)
  expect(isLike(3, 5)).toBe(true)
})

test('what is made otherwise is refused', () => {
  const others = [undefined, null, 5, 'six', {}, [], { ...six, left: '6' }, { ...six, screen: null }]
  expect(others.map((other) => isLike(someTimer, other))).toEqual(others.map(() => false))
  expect([null, 5, 'x', {}, { ...run, since: 'now' }].filter((other) => isLike(notBegun, other))).toEqual([])
  expect([{}, null, 'x', { 0: 1 }].filter((other) => isLike<readonly number[]>([], other))).toEqual([])
})
