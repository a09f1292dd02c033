import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'
import { assetsIn } from '../../src/stages/edition/assets.ts'
import { cutEdition } from '../../src/stages/edition.ts'
import { slidesOf } from '../../src/walk.ts'
import { courseOf, lectureOf, sourceOf } from './decks.ts'

const findingsIn = (text: string): readonly string[] => readSource(sourceOf(text)).problems.map(formatProblem)

const cutFrontMatter = (text: string): string =>
  lectureOf(cutEdition(courseOf(text), { audience: 'participant' })).frontMatter

test.each([
  ['---\ntitle: 2026\nlabel: true\nminutes:\n---\n# A', '2026', 'true'],
  ['---\r\ntitle: "Part 1: money"\r\nlabel:\r\n---\r\n# A', 'Part 1: money', '1'],
  ['----\ntitle: Four dashes\n----\n# A', 'Four dashes', '1'],
  ['---\n# only a comment\n---\n# A', 'A', '1'],
])('%j has a title and a label', (text, title, label) => {
  const lecture = lectureOf(courseOf(text))
  expect([lecture.title, lecture.label]).toEqual([title, label])
  expect(findingsIn(text)).toEqual([])
})

test('a wrong value is found on its line', () => {
  expect(findingsIn('---\nmarp: true\nminutes: many\n---\n# A')).toEqual([
    'deck.md:3:1 error Unexpected value of "minutes": expected a number of minutes (front-matter)',
  ])
  expect(findingsIn('--- minutes: many\n---\n# A').map((finding) => finding.split(' ')[0])).toEqual(['deck.md:1:1'])
})

test.each([
  ['---\n\nSome text\n\n---\n\n# A', 'Unexpected text between the first two "---"'],
  ['---\npaginate: true\n\n# A', 'Unexpected front matter without an end'],
  ['---\nheader: C:\\Users\n---\n\n# A', 'Unexpected front matter that Marp does not read'],
])('%j gets a warning', (text, message) => {
  const findings = findingsIn(text)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain(`deck.md:1:1 warning ${message}`)
})

test('broken YAML, which Marp passes over, is a warning', () => {
  expect(findingsIn('---\ntitle: [A\n---\n# A').every((finding) => finding.includes(' warning '))).toBe(true)
  expect(findingsIn('---\ntitle: [A\n---\n# A').length).toBeGreaterThan(0)
})

test('the first slide keeps its line under front matter', () => {
  expect(
    slidesOf(lectureOf(courseOf('---\nmarp: true\n---\n\n# A\n\n---\n\n# B'))).map(({ place }) => place.line),
  ).toEqual([5, 9])
})

describe('participants', () => {
  test('have what Marp reads and nothing else', () => {
    expect(cutFrontMatter('---\n# secret\ntheme: gaia\nid: L1\nmine: secret\nclass: [a, b]\n---\n# A')).toBe(
      '---\n{ "theme": "gaia", "class": ["a","b"] }\n---',
    )
  })

  test('have no comment that stands in a header', () => {
    expect(cutFrontMatter('---\nheader: "A <!-- secret --> B"\nclass: ["<!-- secret -->"]\n---\n# A')).not.toContain(
      'secret',
    )
  })

  test('have nothing of what Marp takes for front matter by mistake', () => {
    expect(cutFrontMatter('---\n\n# Secret\n\nsecret\n---\n# A')).toBe('---\n{  }\n---')
  })

  test.each([
    'backgroundImage: url("a.png")',
    "backgroundImage: url('a.png')",
    'backgroundImage: url(a.png)',
    'style: |\n  h1 {\n    background: url("a.png")\n  }',
    `header: '<img src="a.png">'`,
    'header: "![w:20](a.png)"',
  ])('keep the image of %j', (line) => {
    const lecture = lectureOf(cutEdition(courseOf(`---\n${line}\n---\n# A`), { audience: 'participant' }))
    expect(assetsIn(lecture)).toEqual(['a.png'])
  })

  test('have none where there is none', () => {
    expect(cutFrontMatter('# A')).toBe('')
  })
})
