import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../src/checks/catalogue.ts'
import { checksPage } from '../../src/checks/page.ts'

const names = rules.map(({ name }) => name)

test('every rule that a finding may name is in the catalogue, once', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join('src', path), 'utf8'))
  const said = sources.flatMap((text) => [
    ...text.matchAll(/\b(?:error|warning|say)\(\s*'([a-z-]+)'\s*,/g),
    ...text.matchAll(/\brule: '([a-z-]+)'/g),
  ])
  const missing = said.map(([, name = '']) => name).filter((name) => !names.includes(name))
  expect(said.length).toBeGreaterThan(60)
  expect(missing).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('each rule says in one sentence what it wants', () => {
  for (const { says } of rules) expect(says).toMatch(/^[^\n]{15,300}[.」]$/)
})

test('the page of the documentation is what the rules say', () => {
  const { status, stderr } = spawnSync('node', ['scripts/docs.mjs', '--check'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('the page shows a finding where a rule has one', () => {
  const page = checksPage((rule) => (rule === 'spacing' ? 'day.md:1:2 warning …' : null))
  expect(page).toContain('### spacing\n\n*warning, mended.* One space between')
  expect(page.match(/```text\nday\.md:1:2 warning …\n```/g)).toHaveLength(1)
})
