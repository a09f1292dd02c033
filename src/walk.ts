import type { Block } from './blocks/index.ts'
import type { Content, Figure } from './content.ts'
import type { Course } from './course.ts'
import type { Lecture, Slide } from './lecture.ts'

/** Lectures and appendices: everything of a course that is written in Markdown. */
export const textsOf = ({ lectures, appendices }: Course): readonly Lecture[] => [...lectures, ...appendices]

/** All slides of a lecture in order. */
export const slidesOf = (lecture: Lecture): readonly Slide[] => lecture.sections.flatMap((section) => section.slides)

/** All blocks of some content, outer before inner. */
export const blocksOf = (content: readonly Content[]): readonly Block[] =>
  content.flatMap((piece) => (piece.kind === 'block' ? [piece, ...blocksOf(piece.content)] : []))

/** All figures of some content, those inside blocks included. */
export const figuresOf = (content: readonly Content[]): readonly Figure[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return figuresOf(piece.content)
    return piece.kind === 'figure' ? [piece] : []
  })

/** The activities of some content; an activity inside another counts with the outer one. */
export const activitiesOf = (content: readonly Content[], isActivity: (block: Block) => boolean): readonly Block[] =>
  content.flatMap((piece) => {
    if (piece.kind !== 'block') return []
    return isActivity(piece) ? [piece] : activitiesOf(piece.content, isActivity)
  })

/** A lecture with the content of each slide changed. */
export const mapContent = (lecture: Lecture, change: (content: readonly Content[]) => readonly Content[]): Lecture => ({
  ...lecture,
  sections: lecture.sections.map((section) => ({
    ...section,
    slides: section.slides.map((slide) => ({ ...slide, content: change(slide.content) })),
  })),
})

/** The outer blocks of some content changed, and the blocks inside those that were left as they are. */
export const mapBlocks = (content: readonly Content[], change: (block: Block) => Block): readonly Content[] =>
  content.map((piece) => {
    if (piece.kind !== 'block') return piece
    const changed = change(piece)
    return changed === piece ? { ...piece, content: mapBlocks(piece.content, change) } : changed
  })
