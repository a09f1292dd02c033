import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kejian } from '../cli/command.ts'
import { snapshot, temporaryFolder, writeFiles } from '../cli/folders.ts'

const folder = temporaryFolder()
const out = join(folder, 'out')
const yesterday = { 'manifest.json': '{"kejian":1,"files":[]}\n', 'day/participant/workbook.pdf': 'yesterday' }

beforeAll(() => {
  writeFiles(out, yesterday)
})

// Whatever was tried: what was built before stands as it was.
afterAll(() => {
  expect(snapshot(out)).toEqual(snapshot(writeFiles(join(folder, 'as-it-was'), yesterday)))
})

let count = 0

/** The errors of a course of these files beside a `course.yaml` that is good unless another is given. */
const findings = async (...given: Parameters<typeof stderrOf>): Promise<readonly string[]> =>
  (await stderrOf(...given)).split('\n').filter((line) => / error /.test(line))

/** What a build says that must end with exit code 1, with paths as they are inside the course. */
async function stderrOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  spoil: (course: string) => void = () => undefined,
): Promise<string> {
  count += 1
  const course = writeFiles(join(folder, `course-${count}`), { 'course.yaml': 'title: Day', ...files })
  spoil(course)
  const { code, stdout, stderr } = await kejian(['build', course, '--out', out])
  expect(`${stderr}${stdout}`).not.toMatch(/^ {4}at /m)
  expect({ code, stderr: stderr.slice(0, 3000) }).toMatchObject({ code: 1 })
  return stderr.replaceAll(`${course}/`, '')
}

const good = { 'day.md': '# Day\n' }

/** Nine lists, each of nine times the one before. */
const letters = [...'abcdefghi']
const bomb = `{${letters.map((letter, n) => `${letter}: &${letter} [${Array(9).fill(n === 0 ? 'lol' : `*${letters[n - 1]}`)}]`)}}`

const nestedBlocks = (depth: number): string => {
  const fences = Array.from({ length: depth }, (_, n) => ':'.repeat(3 + n))
  return [...fences.toReversed().map((fence) => `${fence}keypoints`), 'x', ...fences].join('\n')
}

describe('course.yaml', () => {
  test.each([
    ['broken YAML', 'title: "Day\n', 'course.yaml:2:1 error Unexpected YAML'],
    ['a tab', 'title:\n\t- Day\n', 'course.yaml:2:1 error Unexpected YAML'],
    ['nothing', '', 'course.yaml:1:1 error'],
    ['a list', '- Day\n', 'course.yaml:1:1 error Unexpected value of the file'],
    ['an alias that nobody set', 'title: *day\n', 'course.yaml:1:8 error Unexpected YAML'],
    ['an unknown key', 'title: Day\ntitel: Tag\n', 'course.yaml:2:1 error Unexpected key "titel", expected one of'],
    [
      'an unknown key below',
      'title: Day\nschedule:\n  start: "09:00"\n  end: "17:00"\n  brakes: []\n',
      '5:3 error Unexpected key "brakes"',
    ],
    [
      'a missing lecture',
      'title: Day\nlectures: [night.md]\n',
      'course.yaml:2:12 error Unexpected lecture "night.md", expected a file of the folder: day.md',
    ],
    [
      'a lecture outside',
      'title: Day\nlectures: [../day.md]\n',
      'course.yaml:2:12 error Unexpected lecture "../day.md"',
    ],
    ['3,000 brackets', `title: ${'['.repeat(3000)}`, 'course.yaml:1:8 error'],
    ['brackets with blanks', `title: ${'[ '.repeat(30_000)}`, 'course.yaml:'],
  ])('%s', async (_, yaml, expected) => {
    expect((await findings({ ...good, 'course.yaml': yaml })).join('\n')).toContain(expected)
  })

  test('a mistyped key brings the key that may be meant', async () => {
    expect(await findings({ ...good, 'course.yaml': 'title: Day\nlangage: en\n' })).toEqual([
      expect.stringContaining('(did you mean "language"?)'),
    ])
  })

  test('an alias bomb is refused', async () => {
    expect(await findings({ ...good, 'course.yaml': `title: Day\nobjectives: ${bomb}\n` })).toContainEqual(
      expect.stringContaining('Unexpected YAML: Excessive alias count'),
    )
  })

  test('a folder in its place', async () => {
    const found = await findings(good, (course) => {
      rmSync(join(course, 'course.yaml'))
      mkdirSync(join(course, 'course.yaml'))
    })
    expect(found).toEqual([expect.stringContaining('course.yaml:1:1 error Unexpected folder named "course.yaml"')])
  })
})

