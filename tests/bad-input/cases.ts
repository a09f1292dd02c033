import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../cli/folders.ts'

/** A course with one thing wrong: its files, what files alone cannot say, and the beginnings of the lines it gets. */
export interface Case {
  readonly name: string
  readonly files: Files
  readonly spoil?: (course: string) => void
  readonly says: readonly string[]
}

const good: Files = { 'course.yaml': 'title: Day\n', 'day.md': '# Day\n' }

const settings = (name: string, yaml: string, ...says: readonly string[]): Case => ({
  name,
  files: { ...good, 'course.yaml': yaml },
  says: says.map((line) => `course.yaml:${line}`),
})

const lecture = (name: string, text: string, ...says: readonly string[]): Case => ({
  name,
  files: { ...good, 'day.md': text },
  says: says.map((line) => `day.md:${line}`),
})

const letters = [...'abcdefghi']

/** Nine lists, each of nine times the one before: YAML that is small and wants to be large. */
export const bomb = `{${letters
  .map((letter, n) => `${letter}: &${letter} [${Array(9).fill(n === 0 ? 'lol' : `*${letters[n - 1]}`)}]`)
  .join(', ')}}`

const nestedBlocks = (depth: number): string => {
  const fences = Array.from({ length: depth }, (_, n) => ':'.repeat(3 + n))
  return [...fences.toReversed().map((fence) => `${fence}keypoints`), 'x', ...fences].join('\n')
}

/** What is wrong with `course.yaml`. */
const settingsCases: readonly Case[] = [
  settings('broken YAML', 'title: "Day\n', '2:1 error Unexpected YAML: Missing closing "quote'),
  settings('a tab', 'title:\n\t- Day\n', '2:1 error Unexpected YAML: Tabs are not allowed as indentation'),
  settings('an empty course.yaml', '', '1:1 error Unexpected value of "title": expected text'),
  settings(
    'an overflow nobody knows',
    'title: Day\noverflow: no\n',
    '2:1 error Unexpected value of "overflow": expected error or warning',
  ),
  settings(
    'a handout with no layout',
    'title: Day\nhandout: 5\n',
    '2:1 error Unexpected value of "handout": expected 1, 2, 3, 4, 6: slides on a page',
  ),
  settings('a list for settings', '- Day\n', '1:1 error Unexpected value of the file'),
  settings('an alias that nobody set', 'title: *day\n', '1:1 error Unexpected YAML: Unresolved alias'),
  settings('an alias bomb', `title: Day\nobjectives: ${bomb}\n`, '1:1 error Unexpected YAML: Excessive alias count'),
  settings(
    'a mistyped key',
    'title: Day\nlangage: en\n',
    '2:1 error Unexpected key "langage", expected one of title, subtitle, author, language,',
  ),
  settings(
    'a mistyped key below another',
    'title: Day\nschedule:\n  start: "09:00"\n  end: "17:00"\n  brakes: []\n',
    '5:3 error Unexpected key "brakes", expected one of start, end, breaks (did you mean "breaks"?)',
  ),
  settings(
    'a missing lecture',
    'title: Day\nlectures: [night.md]\n',
    '2:12 error Unexpected lecture "night.md", expected a file of the folder: day.md',
  ),
  settings('a lecture outside', 'title: Day\nlectures: [../day.md]\n', '2:12 error Unexpected lecture "../day.md"'),
  settings('3,000 brackets in YAML', `title: ${'['.repeat(3000)}`, '1:8 error Unexpected run of 200 signs'),
  settings('30,000 brackets and blanks in YAML', `title: ${'[ '.repeat(30_000)}`, '1:8 error Unexpected run of 200'),
]

