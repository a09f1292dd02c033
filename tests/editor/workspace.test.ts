import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { formatProblem, warning } from '../../src/problem.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`.vscode/${name}`, 'utf8'))
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

test('the extensions that a newcomer is asked to take include the preview and YAML', () => {
  expect(read('extensions.json')).toMatchObject({
    recommendations: expect.arrayContaining(['marp-team.marp-vscode', 'redhat.vscode-yaml', 'biomejs.biome']),
  })
})

test('the settings name a schema and themes that are there', () => {
  const settings = z
    .object({ 'yaml.schemas': z.record(z.string(), z.array(z.string())), 'markdown.marp.themes': z.array(z.string()) })
    .parse(read('settings.json'))
  expect(settings['yaml.schemas']).toEqual({ './schemas/course.schema.json': ['course.yaml'] })
  for (const path of ['./schemas/course.schema.json', ...settings['markdown.marp.themes']]) {
    expect(existsSync(path)).toBe(true)
  }
})

const tasks = z
  .object({
    tasks: z.tuple([
      z.object({ script: z.string(), problemMatcher: z.object({ pattern: z.object({ regexp: z.string() }) }) }),
      z.object({ command: z.string() }),
    ]),
  })
  .parse(read('tasks.json')).tasks

test('the tasks are those that the README shows, and call scripts that there are', () => {
  const shown = /```json\n([\s\S]*?"version": "2\.0\.0"[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  expect(read('tasks.json')).toEqual(JSON.parse(shown))
  expect(scripts).toContain(tasks[0].script)
  expect(scripts).toContain(/^npm run (\w+)/.exec(tasks[1].command)?.[1])
})

test('the task that checks reads findings as they are written', () => {
  const place = { path: 'slides/day/01-day.md', line: 12, column: 3 }
  const line = formatProblem(warning('term-table', place, 'Unexpected "a (b)", expected "c"'))
  const [, ...parts] = new RegExp(tasks[0].problemMatcher.pattern.regexp).exec(line) ?? []
  expect(parts).toEqual([
    'slides/day/01-day.md',
    '12',
    '3',
    'warning',
    'Unexpected "a (b)", expected "c"',
    'term-table',
  ])
})
