import { describe, expect, test } from 'vitest'
import type { Course } from '../../src/course.ts'
import { formatProblem } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'
import { cutEdition } from '../../src/stages/edition.ts'
import { marpText } from '../../src/stages/render/marp-text.ts'
import { noteTexts } from '../../src/stages/render/notes.ts'
import { slidesOf } from '../../src/walk.ts'
import { courseOf, lectureOf, sourceOf } from './decks.ts'

const manyKinds = `# <!-- fit --> One

<!-- first --> <!-- second -->

<div>
<!-- in HTML -->
</div>

<!--
class: lead
Ask: why
-->

![alt <!-- in alt -->](a.png)

  <!-- indented -->

- item <!-- in a
  list -->

| a <!-- in a cell --> |
|---|

<!-- minutes: 3 -->

<!--
section: A
Say: hello
-->

<!-- open`

const notesOf = (course: Course): readonly string[] =>
  slidesOf(lectureOf(course)).flatMap(({ content }) => noteTexts(content))

const findingsIn = (text: string): readonly string[] =>
  readSource(sourceOf(text))
    .problems.filter(({ rule }) => rule !== 'images')
    .map(formatProblem)

test('what Marp makes a note of is a note, with the words as Marp reads them', () => {
  expect(notesOf(courseOf(manyKinds))).toEqual(['first', 'indented', 'in a\nlist', 'in a cell', 'Say: hello'])
})

test('what else a comment says is a remark for the trainer', () => {
  const { remarks } = lectureOf(courseOf(manyKinds))
  expect(remarks.map(({ text, place }) => `${place.line} ${text}`)).toEqual([
    '3 second',
    '6 in HTML',
    '11 Ask: why',
    '14 in alt',
    '31 open',
  ])
})

describe('a participant', () => {
  const course = cutEdition(courseOf(manyKinds), { audience: 'participant' })

  test('has neither the notes nor the remarks in his tree', () => {
    expect(JSON.stringify(course)).not.toMatch(/first|second|in HTML|Ask|in alt|indented|in a|cell|Say|open/)
  })

  test('has the directives, and nothing that was written beside them', () => {
    const { text } = marpText(lectureOf(course), () => 'whole')
    expect(text).toContain('# <!-- fit --> One')
    expect(text).toContain('<!-- { "class": "lead" } -->')
    expect(text).toContain('<!-- minutes: 3 -->')
    expect(text).toContain('<!-- { "section": "A" } -->')
  })
})

test.each([
  [
    '<!-- never closed\n\n# Lost',
    'deck.md:1:1 warning Unexpected "<!--" without an end, expected "-->": all that follows is hidden, close it (comments)',
  ],
  [
    '<!-- one --> and more',
    'deck.md:1:13 warning Unexpected "and more" behind a comment, expected it on a line of its own: Marp reads and shows nothing of it (comments)',
  ],
  [
    'x\n\n<!-- one --> <!-- id: A --> <!-- two -->',
    'deck.md:3:13 warning Unexpected "<!-- two -->" behind a comment, expected it on a line of its own: Marp reads and shows nothing of it (comments)',
  ],
])('%s gets a warning', (text, finding) => {
  expect(findingsIn(text)).toContain(finding)
})

test("a comment in a block's title is a note", () => {
  expect(notesOf(courseOf(':::case[A case <!-- secret -->]{minutes=1}\nText\n:::'))).toEqual(['secret'])
})

test('facts that stand behind a comment are read', () => {
  const [slide] = slidesOf(lectureOf(courseOf('# One\n\n<!-- id: A --> <!-- minutes: 4.5 -->\n')))
  expect([slide?.ids, slide?.minutes]).toEqual([['A'], 4.5])
})

test('a comment that only Marp takes for one is refused, for paper would print it', () => {
  const text = '> > <!-- n\n> > \\\n===\n===\n>1) par\n<br>\n     <!-- secret -->\n'
  expect(findingsIn(text).filter((finding) => finding.includes(' error '))).toEqual([
    'deck.md:5:1 error Unexpected comment "secret" where Marp sees a note and Markdown sees text, expected it between blank lines: move it (comments)',
  ])
})

test('a heading under a link definition is not written twice', () => {
  const text = '[a]: b\nTitle\n---\n\n[c]: d\n# Other\n\n> [e]: f\n> Quoted\n> ===\n'
  expect(marpText(lectureOf(courseOf(text)), () => 'whole').text).toBe(text)
})
