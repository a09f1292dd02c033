import type { Book, Flaw } from '../page-fit.ts'
import { endPage, footOf, type Piece } from './pieces.ts'

/** Two lines, in points. */
const twoLines = 20

/** Less of a page is too little where the text goes on. */
const leastShare = 1 / 3

/** Titles at a page's foot with less than two lines of what they announce. */
export const loneHeadings = (pieces: readonly Piece[], { name, folio }: Book): readonly Flaw[] =>
  pieces.flatMap((heading, index) => {
    if (heading.kind !== 'heading' || pieces[index + 1]?.space === 'rows') return []
    const after = pieces.slice(index + 1, (heading.last ?? index) + 1)
    const away = after.findIndex((piece) => piece.opens || endPage(piece) !== heading.page)
    if (away === -1 || after[away]?.opens === true) return []
    const below = after.filter(({ page, kind }) => page === heading.page && kind !== 'heading')
    const room = Math.max(0, ...below.map(footOf)) - footOf(heading)
    if (room >= twoLines) return []
    const message = `The title "${heading.text}" stands alone at the foot of page ${folio(heading.page)} of the ${name}: shorten or move what is before it`
    return [{ mark: heading.mark, message }]
  })

/** Writing spaces that begin on another page than their question ends, or with one line of theirs beside it. */
export const partedSpaces = (pieces: readonly Piece[], { name, folio }: Book): readonly Flaw[] =>
  pieces.flatMap((space, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]]
    if (space.space === null || space.opens || before === undefined) return []
    const isAway = endPage(before) < space.page
    const isOneLine = space.kind === 'room' && isLineOf(space, next) && next.page !== space.page
    if (!isAway && !isOneLine) return []
    const message = `The room to write in after "${before.text}" stands on page ${folio(next?.page ?? space.page)} of the ${name}, the question on page ${folio(before.page)}: shorten the question, or move it`
    return [{ mark: before.mark ?? space.mark, message }]
  })

const isLineOf = (space: Piece, next: Piece | undefined): next is Piece =>
  next?.kind === 'room' && next.mark === space.mark && next.height === space.height && !next.opens

/** Pages of which less than a third is used although the text goes on. */
export const sparsePages = (pieces: readonly Piece[], { name, folio }: Book): readonly Flaw[] =>
  pieces.flatMap((next, index) => {
    const before = pieces[index - 1]
    if (before === undefined || next.opens || next.page <= before.page) return []
    const here = pieces.filter(({ page }) => page === before.page)
    const share = Math.max(...here.map(footOf)) / before.room
    if (share >= leastShare) return []
    const message = `Page ${folio(before.page)} of the ${name} is ${Math.round(share * 100)} % full, because what follows ("${next.text}") does not fit there: split or move it`
    return [{ mark: next.mark, message }]
  })
