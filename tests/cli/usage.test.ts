import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kejian, start } from './command.ts'
import { temporaryFolder, tinyCourse, writeFiles } from './folders.ts'

const folder = temporaryFolder()
const course = writeFiles(join(folder, 'day'), tinyCourse('Day'))
const out = join(folder, 'out')

// No shell finds anything here, and nothing was downloaded.
const bare = { PATH: folder, HOME: folder, CHROME_PATH: '', PUPPETEER_EXECUTABLE_PATH: '' }

test.each([['--help'], ['-h'], ['build', '--help'], ['check', course, '-h']])(
  '%s %s tells how it is used',
  async (...words) => {
    const { code, stdout, stderr } = await kejian(words)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('npm run build -- [course-folder …] [--out DIR]')
    expect(stdout).toContain('Exit codes')
  },
)

test.each([
  ['an unknown option', ['build', '--outt', 'x'], "Unknown option '--outt'"],
  [
    'an unknown command',
    ['bild'],
    'Unexpected command "bild", expected one of build, check, watch, setup, collect, present, pace, new',
  ],
  ['no folder after --out', ['build', '--out'], "Option '-o, --out <value>' argument missing"],
  ['an empty --out', ['build', '--out', ''], 'Unexpected empty --out'],
  [
    'a --handout with no layout',
    ['build', '--handout', '5'],
    'Unexpected --handout "5", expected one of 1, 2, 3, 4, 6',
  ],
  [
    'an unknown --format',
    ['check', '--format', 'xml'],
    'Unexpected --format "xml", expected one of people, github, sarif, json',
  ],
  ['a folder that is not there', ['build', 'gone'], 'Unexpected folder "gone", expected one with a course.yaml'],
  ['a folder that is no course', ['check', folder], `Unexpected folder "${folder}", expected one with a course.yaml`],
  ['a file', ['check', join(course, 'day.md')], 'day.md", expected one with a course.yaml'],
])('%s is wrong usage', async (_, words, expected) => {
  const { code, stdout, stderr } = await kejian(words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(expected)
})

test('a project without courses is wrong usage', async () => {
  const { code, stderr } = await kejian([], { cwd: folder })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'Unexpected folder without courses, expected slides/<course>/course.yaml\n',
  })
})

test('two courses of one folder name are wrong usage, one course named twice is not', async () => {
  const twin = writeFiles(join(folder, 'other', 'Day'), tinyCourse('Twin'))
  const { code, stderr } = await kejian(['check', course, twin])
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`Unexpected second course "${twin}"`) })
  expect(await kejian(['check', course, `${course}/`])).toMatchObject({
    code: 0,
    stdout: '1 course checked, 0 errors, 0 warnings\n',
  })
})

test('--list says what would be made, makes nothing and needs no browser', async () => {
  const { code, stdout, stderr } = await kejian(['build', course, '--list', '--out', out], { env: bare })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n')).toEqual([
    'day/participant/index.html',
    'day/participant/deck/day.html',
    'day/participant/deck/day.pdf',
    'day/participant/workbook.pdf',
    'day/participant/workbook-fillable.pdf',
    'day/participant/handout.pdf',
    'day/trainer/index.html',
    'day/trainer/deck/day.html',
    'day/trainer/deck/day.pdf',
    'day/trainer/day.html',
    'day/trainer/guide.pdf',
    'index.html',
    'manifest.json',
    '',
  ])
  expect(existsSync(out)).toBe(false)
})

test('check needs no browser', async () => {
  expect(await kejian(['check', course], { env: bare })).toMatchObject({ code: 0, stderr: '' })
})

test('a machine without a browser is told what to install', async () => {
  const { code, stderr } = await kejian(['build', course, '--out', out], { env: bare })
  expect(code).toBe(3)
  expect(stderr).toContain('No browser to print with. Install Chrome, Edge or Chromium')
  expect(existsSync(out)).toBe(false)
})

test.each([
  ['nothing', '/nonexistent'],
  ['a folder', folder],
  ['a file that is no program', join(course, 'day.md')],
])('CHROME_PATH that names %s is said so', async (_, path) => {
  const { code, stderr } = await kejian(['build', course, '--out', out], { env: { CHROME_PATH: path } })
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: `CHROME_PATH names "${path}", which is no program; correct it, or unset it to use an installed browser\n`,
  })
})

test('a program that is no browser does not print', async () => {
  const { code, stderr } = await kejian(['build', course, '--out', out], { env: { CHROME_PATH: process.execPath } })
  expect(code).toBe(3)
  expect(stderr).toContain(`The browser ${process.execPath} does not start`)
  expect(existsSync(out)).toBe(false)
})

test('nobody who reads on is nothing to complain about', async () => {
  const running = start(['build', course, '--list'])
  running.process.stdout?.destroy()
  expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
})
