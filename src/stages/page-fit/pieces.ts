import type { PageFit, Spot, Unit } from '../../page-fit.ts'

/** A piece of a document and where it stands. */
export type Piece = Unit & Spot

/** Every piece in its order; one that the PDF does not name stands where the one before it does. */
export function piecesOf({ units, spots }: PageFit): readonly Piece[] {
  let last: Spot = { page: 1, down: 0 }
  return units.map((unit) => {
    last = spots[unit.id] ?? last
    return { ...unit, ...last }
  })
}

/** How far down its page a piece reaches; over the foot where the page ends in it. */
export const footOf = ({ down, height }: Piece): number => down + height

/** The page on which a piece ends. */
export const endPage = (piece: Piece): number => piece.page + (footOf(piece) > piece.room + tolerance ? 1 : 0)

/** Less than this may come of rounding, in points. */
const tolerance = 1
