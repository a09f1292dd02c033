import { createHash } from 'node:crypto'

/** An example of docs/writing.md: a slide that can be copied, and the pictures that the page shows of it. */
export interface Example {
  /** The heading that it stands under, as it is in names of pictures. */
  readonly key: string
  readonly heading: string
  readonly text: string
  readonly pictures: readonly Picture[]
}

/** A picture of the page: which example, and what it shows of it. */
interface Picture {
  readonly name: string
  readonly kind: string
}

/** Every example of a page, in order. */
export const examplesIn = (page: string): readonly Example[] =>
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const heading = (section.split('\n')[0] ?? '').replaceAll('`', '').trim()
      const key = heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
      const text = /^````md\n([\s\S]*?)^````$/m.exec(section)?.[1] ?? ''
      return { key, heading, text, pictures: picturesIn(section) }
    })

const picturesIn = (section: string): readonly Picture[] =>
  [...section.matchAll(/\(pictures\/([a-z-]+-([a-z]+)\.png)\)/g)].map(([, name = '', kind = '']) => ({ name, kind }))

/** The examples as a course, each a lecture of its own. */
export function courseOf(examples: readonly Example[]): Readonly<Record<string, string>> {
  const lectures = examples.map((example, index): [string, string] => [
    lectureName(example, index),
    lecture(example, index),
  ])
  const names = lectures.map(([name]) => name)
  return { 'course.yaml': settings(names), ...Object.fromEntries(lectures) }
}

/** The file of an example in that course. */
export const lectureName = ({ key }: Example, index: number): string =>
  `${String(index + 1).padStart(2, '0')}-${key}.md`

const lecture = ({ heading, text }: Example, index: number): string => `---
marp: true
theme: bank
id: Example-${index + 1}
number: ${index + 1}
label: ${heading}
title: ${heading}
---

${text}`

const settings = (lectures: readonly string[]): string => `title: Writing a lecture
language: en
theme: bank
participants: 12
objectives:
  - { id: O1, text: Tell hard water from soft }
lectures: [${lectures.join(', ')}]
`

/** What tells whether pictures were made of the example as it stands now. */
export const digestOf = ({ heading, text }: Example): string =>
  createHash('sha256').update(`${heading}\n${text}`).digest('hex').slice(0, 16)
