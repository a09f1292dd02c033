import { describe, expect, test } from 'vitest'
import { changeTimer, countdownOf, pauseTimer, startTimer } from '../../src/player/countdown.ts'
import { formatTime, lengthText } from '../../src/player/local-time.ts'
import { isDone, isPassing } from '../../src/player/pauses.ts'

const nine = new Date(2026, 10, 24, 9, 0, 0).getTime()
const since = (seconds: number): number => nine + seconds * 1000
const steps = [
  { title: 'alone', minutes: 1 },
  { title: 'in pairs', minutes: 3 },
  { title: 'together', minutes: 2 },
]
const six = startTimer('2-6', 6, nine)

describe('a countdown', () => {
  test.each([
    [0, '6:00', 'running', 0, 1],
    [0.5, '6:00', 'running', 0, 359.5 / 360],
    [59, '5:01', 'running', 0, 301 / 360],
    [60, '5:00', 'running', 1, 300 / 360],
    [240, '2:00', 'running', 2, 120 / 360],
    [300, '1:00', 'last', 2, 60 / 360],
    [359.5, '0:01', 'last', 2, 0.5 / 360],
    [360, '+0:00', 'over', null, 0],
    [395, '+0:35', 'over', null, 0],
  ])('shows after %d seconds %s', (seconds, digits, phase, step, share) => {
    const countdown = countdownOf(six, steps, since(seconds))
    expect(countdown).toMatchObject({ digits, phase, step })
    expect(countdown.share).toBeCloseTo(share, 6)
  })

  test('says at what time it ends, to the nearest minute', () => {
    expect(countdownOf(six, [], nine).endsAt).toBe('09:06')
    expect(formatTime(since(29))).toBe('09:00')
    expect(formatTime(since(31))).toBe('09:01')
  })

  test('stands still while it is paused, and ends later by the pause', () => {
    const paused = pauseTimer(six, since(100))
    expect(countdownOf(paused, steps, since(1000))).toMatchObject({
      digits: '4:20',
      isPaused: true,
      endsAt: null,
      step: 1,
    })
    expect(countdownOf(pauseTimer(paused, since(1000)), steps, since(1000))).toMatchObject({
      digits: '4:20',
      isPaused: false,
      endsAt: '09:21',
    })
  })

  test('gives a minute more to its last step', () => {
    const longer = changeTimer(six, 1, since(30))
    expect(countdownOf(longer, steps, since(30))).toMatchObject({ digits: '6:30', step: 0 })
    expect(countdownOf(longer, steps, since(400))).toMatchObject({ digits: '0:20', step: 2 })
  })

  test('is over at once when a minute is taken of less than that, and then loses no more', () => {
    const ended = changeTimer(six, -1, since(330))
    expect(countdownOf(ended, steps, since(330)).phase).toBe('over')
    expect(changeTimer(ended, -1, since(340))).toBe(ended)
  })

  test('has one whole minute when one is added after the end', () => {
    expect(countdownOf(changeTimer(six, 1, since(400)), steps, since(400))).toMatchObject({ digits: '1:00', step: 2 })
  })

  test('has no last minute when it has no more than one', () => {
    expect(countdownOf(startTimer('1-2', 1, nine), [], since(10)).phase).toBe('running')
  })

  test('writes hours only where there are some', () => {
    expect([5, 65, 5399].map((seconds) => lengthText(seconds * 1000))).toEqual(['0:05', '1:05', '1:29:59'])
  })
})

describe('a break', () => {
  const tea = startTimer('break-1', 15, nine)

  test('was only passed by who leaves its slide within half a minute', () => {
    expect([isPassing(tea, since(29)), isPassing(tea, since(31))]).toEqual([true, false])
  })

  test('begins anew only once it has been over for as long as it is', () => {
    expect([isDone(tea, since(20 * 60)), isDone(tea, since(31 * 60))]).toEqual([false, true])
  })
})
