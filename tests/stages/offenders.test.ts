import { expect, test } from 'vitest'
import { formatProblem } from '../../src/problem.ts'
import { eachOnce, type Offender, offenderProblems, picturePath } from '../../src/stages/offenders.ts'

const offender: Offender = {
  course: 'day',
  audience: 'trainer',
  number: '1-2',
  place: { path: 'slides/day/01.md', line: 9, column: 1 },
  severity: 'error',
  said: ['overflows by 82 px (2 of 9 items hidden): split it or shorten it'],
  picture: Buffer.from('PNG'),
}

const theirs: Offender = { ...offender, audience: 'participant' }

test('a finding has the place and the number of its slide and names the picture', () => {
  expect(offenderProblems(offender, 'dist/x.png').map(formatProblem)).toEqual([
    'slides/day/01.md:9:1 error Slide 1-2 overflows by 82 px (2 of 9 items hidden): split it or shorten it; see dist/x.png (overflow)',
  ])
})

test('of a slide that does not show there is no picture to be named', () => {
  const [problem] = offenderProblems({ ...offender, picture: new Uint8Array() }, 'dist/x.png')
  expect(problem?.message).toMatch(/shorten it$/)
})

test('a slide that is at fault in both decks is told of once, by the trainer’s', () => {
  const smaller = { ...theirs, said: ['overflows by 80 px'] }
  expect(eachOnce([smaller, offender])).toEqual([offender])
})

test('a slide that only the participants’ deck has at fault is told of as theirs', () => {
  const other = { ...theirs, number: '1-3' }
  const same = { ...theirs, course: 'night' }
  expect(eachOnce([offender, other, same])).toEqual([offender, other, same])
  expect(offenderProblems(other, 'x.png')[0]?.message).toMatch(/^Slide 1-3 of the participants' deck overflows/)
})

test('pictures lie by course and number, apart from what is delivered', () => {
  expect(picturePath(offender)).toBe('.problems/day/1-2.png')
})
