import type { Course } from '../../course.ts'
import type { Layout } from '../../known.ts'
import type { Lecture, Section } from '../../lecture.ts'
import { anchors } from './anchors.ts'
import { folioOf } from './folio.ts'

/** One line of the contents. */
export interface ContentsLine {
  readonly id: string
  readonly level: 'lecture' | 'section' | 'matter'
  readonly label: string
  readonly title: string
  /** As it is printed on the page; `null` before the first print. */
  readonly page: string | null
}

/** What a document has beside its lectures: a heading's id and its words. */
export interface Matter {
  readonly id: string
  readonly title: string
}

/** What has a line in the contents of a document, in the order of its pages. */
export function contentsOf(
  { lectures }: Course,
  { before, sectionsOf, after, layout }: ContentsParts,
): readonly ContentsLine[] {
  const matter = ({ id, title }: Matter) => ({ id, title, label: '', level: 'matter' as const })
  const lines = [
    ...before.map(matter),
    ...lectures.flatMap((lecture, index) => lectureLines(lecture, index, sectionsOf(lecture))),
    ...after.map(matter),
  ]
  return lines.map((line) => ({ ...line, page: folioOf(layout, line.id) }))
}

/** The contents as they are printed: none where there is but one thing to find. */
export const printedContents = (lines: readonly ContentsLine[]): readonly ContentsLine[] =>
  lines.length < 2 ? [] : lines

interface ContentsParts {
  readonly before: readonly Matter[]
  readonly sectionsOf: (lecture: Lecture) => readonly Section[]
  readonly after: readonly Matter[]
  readonly layout: Layout
}

// What comes before the first named section has no heading; one that is called as its lecture is adds nothing.
const lectureLines = ({ label, title }: Lecture, lecture: number, sections: readonly Section[]) => [
  { id: anchors.lecture(lecture), title, label, level: 'lecture' as const },
  ...sections.flatMap((section, index) =>
    section.id === null || section.title === title
      ? []
      : [{ id: anchors.section(lecture, index), title: section.title, label: '', level: 'section' as const }],
  ),
]