/** What is wrong with the text of a lecture. */
const lectureCases: readonly Case[] = [
  lecture('a line of 5 MB', 'a'.repeat(5_000_000), '1:1 error Unexpected text of 5000000 bytes'),
  lecture('5 MB of text', 'Words and words.\n\n'.repeat(280_000), '1:1 error Unexpected text of 5040000 bytes'),
  lecture('2 MB of text', 'Words and words.\n\n'.repeat(110_000), '1:1 error Unexpected size of 1980000 characters'),
  lecture('2,000 quotes', `# A\n\n${'> '.repeat(2000)}x`, '3:1 error Unexpected run of 200 signs'),
  lecture('20 quotes', `# A\n\n${'> '.repeat(20)}x`, '3:39 error Unexpected quote more than 19 levels deep'),
  lecture('3,000 lists', `${'- '.repeat(3000)}x`, '1:1 error Unexpected run of 200 signs'),
  lecture(
    '100 lists, line by line',
    Array.from({ length: 100 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
    '10:19 error Unexpected list more than 19 levels deep',
  ),
  lecture('2,000 blocks', nestedBlocks(2000).slice(0, 900_000), '1:1 error Unexpected run of 200 signs'),
  lecture('100 blocks', nestedBlocks(100), '20:1 error Unexpected block more than 19 levels deep'),
  lecture('20,000 open comments', 'a<!--'.repeat(20_000), '1:2 error Unexpected 20000 comments without an end'),
  lecture('50,000 brackets', '['.repeat(50_000), '1:1 error Unexpected run of 200 signs'),
  lecture(
    'an unclosed fence',
    '# A\n\n```js\nlet a\n\n---\n\n# B\n',
    '3:1 error Unexpected end of the text inside "```"',
  ),
  lecture(
    'an unclosed block',
    '# A\n\n:::keypoints\nx\n',
    '3:1 error Unexpected end of the text inside ":::keypoints"',
  ),
  lecture(
    'an unknown block',
    '# A\n\n:::keypoint\nx\n:::\n',
    '3:1 error Unexpected block ":::keypoint", expected one of',
  ),
  lecture('a NUL byte', '# A\n\n\0\n', '3:1 error Unexpected character U+0000'),
  lecture('a fact that is no word', '# A\n\n<!-- minutes: {toString: 1} -->\n', '3:1 error Unexpected minutes'),
  lecture(
    'a map for a class',
    '# A\n\n<!-- _class: {toString: 1} -->\n',
    '1:1 error Unexpected text that Marp fails on',
  ),
  lecture('a list for pages', '# A\n\n<!-- paginate: [1, 2] -->\n', '1:1 error Unexpected text that Marp fails on'),
  lecture('a wrong attribute', '# A\n\n:::case[C]{minutes=many}\nx\n:::\n', '3:1 error Unexpected minutes="many"'),
]

const other = (name: string, files: Files, says: readonly string[], spoil?: (course: string) => void): Case => ({
  name,
  files: { ...good, ...files },
  says,
  ...(spoil === undefined ? {} : { spoil }),
})

/** What is wrong with a file as a whole. */
const fileCases: readonly Case[] = [
  other('a folder named x.md', { 'x.md/inner.txt': 'x' }, [
    'x.md:1:1 error Unexpected folder named "x.md", expected a file',
  ]),
  other('a folder named course.yaml', {}, ['course.yaml:1:1 error Unexpected folder named "course.yaml"'], (course) => {
    rmSync(join(course, 'course.yaml'))
    mkdirSync(join(course, 'course.yaml'))
  }),
  other('bytes that are no UTF-8', { 'day.md': new Uint8Array([0x23, 0x20, 0xa4, 0xa4, 0xa4, 0xe5]) }, [
    'day.md:1:1 error Unexpected bytes, expected text in UTF-8',
  ]),
  other(
    'links out of the course',
    {},
    ['all:1:1 error Unexpected link out', 'host.md:1:1 error Unexpected link out'],
    (course) => {
      symlinkSync('/etc/hostname', join(course, 'host.md'))
      symlinkSync('/etc', join(course, 'all'))
    },
  ),
  other('a link to nothing', {}, ['lost.md:1:1 error Unexpected link that leads nowhere'], (course) =>
    symlinkSync('gone.md', join(course, 'lost.md')),
  ),
  other('a link to itself', {}, ['loop.md:1:1 error Unexpected link that leads to itself'], (course) =>
    symlinkSync('loop.md', join(course, 'loop.md')),
  ),
  other(
    'a pipe named y.md',
    {},
    ['y.md:1:1 error Unexpected kind of file "y.md", expected an ordinary file'],
    (course) => {
      execFileSync('mkfifo', [join(course, 'y.md')])
    },
  ),
  other('a line break in a name', { 'a\nb.md': '# B\n' }, ['a?b.md:1:1 error Unexpected control character in a name']),
  other('a name that is no UTF-8', {}, ['\ufffd.md:1:1 error Unexpected link that leads nowhere'], (course) =>
    writeFileSync(Buffer.from(`${course}/\xe4.md`, 'latin1'), '# A\n'),
  ),
  // To root nothing is locked.
  other(
    'a file that nobody may read',
    { 'locked.md': '# Locked\n' },
    process.getuid?.() === 0 ? [] : ['locked.md:1:1 error Unexpected file that may not be read'],
    (course) => chmodSync(join(course, 'locked.md'), 0),
  ),
  other(
    'two lectures of one name',
    { 'course.yaml': 'title: Day\nlectures: [day.md, day.MD]\n', 'day.MD': '---\nid: B\n---\n\n# B\n' },
    ['day.MD:1:1 error Unexpected second lecture with the file name "day"'],
  ),
  other(
    'a listed file over a limit',
    { 'course.yaml': 'title: Day\nlectures: [day.md]\n', 'day.md': 'a'.repeat(4_000_000) },
    ['day.md:1:1 error Unexpected text of 4000000 bytes'],
  ),
]

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const cat = (name: string, bytes: Uint8Array | string, says: string): Case =>
  other(name, { 'cat.png': bytes, 'day.md': '# A\n\n![a cat](cat.png)\n' }, [
    `cat.png:1:1 warning ${says}`,
    'day.md:3:1 error Unexpected image "cat.png", expected a file of the course',
  ])

/** What is wrong with an image. */
const imageCases: readonly Case[] = [
  other('a missing image', { 'day.md': '# A\n\n![a cat](cat.png)\n' }, ['day.md:3:1 error Unexpected image "cat.png"']),
  cat(
    'an image that is too large',
    Buffer.concat([pixel, Buffer.alloc(6_000_000)]),
    'Unexpected image of 6000070 bytes',
  ),
  cat('an image that is text', 'I am no cat', 'Unexpected bytes in "cat.png", expected a PNG'),
  cat('an empty image', '', 'Unexpected bytes in "cat.png", expected a PNG'),
]

/** Every course that must not be built. */
export const cases: readonly Case[] = [...settingsCases, ...lectureCases, ...fileCases, ...imageCases]
