import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { charts } from '../../src/figures/chart/index.ts'
import { loadCourse } from '../../src/io/load.ts'
import { findingsIn } from '../checks/findings.ts'

const root = join(import.meta.dirname, '../fixtures/figures')

const wrong = readdirSync(root).filter((name) => name.startsWith('not-ok'))

test('the course that has every kind of figure gives no findings', async () => {
  expect(await findingsIn(join(root, 'ok'))).toEqual([])
})

test.each(charts.map(({ name }) => name))('the course shows a chart of the kind %s', async (kind) => {
  const { files } = await loadCourse(join(root, 'ok'))
  expect(files.map(({ text }) => text).join('\n')).toContain(`kind: ${kind}\n`)
})

test.each(wrong)('%s gives what expected.txt says', async (name) => {
  const findings = await findingsIn(join(root, name))
  expect(findings.some((finding) => finding.endsWith('(figure)'))).toBe(true)
  await expect(`${findings.join('\n')}\n`).toMatchFileSnapshot(join(root, name, 'expected.txt'))
})
