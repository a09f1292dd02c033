import { expect, test } from 'vitest'
import { slidesOf } from '../../../src/walk.ts'
import { courseOf } from '../../checks/course-of.ts'

const slideOf = (text: string) => courseOf({ 'day.md': text }).lectures.flatMap(slidesOf)[0]

test('a slide is not called as what only the trainer has on it', () => {
  const text = '::::trainer[Mine]\n# The key\n::::\n\n:::answer[Also mine]\n## The answer\n:::\n\nWords\n'
  expect(slideOf(text)).toMatchObject({ title: '', headings: [] })
  expect(courseOf({ 'day.md': text }).lectures.map(({ title }) => title)).toEqual(['day'])
})

test('headings and titles of blocks that all can see are the slide’s', () => {
  expect(slideOf('# One\n\n:::keypoints[Two]\n## Three\n:::\n')?.headings).toEqual(['One', 'Two', 'Three'])
})

test('a note in a heading or a title leaves nothing behind', () => {
  const text = '# One <!-- note --> two <!-- note -->\n\n:::keypoints[<!-- note --> Three <!-- note --> four]\nX\n:::\n'
  expect(slideOf(text)?.headings).toEqual(['One two', 'Three four'])
})
