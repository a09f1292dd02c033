import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readArguments } from '../../src/cli/arguments.ts'

const scripts = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

const step = z.object({
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.object({ path: z.string() }).partial().optional(),
})
const github = z
  .object({ jobs: z.object({ build: z.object({ env: z.record(z.string(), z.string()), steps: z.array(step) }) }) })
  .parse(parse(readFileSync('docs/ci/github.yml', 'utf8'))).jobs.build
const gitlab = z
  .object({
    default: z.object({ cache: z.array(z.object({ paths: z.array(z.string()) })) }),
    variables: z.record(z.string(), z.string()),
    course: z.object({
      before_script: z.array(z.string()),
      script: z.array(z.string()),
      artifacts: z.object({ paths: z.array(z.string()) }),
    }),
  })
  .parse(parse(readFileSync('docs/ci/gitlab.yml', 'utf8')))

const paths = github.steps.flatMap((one) => one.with?.path ?? [])

const recipes: readonly (readonly [string, readonly string[]])[] = [
  ['GitHub', github.steps.flatMap(({ run }) => run ?? [])],
  ['GitLab', [...gitlab.course.before_script, ...gitlab.course.script]],
]

describe.each(recipes)('the recipe for %s', (_, commands) => {
  test('installs before it checks, and checks before it builds', () => {
    const order = ['npm ci', 'npm run --silent check', 'npm run build'].map((words) =>
      commands.findIndex((command) => command.startsWith(words)),
    )
    expect(order).toEqual([...order].sort((one, other) => one - other))
    expect(order).not.toContain(-1)
  })

  test('calls scripts of package.json with options that they understand', () => {
    const called = commands.flatMap((command) => [...command.matchAll(/npm run (?:--silent )?(\w+)(?: -- (.+))?/g)])
    expect(called.length).toBeGreaterThan(1)
    for (const [, name = '', words = ''] of called) {
      expect(scripts).toHaveProperty(name)
      expect(readArguments([name, ...words.split(' ').filter((word) => word !== '')])).toMatchObject({ command: name })
    }
  })

  test.each(commands)('has a line that a shell can read: %s', (command) => {
    expect(spawnSync('sh', ['-n', '-c', command], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })
})

test('both keep the browser, what was printed, and what was built', () => {
  expect(github.env['KEJIAN_CACHE']).toMatch(/^\$\{\{ github\.workspace \}\}\/\.kejian\/cache$/)
  expect(paths).toEqual(expect.arrayContaining(['~/.cache/puppeteer', '.kejian/cache']))
  expect(paths.some((path) => path.startsWith('dist\n'))).toBe(true)
  expect(gitlab.variables['KEJIAN_CACHE']).toBe('$CI_PROJECT_DIR/.kejian/cache')
  const cached = gitlab.default.cache.flatMap((one) => one.paths)
  expect(cached).toEqual(expect.arrayContaining(['.kejian/apt', '.kejian/cache']))
  expect(gitlab.course.artifacts.paths).toEqual(['dist'])
})

test('what they cache lies in no folder that npm empties or git keeps', () => {
  const cached = [...paths, ...gitlab.default.cache.flatMap((one) => one.paths)]
  expect(cached.filter((path) => path.startsWith('node_modules'))).toEqual([])
  expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.kejian/')
})
