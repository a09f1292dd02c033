import { expect, test } from 'vitest'
import { blockPlace } from '../../src/checks/block-place.ts'
import { courseOf } from './course-of.ts'

test('a mistyped fence is found in a file with Windows line ends', () => {
  const course = courseOf({ 'day.md': '# A\r\n\r\nText\r\n::: trainer\r\n' })
  expect(blockPlace.check(course).map(({ place }) => place)).toEqual([{ path: 'day.md', line: 4, column: 1 }])
})

test.each([
  ['spaces and cells', `| a |\n|---|\n|${' |'.repeat(20_000)}`],
  ['quotes', `${'> '.repeat(30)}${' '.repeat(50_000)}x`],
  ['colons', `| a |\n|---|\n| ${':: '.repeat(20_000)}|`],
])('a long line of %s takes no time', (_, text) => {
  const course = courseOf({ 'day.md': text })
  const start = performance.now()
  blockPlace.check(course)
  expect(performance.now() - start).toBeLessThan(2000)
})
