import { expect, test } from 'vitest'
import { readSource } from '../../../src/read.ts'
import { slidesOf } from '../../../src/walk.ts'

const read = (text: string) =>
  readSource({
    folder: '.',
    slug: 'day',
    files: Object.entries({ 'course.yaml': 'title: A day', 'day.md': text }).map(([name, body]) => ({
      path: name,
      name,
      text: body,
    })),
    assets: [],
    problems: [],
  })

test('a slide is for all, or for the trainer where it says so', () => {
  const { course, problems } = read('# A\n\n---\n\n<!-- for: trainer -->\n\n# B')
  expect(problems).toEqual([])
  expect(course?.lectures.flatMap(slidesOf).map(({ audience }) => audience)).toEqual([null, 'trainer'])
})

test('a slide can be kept for nobody else', () => {
  const { problems } = read('<!-- for: participants -->\n\n# A')
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'error Unexpected for "participants": expected "trainer", the only reader that a slide may be kept for',
  ])
})
