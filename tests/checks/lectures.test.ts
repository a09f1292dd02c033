import { expect, test } from 'vitest'
import { lectures } from '../../src/checks/lectures.ts'
import { courseOf } from './course-of.ts'

// In memory: some disks cannot hold both files.
test('file names that differ only in capitals are the same name', () => {
  const course = courseOf({ 'Day.md': '# A', 'day.md': '# B' })
  expect(lectures.check(course).map(({ message }) => message)).toEqual([
    'Unexpected second lecture with the file name "day", expected one of its own (the first is Day.md:1:1): rename the file',
  ])
})
