import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kejian } from './command.ts'
import { snapshot, temporaryFolder, writeFiles } from './folders.ts'

const folder = temporaryFolder()
const settings = 'title: 一天\nlanguage: zh-Hant\nterms:\n  - { right: 貸後, wrong: 貸后 }\n'
const fix = (course: string, ...words: readonly string[]) =>
  kejian(['check', course, '--fix', ...words], { cwd: folder })

const lecture = `\uFEFF---\r
marp: true\r
---\r
\r
# 甲,乙  \r
\r
*   第1點\r
1)\t第2點 ==ABC==\r
\r
<!-- 問:貸后? -->\t\r
\r
甲\\\r
乙`

test('--fix changes only what is wrong, keeps mark, line ends, blanks and list markers, and says what it did', async () => {
  const course = writeFiles(join(folder, 'one'), {
    'course.yaml': settings,
    'day.md': lecture,
    'table.csv': 'a,b\n1,2\n',
  })
  chmodSync(join(course, 'day.md'), 0o640)
  const { code, stdout, stderr } = await fix('one')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1 course checked, 0 errors, 0 warnings\n' })
  const mended = lecture
    .replace('甲,乙', '甲，乙')
    .replace('第1點', '第 1 點')
    .replace('第2點', '第 2 點')
    .replace('問:貸后?', '問：貸後？')
  expect(readFileSync(join(course, 'day.md'), 'utf8')).toBe(mended)
  expect(statSync(join(course, 'day.md')).mode & 0o777).toBe(0o640)
  expect(stderr.split('\n')).toEqual([
    'one/day.md:5:4 mended "," to "，" (punctuation)',
    'one/day.md:7:6 mended " " put in (spacing)',
    'one/day.md:7:7 mended " " put in (spacing)',
    'one/day.md:8:5 mended " " put in (spacing)',
    'one/day.md:8:6 mended " " put in (spacing)',
    'one/day.md:10:7 mended ":" to "：" (punctuation)',
    'one/day.md:10:8 mended "貸后" to "貸後" (terms)',
    'one/day.md:10:10 mended "?" to "？" (punctuation)',
    '',
  ])
})

test('a second --fix changes nothing and says nothing', async () => {
  const before = snapshot(join(folder, 'one'))
  const { code, stderr } = await fix('one')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(snapshot(join(folder, 'one'))).toEqual(before)
})

test('what cannot be mended is reported as by any check, at its new place', async () => {
  writeFiles(join(folder, 'two'), { 'course.yaml': settings, 'day.md': '# 第1的的課\n' })
  const { code, stdout, stderr } = await fix('two', '--format', 'json')
  expect(code).toBe(0)
  expect(stdout.split('\n').map((line) => (line === '' ? null : JSON.parse(line).column))).toEqual([8, null])
  expect(stderr).toBe(
    'two/day.md:1:4 mended " " put in (spacing)\ntwo/day.md:1:5 mended " " put in (spacing)\n1 course checked, 0 errors, 1 warnings\n',
  )
})

test('a link is not replaced by a file of its own', async () => {
  writeFiles(join(folder, 'three'), { 'course.yaml': settings, 'texts/day.md': '# 第1課\n' })
  symlinkSync(join('texts', 'day.md'), join(folder, 'three', 'day.md'))
  expect(await fix('three')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'three/texts/day.md'), 'utf8')).toBe('# 第 1 課\n')
})

test('a build mends nothing', async () => {
  const { code, stderr } = await kejian(['build', '--fix'], { cwd: folder })
  expect(code).toBe(2)
  expect(stderr).toContain('Unexpected --fix after build, expected it after check')
})