describe('a lecture', () => {
  test.each([
    ['a line of 5 MB', 'a'.repeat(5_000_000), '1:1 error Unexpected text of 5000000 bytes'],
    ['5 MB of text', 'Words and words.\n\n'.repeat(280_000), '1:1 error Unexpected text of 5040000 bytes'],
    ['2 MB of text', 'Words and words.\n\n'.repeat(110_000), '1:1 error Unexpected size of 1980000 characters'],
    ['2,000 quotes in each other', `# A\n\n${'> '.repeat(2000)}x`, '3:1 error Unexpected run of 200 signs'],
    [
      '20 quotes in each other',
      `# A\n\n${'> '.repeat(20)}x`,
      '3:39 error Unexpected blockquote more than 19 levels deep',
    ],
    ['3,000 lists in each other', '- '.repeat(3000), '1:1 error Unexpected run of 200 signs'],
    [
      '100 lists line by line',
      Array.from({ length: 100 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
      '10:19 error Unexpected list more than',
    ],
    ['2,000 blocks in each other', nestedBlocks(2000), '1:1 error Unexpected run of 200 signs'],
    [
      '100 blocks in each other',
      nestedBlocks(100),
      '20:1 error Unexpected containerDirective more than 19 levels deep',
    ],
    [
      '20,000 comments that nobody closes',
      'a<!--'.repeat(20_000),
      '1:2 error Unexpected 20000 comments without an end',
    ],
    ['50,000 brackets', '['.repeat(50_000), '1:1 error Unexpected run of 200 signs'],
    [
      'a fence that nobody closes',
      '# A\n\n```js\nlet a\n\n---\n\n# B\n',
      '3:1 error Unexpected end of the text inside "```"',
    ],
    [
      'a block that nobody closes',
      '# A\n\n:::keypoints\n\n---\n\n# B\n',
      '3:1 error Unexpected end of the text inside ":::keypoints"',
    ],
    ['an unknown block', '# A\n\n:::keypoint\nx\n:::\n', '3:1 error Unexpected block ":::keypoint", expected one of'],
    ['a NUL byte', '# A\n\n\0\n', '3:1 error Unexpected character U+0000'],
    ['an alias bomb as facts', `# A\n\n<!--\nid: ${bomb}\n-->\n`, 'error'],
    ['a fact that is no word', '# A\n\n<!-- minutes: {toString: 1} -->\n', '3:1 error Unexpected minutes'],
    ['broken front matter', '---\ntitle: "A\n---\n\n# A\n', ' error Unexpected YAML'],
    [
      'a minutes attribute that is no number',
      '# A\n\n:::case[C]{minutes=many}\nx\n:::\n',
      '3:1 error Unexpected minutes="many"',
    ],
  ])('%s', async (_, text, expected) => {
    expect((await findings({ 'day.md': text })).join('\n')).toContain(`day.md:${expected}`.replace('day.md: ', ''))
  })
})

describe('a file', () => {
  test('that is a folder', async () => {
    const found = await findings({ ...good, 'x.md/inner.txt': 'x' })
    expect(found).toEqual(['x.md:1:1 error Unexpected folder named "x.md", expected a file: rename the folder (load)'])
  })

  test('that is no UTF-8', async () => {
    const found = await findings({ 'day.md': new Uint8Array([0x23, 0x20, 0xa4, 0xa4, 0xa4, 0xe5]) })
    expect(found).toEqual([expect.stringContaining('day.md:1:1 error Unexpected bytes, expected text in UTF-8')])
  })

  test('that links out of the course', async () => {
    const found = await findings(good, (course) => {
      writeFiles(folder, { 'secret.md': '# Secret\n' })
      symlinkSync(join(folder, 'secret.md'), join(course, 'secret.md'))
      symlinkSync(folder, join(course, 'all'))
    })
    expect(found).toEqual([
      expect.stringContaining('all:1:1 error Unexpected link out of the course'),
      expect.stringContaining('secret.md:1:1 error Unexpected link out of the course'),
    ])
  })

  test('that links to nothing, and one that links to itself', async () => {
    const found = await findings(good, (course) => {
      symlinkSync('gone.md', join(course, 'lost.md'))
      symlinkSync('loop.md', join(course, 'loop.md'))
    })
    expect(found).toEqual([
      expect.stringContaining('loop.md:1:1 error Unexpected link that leads to itself'),
      expect.stringContaining('lost.md:1:1 error Unexpected link that leads nowhere'),
    ])
  })

  test('that is a pipe', async () => {
    const found = await findings(good, (course) => execFileSync('mkfifo', [join(course, 'y.md')]))
    expect(found).toEqual(['y.md:1:1 error Unexpected kind of file "y.md", expected an ordinary file (load)'])
  })

  test('with a line break in its name', async () => {
    const found = await findings({ ...good, 'a\nb.md': '# B\n' })
    expect(found).toEqual([expect.stringContaining('a?b.md:1:1 error Unexpected control character in a name')])
  })

  test('whose name is no UTF-8', async () => {
    const found = await findings(good, (course) => writeFileSync(Buffer.from(`${course}/\xe4.md`, 'latin1'), '# A\n'))
    expect(found).toEqual([expect.stringContaining('.md:1:1 error Unexpected')])
  })

  test('that nobody may read', async () => {
    const found = findings({ ...good, 'locked.md': '# Locked\n' }, (course) => chmodSync(join(course, 'locked.md'), 0))
    // To root nothing is locked.
    if (process.getuid?.() === 0) await expect(found).rejects.toThrow('"code": 0')
    else
      expect(await found).toEqual([expect.stringContaining('locked.md:1:1 error Unexpected file that may not be read')])
  })

  test('with the name of another lecture', async () => {
    const found = await findings({ 'day.md': '# A\n', 'day.MD': '# B\n' })
    expect(found).toEqual([
      expect.stringContaining('day.md:1:1 error Unexpected second lecture with the file name "day"'),
    ])
  })

  test('that is over a limit is said once', async () => {
    const found = await findings({ 'course.yaml': 'title: Day\nlectures: [big.md]\n', 'big.md': 'a'.repeat(5_000_000) })
    expect(found).toEqual([expect.stringContaining('big.md:1:1 error Unexpected text of 5000000 bytes')])
  })
})

describe('an image', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  test('that is missing', async () => {
    const found = await findings({ 'day.md': '# A\n\n![a cat](cat.png)\n' })
    expect(found).toEqual([expect.stringContaining('day.md:3:1 error Unexpected image "cat.png"')])
  })

  test.each([
    ['that is too large', Buffer.concat([png, Buffer.alloc(6_000_000)]), 'Unexpected image of 6000070 bytes'],
    ['that is text', 'I am no cat', 'Unexpected bytes in "cat.png", expected a PNG'],
    ['that is empty', '', 'Unexpected bytes in "cat.png", expected a PNG'],
  ])('%s is an error where it is shown', async (_, bytes, expected) => {
    const said = await stderrOf({ 'cat.png': bytes, 'day.md': '# A\n\n![a cat](cat.png)\n' })
    expect(said).toContain(`cat.png:1:1 warning ${expected}`)
    expect(said).toContain('day.md:3:1 error Unexpected image "cat.png"')
  })
})
