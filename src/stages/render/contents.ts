import type { Course, Lecture, Section } from '../../course.ts'
import type { Pages } from '../../pages.ts'
import { anchors } from './anchors.ts'

/** One line of the contents. */
export interface ContentsLine {
  readonly id: string
  readonly level: 'lecture' | 'section' | 'matter'
  readonly label: string
  readonly title: string
  readonly page: number | null
}

/** What a document has beside its lectures: a heading's id and its words. */
export interface Matter {
  readonly id: string
  readonly title: string
}

/** The contents of a document; empty where there is but one thing to find. */
export function contentsOf(
  { lectures }: Course,
  { before, sectionsOf, after, pages }: ContentsParts,
): readonly ContentsLine[] {
  const matter = ({ id, title }: Matter) => ({ id, title, label: '', level: 'matter' as const })
  const lines = [
    ...before.map(matter),
    ...lectures.flatMap((lecture, index) => lectureLines(lecture, index, sectionsOf(lecture))),
    ...after.map(matter),
  ]
  return lines.length < 2 ? [] : lines.map((line) => ({ ...line, page: pages.get(line.id) ?? null }))
}

interface ContentsParts {
  readonly before: readonly Matter[]
  readonly sectionsOf: (lecture: Lecture) => readonly Section[]
  readonly after: readonly Matter[]
  readonly pages: Pages
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
