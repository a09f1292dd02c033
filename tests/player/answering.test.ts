import { describe, expect, test } from 'vitest'
import { type Answering, answerKey, lastStep, viewOf, type Way } from '../../src/player/answering.ts'

/** What is seen with each press of the key, from nothing to nothing. */
function pressesOf(way: Way, count: number): readonly string[] {
  const seen: string[] = []
  let now: Answering | null = null
  do {
    now = answerKey(now, '1-2', lastStep(way, count))
    if (now !== null) seen.push(told(way, now.step, count))
  } while (now !== null)
  return seen
}

function told(way: Way, step: number, count: number): string {
  const { items, isAnswered, isMarked } = viewOf(way, step, count)
  return `${items?.join('') ?? '-'}${isAnswered ? ' answered' : ''}${isMarked ? ' marked' : ''}`
}

describe('the key for answers', () => {
  test('shows all answers at once, and puts them away', () => {
    expect(pressesOf('list', 3)).toEqual(['012 answered'])
  })

  test('asks and answers question by question', () => {
    expect(pressesOf('questions', 2)).toEqual(['0', '0 answered', '1', '1 answered'])
  })

  test('marks what stands on the slide before it explains', () => {
    expect(pressesOf('marks', 1)).toEqual(['- answered marked', '0 answered marked'])
  })

  test('begins anew on another slide, and goes on where it was put away', () => {
    const fourth = { screen: '1-2', step: 4, isClosed: true }
    expect(answerKey(fourth, '1-3', 8)).toEqual({ screen: '1-3', step: 1, isClosed: false })
    expect(answerKey(fourth, '1-2', 8)).toEqual({ ...fourth, isClosed: false })
  })
})
