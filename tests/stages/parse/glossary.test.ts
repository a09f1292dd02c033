import { expect, test } from 'vitest'
import type { Term } from '../../../src/course.ts'
import { formatProblem } from '../../../src/problem.ts'
import { readSource } from '../../../src/read.ts'

/** The glossary of a course and what is found in it. */
function read(settings: string, glossary?: string) {
  const texts = {
    'course.yaml': `title: A day\n${settings}`,
    'day.md': '# A day',
    ...(glossary === undefined ? {} : { 'words.yaml': glossary }),
  }
  const files = Object.entries(texts).map(([name, text]) => ({ path: name, name, text }))
  const { course, problems } = readSource({ folder: '.', slug: 'day', files, assets: [], problems: [] })
  return { terms: course?.glossary ?? [], findings: problems.map(formatProblem) }
}

const said = ({ term, simplified, english, meaning, group }: Term) => [term, simplified, english, meaning, group]

test('words stand in course.yaml or in a file of their own', () => {
  const list =
    '- { term: Secret, meaning: What one has }\n- { term: Key, simplified: k, english: e, meaning: m, group: g }'
  const inside = read(`glossary:\n${list.replace(/^/gm, '  ')}\n`)
  const apart = read('glossary: words.yaml\n', `${list}\n`)
  expect([...inside.findings, ...apart.findings]).toEqual([])
  expect(apart.terms.map(said)).toEqual([
    ['Secret', null, null, 'What one has', null],
    ['Key', 'k', 'e', 'm', 'g'],
  ])
  expect(inside.terms.map(said)).toEqual(apart.terms.map(said))
})

test('what is wrong in the file is found at its place in the file', () => {
  const { findings } = read('glossary: words.yaml\n', '- { term: a, meanin: x }\n- term: b\n  meaning: ""\n')
  expect(findings).toEqual([
    'words.yaml:1:3 error Unexpected value of "0.meaning": expected text (glossary)',
    'words.yaml:1:14 error Unexpected key "meanin", expected one of term, simplified, english, meaning, group (did you mean "meaning"?) (glossary)',
    'words.yaml:3:3 error Unexpected value of "1.meaning": expected some text (glossary)',
  ])
})

test('what is wrong in the list of course.yaml is found there', () => {
  const { findings } = read('glossary:\n  - { term: a, meanin: x }\n')
  expect(findings.map((finding) => finding.slice(0, 60))).toEqual(
    [
      'course.yaml:3:5 error Unexpected value of "glossary.0.meaning',
      'course.yaml:3:16 error Unexpected key "meanin", expected one',
    ].map((finding) => finding.slice(0, 60)),
  )
})

test.each([
  [
    'glossary: nowhere.yaml',
    undefined,
    'course.yaml:2:1 error Unexpected glossary "nowhere.yaml", expected a YAML file of the course folder or a list of terms (course-file)',
  ],
  [
    'glossary: 5',
    undefined,
    'course.yaml:2:1 error Unexpected value of "glossary": expected the name of a YAML file or a list of terms (course-file)',
  ],
  [
    'glossary: words.yaml',
    '',
    'words.yaml:1:1 error Unexpected value of the file: expected a list of terms: "- { term: …, meaning: … }" (glossary)',
  ],
])('%s is an error', (settings, glossary, finding) => {
  expect(read(settings, glossary).findings).toEqual([finding])
})
