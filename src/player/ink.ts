import { getStroke } from 'perfect-freehand'

/** Seen on white slides and on dark ones alike: at least three to one on both. */
export const colours = { red: '#e0242f', blue: '#2b7de0', green: '#16924f', orange: '#d9730d' } as const

/** How thick lines are, where a slide is 1280 wide. */
export const widths = { fine: 5, broad: 13 } as const

export type Colour = keyof typeof colours
/** The colour that comes after this one. */
export const nextColour = (colour: Colour): Colour => {
  const names = Object.keys(colours).filter(isColour)
  return names[(names.indexOf(colour) + 1) % names.length] ?? colour
}

export type Width = keyof typeof widths

/** A line drawn by hand over a slide. */
export interface Stroke {
  readonly id: string
  readonly colour: Colour
  readonly width: Width
  /** Drawn by a pen that feels how hard it is pressed. */
  readonly isFelt: boolean
  /** x, y and pressure of one point after the other, in the slide's own coordinates. */
  readonly points: readonly number[]
}

/** The outline of a stroke as the path of an SVG. */
export function outlineOf({ points, width, isFelt }: Stroke): string {
  const options = { size: widths[width], thinning: isFelt ? 0.6 : 0.25, simulatePressure: !isFelt, last: true }
  const outline = getStroke(inThrees(points), options)
  const [first] = outline
  if (first === undefined) return ''
  // Each corner bends the line; it runs through the middles between them.
  const bends = outline.map((point, index) => {
    const after = outline[(index + 1) % outline.length] ?? point
    return `${point.map(short).join()} ${short((point[0] + after[0]) / 2)},${short((point[1] + after[1]) / 2)}`
  })
  return `M${first.map(short).join()}Q${bends.join(' ')}Z`
}

/** The strokes that come so near to a point. */
export const strokesNear = (strokes: readonly Stroke[], x: number, y: number, reach: number): readonly Stroke[] =>
  strokes.filter(({ points, width }) => {
    const corners = inThrees(points)
    const near = reach + widths[width] / 2
    return corners.some((corner, index) => distance([x, y], corner, corners[index - 1] ?? corner) <= near)
  })

/** A number as it is kept: tenths are finer than any screen. */
export const short = (value: number): number => Math.round(value * 10) / 10

/** Strokes that were kept or come from another window; `undefined` for what are none. */
export function readStrokes(value: unknown): readonly Stroke[] | undefined {
  if (!Array.isArray(value)) return undefined
  const strokes = value.map(readStroke)
  return strokes.every((stroke) => stroke !== undefined) ? strokes : undefined
}

/** One such stroke. */
export function readStroke(value: unknown): Stroke | undefined {
  const { id, colour, width, isFelt, points }: Readonly<Record<string, unknown>> = { ...Object(value) }
  if (typeof id !== 'string' || !isColour(colour) || !isWidth(width) || typeof isFelt !== 'boolean') return undefined
  return areNumbers(points) ? { id, colour, width, isFelt, points } : undefined
}

const isColour = (value: unknown): value is Colour => typeof value === 'string' && Object.hasOwn(colours, value)

const isWidth = (value: unknown): value is Width => typeof value === 'string' && Object.hasOwn(widths, value)

const areNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => Number.isFinite(each))

type Point = readonly [x: number, y: number, ...pressure: number[]]

function inThrees(points: readonly number[]): [number, number, number][] {
  const threes: [number, number, number][] = []
  for (let at = 0; at + 2 < points.length; at += 3)
    threes.push([points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0])
  return threes
}

/** How far a point is from the line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
