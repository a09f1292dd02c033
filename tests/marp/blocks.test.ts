import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Course } from '../../src/course.ts'
import { loadCourse } from '../../src/io/load.ts'
import { loadTemplates } from '../../src/io/templates.ts'
import { readSource } from '../../src/read.ts'
import { cutEdition } from '../../src/stages/edition.ts'
import { slidesOf } from '../../src/walk.ts'
import { courseOf, deckOf, deckOfMarp, lectureOf } from './decks.ts'

const root = join(import.meta.dirname, '../fixtures/blocks')
const templates = await loadTemplates()

const everyBlock = `# One

::::case[A case]{minutes=3 deck="title"}
Text

:::answer
Three
:::
::::

Between

::::columns
:::col
# Left

- a

\`\`\`md
---
\`\`\`
:::
:::col
## Right
<!-- a note -->
:::
::::

---

# Two
:::trainer
# For the trainer

***not a break***
:::
After

:::::quiz{minutes=5}
::::question
What?

- [ ] a
- [x] b
:::answer
b
:::
::::
:::::

:::keypoints
- k
:::

***

:::::roleplay[Act]{minutes=4}
::::role[A]
# Brief
::::
::::observer
| a |
|---|
::::
:::::
:::exercise{minutes=1}
:::

:::discussion{minutes=2}
? <!-- _class: lead -->
:::

:::worksheet
| a | b |
|---|---|
:::

:::workbook
Paper
:::

---

# Last
`

const linesOf = (course: Course): readonly number[] => slidesOf(lectureOf(course)).map(({ place }) => place.line)

const bothEditions = (course: Course): readonly Course[] => [course, cutEdition(course, { audience: 'participant' })]

test.each(readdirSync(root))('a deck with %s has as many slides as the course', async (name) => {
  const { course } = readSource(await loadCourse(join(root, name, 'ok')))
  if (course === null) throw new Error(`${name} cannot be read`)
  for (const edition of bothEditions(course)) {
    const { slides } = deckOf(edition, templates)
    expect(slides).toHaveLength(slidesOf(lectureOf(edition)).length)
    expect(slides.join('')).not.toMatch(/[\uFDD0\uFDD1]|:::/)
  }
})

describe.each([
  ['Unix', '\n'],
  ['Windows', '\r\n'],
  ['old Mac', '\r'],
])('with the line ends of %s', (_, end) => {
  const course = courseOf(everyBlock.replaceAll('\n', end))

  test('a slide knows its line, whatever blocks stand before it', () => {
    const lines = everyBlock.split('\n')
    expect(linesOf(course)).toEqual([
      1,
      ...['# Two', ':::::roleplay[Act]{minutes=4}', '# Last'].map((line) => lines.indexOf(line) + 1),
    ])
  })

  test('blocks give the same slides in every line ending', () => {
    expect(deckOf(course, templates).slides).toEqual(deckOf(courseOf(everyBlock), templates).slides)
  })

  test('participants get as many slides as the trainer', () => {
    const [trainer = [], participant] = bothEditions(course).map((edition) => deckOf(edition, templates).slides)
    expect(trainer).toHaveLength(4)
    expect(participant).toHaveLength(4)
  })
})

test('a heading inside a block begins no slide, those around it do', () => {
  const course = courseOf(`<!-- headingDivider: 2 -->\n${everyBlock.replaceAll(/^(?:---|\*\*\*)\n/gm, '')}`)
  for (const edition of bothEditions(course)) {
    expect(slidesOf(lectureOf(edition)).map(({ title }) => title)).toEqual(['One', 'Two', 'Last'])
    expect(deckOf(edition, templates).slides).toHaveLength(3)
  }
})

test('what stands around a block is what Marp makes of it alone', () => {
  const { slides } = deckOf(courseOf('# One\n\n:::trainer\nSecret\n:::\n\nAfter\n\n---\n\n# Two\n'), templates)
  expect(slides.map((slide) => slide.replace(/\n\n/g, '\n'))).toEqual(
    deckOfMarp('# One\n\nAfter\n\n---\n\n# Two\n').slides,
  )
})
