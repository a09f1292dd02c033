import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test.each(['build/teaching.js', 'build/reading.js'])('%s has at most 40 KB before compression', (path) => {
  expect(readFileSync(path).length).toBeLessThanOrEqual(40_000)
})
