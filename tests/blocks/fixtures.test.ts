import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { definitions } from '../../src/blocks/index.ts'
import { findingsIn } from '../checks/findings.ts'
import { viewsOf } from './views.ts'

const root = join(import.meta.dirname, '../fixtures/blocks')

const coursesOf = (block: string): readonly string[] =>
  existsSync(join(root, block)) ? readdirSync(join(root, block)).sort() : []

describe.each(definitions.map(({ name }) => name))('%s', (block) => {
  const courses = coursesOf(block)

  test('has a course that uses it and one that misuses it', () => {
    expect(courses.some((name) => name.startsWith('ok'))).toBe(true)
    expect(courses.some((name) => name.startsWith('not-ok'))).toBe(true)
  })

  test.each(courses.filter((name) => name.startsWith('ok')))(
    '%s looks on slide and paper as its pages show',
    async (name) => {
      const folder = join(root, block, name)
      expect(await findingsIn(folder)).toEqual([])
      const views = await viewsOf(folder)
      await expect(views.deck).toMatchFileSnapshot(join(folder, 'deck.html'))
      await expect(views.workbook).toMatchFileSnapshot(join(folder, 'workbook.html'))
      await expect(views.guide).toMatchFileSnapshot(join(folder, 'guide.html'))
    },
  )

  test.each(courses.filter((name) => name.startsWith('not-ok')))(
    '%s gives the findings of expected.txt',
    async (name) => {
      const folder = join(root, block, name)
      const findings = await findingsIn(folder)
      expect(findings.some((finding) => finding.includes(' error '))).toBe(true)
      await expect(`${findings.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'expected.txt'))
    },
  )
})
