import { expect, test } from 'vitest'
import type { Made } from '../../src/made.ts'
import { formatProblem } from '../../src/problem.ts'
import { plan } from '../../src/stages/plan.ts'
import { findHeavy } from '../../src/stages/weight.ts'
import { courseOf } from '../checks/course-of.ts'

/** Every file of a course with one picture, all of one size; a PDF has ten pages. */
function allOf(size: number): readonly Made[] {
  const assets = new Map([['cat.png', { path: 'cat.png', mime: 'image/png', bytes: new Uint8Array(7_000_000) }]])
  return plan({ ...courseOf({ 'day.md': '# A\n\n![a cat](cat.png)\n' }), assets }).map((job) => ({
    job,
    path: job.artifact.path,
    bytes: new Uint8Array(size),
    pages: job.artifact.format === 'pdf' ? 10 : null,
  }))
}

test('a PDF that is too heavy for its pages is named, at the lecture or the course that it is made of', () => {
  const found = findHeavy(allOf(2_100_000)).map(formatProblem)
  expect(found).toContain(
    'day.md:1:1 warning Unexpected 2.1 MB for 10 pages of day/participant/deck/day.pdf, expected at most 2.0 MB: save its images as JPEGs of at most 2560 pixels (the largest is cat.png, 7.0 MB) (weight)',
  )
  const books = found.filter((one) => one.startsWith('course.yaml:1:1 warning'))
  expect(books.map((one) => /for 10 pages of (\S+),/.exec(one)?.[1])).toContain('day/participant/workbook.pdf')
})

test('a PDF within its budget is none of our business, nor is a deck for the browser', () => {
  expect(findHeavy(allOf(2_000_000))).toEqual([])
})
