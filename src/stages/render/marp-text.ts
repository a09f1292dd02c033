import type { Block } from '../../blocks/index.ts'
import type { Content, Figure } from '../../content.ts'
import type { Lecture, Slide } from '../../lecture.ts'
import { closeMark, openMark } from '../../marp/marks.ts'
import { slidesOf } from '../../walk.ts'
import { emptyComment } from '../model/comments.ts'

/** A lecture as Marp reads it: the author's own characters, with marks where blocks begin and end, and where figures are. */
export interface MarpText {
  readonly text: string
  /** The blocks and figures behind the marks, by index. */
  readonly marked: readonly (Block | Figure)[]
}

// The page numbers on the screen are the same for both readers: a slide that only the trainer has carries none.
const uncounted = '\n\n<!-- _paginate: skip -->\n'

const writeFigure = (index: number): string => `${openMark(index)}\n${closeMark(index)}`

/** Puts the pieces of a lecture together again; only what is in the tree can come out. */
export function marpText(lecture: Lecture, isOnSlide: (block: Block) => 'whole' | 'shell' | 'nothing'): MarpText {
  const marked: (Block | Figure)[] = []
  const write = (content: readonly Content[]): string => content.map(writePiece).join('')
  const writePiece = (piece: Content): string => {
    if (piece.kind === 'figure') return piece.gap + writeFigure(marked.push(piece) - 1)
    if (piece.kind !== 'block') return piece.gap + piece.source
    const shown = isOnSlide(piece)
    if (shown === 'nothing') return piece.gap + emptyComment
    const index = marked.push(piece) - 1
    const inside = shown === 'shell' ? '' : write(piece.content)
    return `${piece.gap}${openMark(index)}${inside}\n${closeMark(index)}`
  }
  const [first, ...rest] = slidesOf(lecture)
  if (first === undefined) return { text: lecture.frontMatter + lecture.tail, marked }
  const writeSlide = (slide: Slide): string => (slide.audience === null ? '' : uncounted) + write(slide.content)
  const opening = lecture.frontMatter + writeSlide(first)
  const others = rest.map((slide) => slide.separator + writeSlide(slide))
  return { text: [opening, ...others].join('') + lecture.tail, marked }
}
