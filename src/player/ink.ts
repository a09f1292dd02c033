/** A line drawn by hand over a slide. */
export interface Stroke {
  readonly id: string
  readonly colour: string
  /** How thick it is, where a slide is 1280 wide. */
  readonly width: number
  /** x and y of one point after the other, in the slide's own coordinates. */
  readonly points: readonly number[]
}

/** A stroke as the path of an SVG: each point bends the line; it runs through the middles between them. */
export function pathOf({ points }: Stroke): string {
  const corners = inPairs(points)
  const bends = corners.map(([x, y], index) => {
    const [toX, toY] = corners[index + 1] ?? [x, y]
    return `Q${x} ${y} ${(x + toX) / 2} ${(y + toY) / 2}`
  })
  return `M${corners[0]?.join(' ')}${bends.join('')}`
}

/** The strokes that come so near to a point. */
export const strokesNear = (strokes: readonly Stroke[], x: number, y: number, reach: number): readonly Stroke[] =>
  strokes.filter(({ points, width }) => {
    const corners = inPairs(points)
    return corners.some((corner, at) => distance([x, y], corner, corners[at - 1] ?? corner) <= reach + width / 2)
  })

type Point = readonly [x: number, y: number]

const inPairs = (points: readonly number[]): readonly Point[] =>
  points.flatMap((x, at): readonly Point[] => (at % 2 === 0 ? [[x, points[at + 1] ?? 0]] : []))

/** How far a point is from the line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
