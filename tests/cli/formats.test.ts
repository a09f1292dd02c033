import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../src/checks/catalogue.ts'
import { kejian } from './command.ts'
import { temporaryFolder, writeFiles } from './folders.ts'

const folder = temporaryFolder()
writeFiles(join(folder, 'a day 100%'), {
  'course.yaml': 'title: 一天\nlanguage: zh-Hant\ntheme: bank\n',
  'day.md': '# 甲\n\n- 第1講\n\n見[表](gone.pdf)。\n',
})
const check = (...words: readonly string[]) => kejian(['check', 'a day 100%', ...words], { cwd: folder })

const link =
  'Unexpected link to the file "gone.pdf", expected a web address or an id such as #F1: files of the course are not handed out'
const space = (pair: string): string =>
  `Unexpected "${pair.replace(' ', '')}", expected a space between Chinese and Latin letters or digits: write "${pair}"`

test('people get a line for each finding, as ever', async () => {
  const { code, stdout, stderr } = await check()
  expect({ code, stdout }).toEqual({ code: 1, stdout: '1 course checked, 1 errors, 2 warnings\n' })
  expect(stderr.split('\n')).toEqual([
    `a day 100%/day.md:3:4 warning ${space('第 1')} (spacing)`,
    `a day 100%/day.md:3:5 warning ${space('1 講')} (spacing)`,
    `a day 100%/day.md:5:2 error ${link} (links)`,
    '',
  ])
  expect(await check('--format', 'people')).toEqual({ code, stdout, stderr })
})

test('GitHub gets commands, with the signs that it would misread written otherwise', async () => {
  const { code, stdout, stderr } = await check('--format', 'github')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '1 course checked, 1 errors, 2 warnings\n' })
  expect(stdout.split('\n')).toEqual([
    `::warning file=a day 100%25/day.md,line=3,col=4,title=spacing::${space('第 1')}`,
    `::warning file=a day 100%25/day.md,line=3,col=5,title=spacing::${space('1 講')}`,
    `::error file=a day 100%25/day.md,line=5,col=2,title=links::${link}`,
    '',
  ])
})

test('JSON is a line for each finding, its keys always in the same order', async () => {
  const { code, stdout, stderr } = await check('--format', 'json')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '1 course checked, 1 errors, 2 warnings\n' })
  const [first, , third] = stdout.split('\n')
  const head = '"severity":"warning","path":"a day 100%/day.md","line":3,"column":4'
  const fix = '"fix":[{"start":8,"was":"","text":" "}]'
  expect(first).toBe(`{"rule":"spacing",${head},"message":${JSON.stringify(space('第 1'))},${fix}}`)
  expect(JSON.parse(third ?? '')).toEqual({
    rule: 'links',
    severity: 'error',
    path: 'a day 100%/day.md',
    line: 5,
    column: 2,
    message: link,
  })
})

test('SARIF is one document with every rule, each finding with its place and what mends it', async () => {
  const { code, stdout } = await check('--format', 'sarif')
  expect(code).toBe(1)
  const { $schema, version, runs } = JSON.parse(stdout)
  expect({ $schema, version }).toEqual({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' })
  const [{ tool, results, columnKind }] = runs
  expect(runs).toHaveLength(1)
  expect(columnKind).toBe('utf16CodeUnits')
  expect(tool.driver.name).toBe('kejian')
  expect(tool.driver.rules).toHaveLength(rules.length)
  for (const rule of tool.driver.rules) {
    expect(rule).toEqual({
      id: expect.stringMatching(/^[a-z-]+$/),
      shortDescription: { text: expect.stringMatching(/./) },
      defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning)$/) },
      help: { text: `docs/checks.md#${rule.id}` },
    })
  }
  const artifactLocation = { uri: 'a%20day%20100%25/day.md' }
  expect(results).toHaveLength(3)
  expect(results[0]).toEqual({
    ruleId: 'spacing',
    ruleIndex: rules.findIndex(({ name }) => name === 'spacing'),
    level: 'warning',
    message: { text: space('第 1') },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 4 } } }],
    fixes: [
      {
        artifactChanges: [
          {
            artifactLocation,
            replacements: [{ deletedRegion: { charOffset: 8, charLength: 0 }, insertedContent: { text: ' ' } }],
          },
        ],
      },
    ],
  })
  expect(results[2]).toMatchObject({ ruleId: 'links', level: 'error' })
  expect(results[2]).not.toHaveProperty('fixes')
})

test('where nothing is found a program gets an empty list', async () => {
  writeFiles(join(folder, 'clean'), { 'course.yaml': 'title: A\n', 'day.md': '# A\n' })
  const clean = (format: string) => kejian(['check', 'clean', '--format', format], { cwd: folder })
  expect(await clean('json')).toMatchObject({ code: 0, stdout: '' })
  expect(await clean('github')).toMatchObject({ code: 0, stdout: '' })
  expect(JSON.parse((await clean('sarif')).stdout)).toMatchObject({ runs: [{ results: [] }] })
})

test('a build writes its findings in the same formats', async () => {
  const { code, stdout, stderr } = await kejian(['build', 'a day 100%', '--format', 'github'], { cwd: folder })
  expect(code).toBe(1)
  expect(stdout).toContain(`::error file=a day 100%25/day.md,line=5,col=2,title=links::${link}`)
  expect(stderr).toBe('Nothing was written: 1 errors, 2 warnings\n')
})

test('the problem matcher in the README reads every line that people get', async () => {
  const [tasks = ''] = /(?<=```json\n)\{\n {2}"version"[\s\S]*?(?=```)/.exec(readFileSync('README.md', 'utf8')) ?? []
  const { pattern } = JSON.parse(tasks).tasks[0].problemMatcher
  const lines = (await check()).stderr.trim().split('\n')
  const read = lines.map((line) => new RegExp(pattern.regexp).exec(line) ?? [])
  expect(
    read.map((groups) => [pattern.file, pattern.line, pattern.column, pattern.severity].map((at) => groups[at])),
  ).toEqual([
    ['a day 100%/day.md', '3', '4', 'warning'],
    ['a day 100%/day.md', '3', '5', 'warning'],
    ['a day 100%/day.md', '5', '2', 'error'],
  ])
  expect(read.map((groups) => [groups[pattern.message], groups[pattern.code]])).toEqual([
    [space('第 1'), 'spacing'],
    [space('1 講'), 'spacing'],
    [link, 'links'],
  ])
})
