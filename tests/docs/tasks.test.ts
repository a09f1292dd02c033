import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { kejian, type Outcome } from '../cli/command.ts'
import { pagesOf } from '../outputs/pdf.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { carryOut, stepsIn } from './carry-out.ts'

const folder = temporaryFolder()
const env = { KEJIAN_CACHE: join(folder, 'cache') }
const page = readFileSync('README.zh.md', 'utf8')
const tasks =
  page
    .split(/^## /m)
    .find((part) => part.startsWith('十分鐘上手'))
    ?.split(/^### /m)
    .slice(1) ?? []

/** What each task must have changed in what is handed out. */
const changes: Readonly<Record<string, (made: string) => Promise<void>>> = {
  一: async (made) => {
    const deck = read(made, 'participant/deck/01-answer.html')
    expect(deck).toContain('>7</text>')
    expect(read(made, 'trainer/deck/01-answer.html')).toContain('上週在前台量的')
    expect(deck).not.toContain('上週在前台量的')
  },
  二: async (made) => {
    const workbook = await textOf(made, 'participant/workbook.pdf')
    expect(workbook).toContain('打錯的電話')
    expect(workbook).not.toContain('替他轉接')
    expect(await textOf(made, 'trainer/guide.pdf')).toContain('給他正確的分機，並替他轉接。')
  },
  三: async (made) => {
    expect(await textOf(made, 'trainer/guide.pdf')).toContain('09:40–10:05')
  },
  四: async (made) => {
    const workbook = await textOf(made, 'participant/workbook.pdf')
    expect(workbook).toMatch(/第一講留下一張字條.*第二講接起電話/s)
    expect(workbook).not.toContain('第一講接起電話')
  },
  五: async (made) => {
    const texts = await Promise.all(['participant/workbook.pdf', 'trainer/guide.pdf'].map((path) => textOf(made, path)))
    for (const text of texts) {
      expect(text).toContain('留言單')
      expect(text).not.toContain('留言條')
    }
  },
}

test('there are five tasks, and each changes something', () => {
  expect(tasks.map((task) => task[0])).toEqual(Object.keys(changes))
  expect(tasks.filter((task) => stepsIn(task).length === 0)).toEqual([])
})

test('the course of the tasks is begun as the page says', () => {
  expect(page).toMatch(/^npm run new -- slides\/phone /m)
  expect(page).toMatch(/^npm run build -- slides\/phone /m)
})

describe.each(tasks.map((task) => [task.split('\n')[0] ?? '', task]))('%s', (title, task) => {
  const number = title[0] ?? ''
  const course = join(folder, number, 'phone')
  const out = join(folder, number, 'dist')
  let built: Outcome

  beforeAll(async () => {
    await kejian(['new', course])
    for (const step of stepsIn(task)) carryOut(step, course)
    for (const [, words = ''] of task.matchAll(/^npm run check -- slides\/phone ?(.*)$/gm)) {
      expect(await kejian(['check', course, ...words.split(' ')])).toMatchObject({ code: 0 })
    }
    built = await kejian(['build', course, '--out', out], { env })
  }, 400_000)

  test('builds without findings', () => {
    expect(built.stderr.split('\n').filter((line) => / (?:error|warning) /.test(line))).toEqual([])
    expect(built.code).toBe(0)
  })

  test('is seen by those who should see it', () => changes[number]?.(join(out, 'phone')))
})

test('a level of minutes that is forgotten is told with its line', async () => {
  const course = join(folder, 'forgotten', 'phone')
  await kejian(['new', course])
  const [slide] = stepsIn(tasks[2] ?? '')
  if (slide !== undefined) carryOut(slide, course)
  const { code, stderr } = await kejian(['check', course])
  expect(code).toBe(1)
  expect(stderr).toMatch(/02-message\.md:\d+:\d+ error .*24.*\(minutes\)/)
})

const read = (made: string, path: string): string => readFileSync(join(made, path), 'utf8')

const textOf = async (made: string, path: string): Promise<string> =>
  (await pagesOf(join(made, path))).map(({ text }) => text).join('\n')
