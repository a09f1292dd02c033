import type { Content, TrainerText } from '../../content.ts'
import type { Lecture } from '../../lecture.ts'
import { slidesOf } from '../../walk.ts'

/** Tells of a comment of the source whether it is a note to the trainer; the others are settings. */
export function notesOf(lecture: Lecture): (comment: string) => boolean {
  const notes = [...lecture.remarks, ...slidesOf(lecture).flatMap(({ content }) => notesIn(content))]
  const known = new Set(notes.map(({ text }) => bare(text)))
  return (comment) => known.has(bare(comment))
}

const notesIn = (content: readonly Content[]): readonly TrainerText[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return notesIn(piece.content)
    return 'notes' in piece ? piece.notes : []
  })

// Quotes and lists put something before each line, and more dashes may stand at both ends.
const bare = (text: string): string => text.replaceAll(/^-+|-+$|[\s>]+/g, '')
