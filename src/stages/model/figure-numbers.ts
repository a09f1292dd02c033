import { definitionOf } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { Slide } from '../../lecture.ts'

/**
 * Numbers the figures of a lecture: 2-1, 2-2 …; one that only the trainer has is 2-2a, so that both readers call
 * the next one 2-3. A figure in a column has half the width.
 */
export function numberFigures<Draft extends { readonly slide: Slide }>(
  drafts: readonly Draft[],
  lecture: number,
): readonly Draft[] {
  let [shared, own] = [0, 0]
  const next = (isShared: boolean): string => {
    own = isShared ? 0 : own + 1
    shared += isShared ? 1 : 0
    return `${lecture}-${shared}${own === 0 ? '' : String.fromCharCode(96 + Math.min(own, 26))}`
  }
  const number = (content: readonly Content[], isShared: boolean, inColumn: boolean): readonly Content[] =>
    content.map((piece) => {
      if (piece.kind === 'figure') return { ...piece, number: next(isShared), half: piece.half || inColumn }
      if (piece.kind !== 'block') return piece
      const open = isShared && definitionOf(piece).share === 'whole'
      return { ...piece, content: number(piece.content, open, inColumn || piece.name === 'col') }
    })
  return drafts.map((draft) => {
    const { slide } = draft
    return { ...draft, slide: { ...slide, content: number(slide.content, slide.audience === null, false) } }
  })
}
