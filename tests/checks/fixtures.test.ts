import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { wordRules } from '../../src/checks/words/index.ts'
import { findingsIn } from './findings.ts'

const root = join(import.meta.dirname, '../fixtures/checks')

const coursesOf = (rule: string): readonly string[] =>
  existsSync(join(root, rule)) ? readdirSync(join(root, rule)).sort() : []

describe.each(readdirSync(root).sort())('%s', (rule) => {
  const courses = coursesOf(rule)

  test.each(courses.filter((name) => name.startsWith('ok')))('%s gives no findings', async (name) => {
    expect(await findingsIn(join(root, rule, name))).toEqual([])
  })

  test.each(courses.filter((name) => name.startsWith('not-ok')))('%s gives what expected.txt says', async (name) => {
    const findings = await findingsIn(join(root, rule, name))
    expect(findings.filter((finding) => finding.endsWith(`(${rule})`))).not.toEqual([])
    await expect(`${findings.join('\n')}\n`).toMatchFileSnapshot(join(root, rule, name, 'expected.txt'))
  })
})

test.each([...checks, ...wordRules].map(({ name }) => name))(
  '%s has a course that keeps it and one that breaks it',
  (rule) => {
    const courses = coursesOf(rule)
    expect(courses.some((name) => name.startsWith('ok'))).toBe(true)
    expect(courses.some((name) => name.startsWith('not-ok'))).toBe(true)
  },
)
