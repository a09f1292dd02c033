import type { Content } from '../../content.ts'
import type { Lecture, Section, Slide } from '../../lecture.ts'
import { anchors } from './anchors.ts'
import { markOf } from './marks.ts'
import { answered } from './pages-beside.ts'
import { contentToHtml, type Paper } from './paper.ts'

/** The sections that have a name, and what is taught before them but for the lecture's title slide. */
export function taughtSections(lecture: Lecture): readonly Section[] {
  if (lecture.sections.every(({ id }) => id === null)) return lecture.sections
  return lecture.sections
    .map((section) => (section.id === null ? { ...section, slides: section.slides.slice(1) } : section))
    .filter(({ slides }) => slides.length > 0)
}

/** Names the places of words in some HTML. */
export type Mark = (html: string) => string

/** A section as the workbook prints it: its slides, and lines for notes of one’s own after it. */
export function sectionData(section: Section, isLast: boolean, next: string | null, paper: Paper, mark: Mark): object {
  return {
    name: section.slides[0]?.number ?? '',
    title: section.id === null ? null : section.title,
    slides: section.slides
      .map((slide) => slideData(slide, section, paper))
      .filter((slide) => slide.html.trim() !== '')
      .map((slide) => ({ ...slide, html: mark(slide.html) })),
    next: isLast ? next : null,
    lines: lines(notesAfter(section, isLast)),
  }
}

// The last lines of a lecture are cut at the foot of their page; what comes before the first named section has none.
function notesAfter({ id }: Section, isLast: boolean): number {
  if (isLast) return 21
  return id === null ? 0 : 4
}

/** So many lines to write on. */
export const lines = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

/** A slide's text on paper; its first heading is the title, said once where it is the section's too. */
function slideData(slide: Slide, section: Section, paper: Paper) {
  const opens = slide.title === section.title
  return {
    number: slide.number,
    anchor: anchors.slide(slide.number),
    at: markOf(slide.place),
    end: answered(slide.content) !== undefined ? anchors.activityEnd(slide.number) : null,
    title: opens ? null : slide.title,
    leads: opens && slide.content.every(({ kind }) => kind !== 'block'),
    html: contentToHtml(withoutTitle(slide.content), { ...paper, aside: beginsHere(slide) }),
  }
}

/** A name for the place where participants begin to answer, so that the guide can show its page. */
function beginsHere({ content, number }: Slide): NonNullable<Paper['aside']> | null {
  const activity = answered(content)
  if (activity === undefined) return null
  return { place: activity.place, html: `<i class="activity-begins" data-place id="${anchors.activity(number)}"></i>` }
}

function withoutTitle(content: readonly Content[]): readonly Content[] {
  const first = content.findIndex((piece) => piece.kind === 'prose' && piece.node.type === 'heading')
  return content.filter((_, index) => index !== first)
}
