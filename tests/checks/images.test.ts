import { expect, test } from 'vitest'
import { images } from '../../src/checks/images.ts'
import { formatProblem } from '../../src/problem.ts'
import { courseOf } from './course-of.ts'

// In memory: nobody wants megabytes of fixtures.
const shown = (size: number) => {
  const course = courseOf({ 'day.md': '# A\n\n![a cat](cat.png)\n' })
  const assets = new Map([['cat.png', { path: 'cat.png', mime: 'image/png', bytes: new Uint8Array(size) }]])
  return images.check({ ...course, assets }).map(formatProblem)
}

test('an image that makes every file heavy is named with its size, where it is shown', () => {
  expect(shown(2_400_000)).toEqual([
    'day.md:3:1 warning Unexpected image of 2.4 MB, expected at most 1.0 MB: every file that shows "cat.png" gets as heavy; save it as a JPEG of at most 2560 pixels (images)',
  ])
})

test('an image of the size of a photograph for the screen is none of our business', () => {
  expect(shown(1_000_000)).toEqual([])
})
