import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { kejian, type Outcome } from '../cli/command.ts'
import { pagesOf } from '../outputs/pdf.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { carryOut, stepsIn } from './carry-out.ts'

const project = join(temporaryFolder(), 'project')
const course = join(project, 'slides', 'day')
const made = join(project, 'dist', 'day')
const steps = ['theme.md', 'extending.md'].flatMap((name) => stepsIn(readFileSync(join('docs', name), 'utf8')))

const node = (...words: readonly string[]): string =>
  execFileSync(process.execPath, words, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

beforeAll(() => {
  mkdirSync(join(project, 'build'), { recursive: true })
  for (const name of ['src', 'templates', 'scripts', 'schemas', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(name, join(project, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction')
  cpSync(join(project, 'templates/themes/bank'), join(project, 'templates/themes/harbour'), { recursive: true })
  cpSync('templates/new/en', course, { recursive: true })
  for (const step of steps) carryOut(step, project)
  // The block's styles go into the theme that the course has.
  for (const { path, way, text } of steps) {
    if (way === 'append') carryOut({ path: path.replace('/bank/', '/harbour/'), way, text }, project)
  }
  node('scripts/bundle.mjs')
})

test('the pages name a step for every file that the text is about', () => {
  const written = steps.filter(({ way }) => way === 'file').map(({ path }) => path)
  expect(written).toEqual([
    'src/blocks/caution.ts',
    'templates/blocks/caution.hbs',
    'src/outputs/terms.ts',
    'templates/outputs/terms.hbs',
    'src/checks/heading-length.ts',
  ])
  expect(steps.filter(({ way }) => way === 'diff')).toHaveLength(13)
})

test('what the pages add has the types that it must have', () => {
  writeFileSync(
    join(project, 'tsconfig.json'),
    readFileSync('tsconfig.json', 'utf8').replace('"src", "tests", "*.ts"', '"src"'),
  )
  expect(node(resolve('node_modules/typescript/bin/tsc'), '-p', '.')).toBe('')
})

describe('a course that uses what the pages add', () => {
  let outcome: Outcome
  const heading = 'A heading that nobody who sits in the last row will ever read to its end'

  beforeAll(async () => {
    for (const name of ['course.yaml', '01-answer.md', '02-message.md']) {
      const text = readFileSync(join(course, name), 'utf8').replace('theme: bank', 'theme: harbour')
      const slide = `\n---\n\n# ${heading}\n\n:::caution[Hot]\nThe kettle **boils**.\n:::\n`
      writeFileSync(join(course, name), name === '02-message.md' ? text + slide : text)
    }
    const env = { KEJIAN_CACHE: join(project, 'cache') }
    outcome = await kejian(['build'], { cwd: project, env }, join(project, 'build/kejian.js'))
  }, 400_000)

  test('builds, and the check speaks at the place of the heading', () => {
    expect(outcome.code).toBe(0)
    expect(outcome.stderr.split('\n').filter((line) => / (?:error|warning) /.test(line))).toEqual([
      expect.stringMatching(
        /^slides\/day\/02-message\.md:\d+:1 warning Unexpected heading of 72 .*\(heading-length\)$/,
      ),
    ])
  })

  test('shows the block on the slide and in the workbook', async () => {
    const deck = readFileSync(join(made, 'participant/deck/02-message.html'), 'utf8')
    expect(deck).toContain('<div class="block block-caution" role="note">')
    const pages = await pagesOf(join(made, 'participant/workbook.pdf'))
    expect(pages.some(({ text }) => text.includes('Caution') && text.includes('Thekettleboils'))).toBe(true)
  })

  test('has the new output on the front page, with what it promises', async () => {
    expect(readFileSync(join(made, 'participant/index.html'), 'utf8')).toContain('href="terms.pdf"')
    expect(readFileSync(join(made, 'trainer/index.html'), 'utf8')).not.toContain('terms.pdf')
    const pages = await pagesOf(join(made, 'participant/terms.pdf'))
    expect(pages.map(({ text }) => text).join('')).toContain('Messageslip')
  })

  test('has the colours of the theme on slides and in figures', () => {
    const deck = readFileSync(join(made, 'participant/deck/01-answer.html'), 'utf8')
    expect(deck).toContain('#0b4f4a')
    expect(deck).not.toContain('#123c5a;--primary-deep')
  })
})
