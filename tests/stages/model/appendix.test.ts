import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/problem.ts'
import { readSource } from '../../../src/read.ts'

/** The appendix of a course and what is found in it. */
function read(text: string) {
  const texts = { 'course.yaml': 'title: A day\nappendices: [back.md]', 'day.md': '# A day', 'back.md': text }
  const files = Object.entries(texts).map(([name, words]) => ({ path: name, name, text: words }))
  const { course, problems } = readSource({ folder: '.', slug: 'day', files, assets: [], problems: [] })
  return { course, findings: problems.map(formatProblem) }
}

test('an appendix is no lecture, though it lies among them', () => {
  const { course, findings } = read('---\ntitle: Questions\n---\n\n## Who?\n')
  expect(findings).toEqual([])
  expect(course?.lectures.map(({ slug }) => slug)).toEqual(['day'])
  expect(course?.appendices.map(({ slug, title, audience }) => [slug, title, audience])).toEqual([
    ['back', 'Questions', null],
  ])
})

test('an appendix may be for the trainer alone', () => {
  const { course, findings } = read('---\ntitle: Mistakes\nfor: trainer\n---\n\nOne.\n')
  expect(findings).toEqual([])
  expect(course?.appendices[0]?.audience).toBe('trainer')
})

test.each([
  ['another reader', '---\ntitle: X\nfor: boss\n---\n', 'back.md:3:1 error Unexpected value of "for"'],
  ['another key', '---\ntitle: X\naudience: trainer\n---\n', 'back.md:3:1 error Unexpected "audience: trainer"'],
  [
    'front matter that is no YAML',
    '---\ntitle: X: Y\nfor: trainer\n---\n',
    'back.md:1:1 error Unexpected front matter',
  ],
  ['no end of its front matter', '---\ntitle: X\nfor: trainer\n', 'back.md:1:1 error Unexpected front matter'],
  ['no front matter', '\n\nfor: trainer\n\nWords\n', 'back.md:1:1 error Unexpected appendix without a title'],
])('%s is an error, for it may have meant that the appendix is the trainer’s', (_, text, finding) => {
  const { findings } = read(text)
  expect(findings.filter((one) => one.startsWith(finding))).toHaveLength(1)
})

test('a lecture may have a key "for" as any other that nobody knows', () => {
  const files = [
    { path: 'course.yaml', name: 'course.yaml', text: 'title: A day' },
    { path: 'day.md', name: 'day.md', text: '---\nfor: trainer\n---\n\n# A day\n' },
  ]
  const { course, problems } = readSource({ folder: '.', slug: 'day', files, assets: [], problems: [] })
  expect(problems).toEqual([])
  expect(course?.lectures[0]?.remarks.map(({ text }) => text)).toEqual(['for: trainer'])
})
