import { expect, test } from 'vitest'
import { blocksOf, slidesOf } from '../../../src/walk.ts'
import { courseOf } from '../../checks/course-of.ts'

const blocksIn = (text: string) =>
  courseOf({ 'day.md': text })
    .lectures.flatMap(slidesOf)
    .flatMap(({ content }) => blocksOf(content))

const question = (inside: string): string => `::::::quiz{minutes=1}\n:::::question\n${inside}\n:::::\n::::::\n`

test('the ticks of the first list are the key', () => {
  const [, asked] = blocksIn(question('Which?\n\n- [ ] a\n- [x] b\n- [X] c'))
  expect(asked?.key).toEqual([1, 2])
})

test.each([
  ['a second list', '- [ ] a\n- [x] b\n\nOr\n\n1. [x] c\n2. [ ] d'],
  ['an inner list', '- [ ] a\n  - [x] c\n- [x] b'],
  ['a list in a quote', '- [x] a\n\n> - [x] b'],
  ['a list in a block', '- [x] a\n\n:::keypoints\n- [x] b\n:::'],
])('no tick of %s is left in the text', (_, inside) => {
  const text = JSON.stringify(blocksIn(question(inside)))
  expect(text).not.toMatch(/\[[ xX]\]/)
  expect(text).not.toMatch(/"checked":(?:true|false)/)
})

test('what only looks like a tick stays', () => {
  const [, asked] = blocksIn(question('- [x] a\n\n```\n- [x] b\n```'))
  expect(JSON.stringify(asked?.content)).toContain('- [x] b')
})
