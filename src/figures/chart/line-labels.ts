import type { Look, Spec } from './definition.ts'
import { printer, size, widthOf } from './frame.ts'
import type { Point } from './series.ts'

/** Words at some points, above or below them. */
export interface Labels {
  readonly above: boolean
  readonly values: readonly (Point & { readonly text: string })[]
}

/** The values beside their points, or what the author says there: above, but below where another line is near. */
export function valueLabels(points: readonly Point[], worded: boolean, pixelsPerUnit: number): readonly Labels[] {
  const print = printer(points.map(({ y }) => y))
  const placed = points.flatMap((point) => {
    if (point.y === null) return []
    const own = point.y
    const higher = points.flatMap(({ x, y }) => (x === point.x && y !== null && y > own ? [y - own] : []))
    const above = Math.min(...higher) * pixelsPerUnit > 70
    return [{ ...point, text: worded ? point.label : print(point.y), above }]
  })
  return [true, false]
    .map((above) => ({ above, values: placed.filter((one) => one.above === above) }))
    .filter(({ values }) => values.length > 0)
}

/** Those above that would touch the one before them go below. */
export function apart(
  all: readonly Labels[],
  pixelOf: (category: string) => number,
  pixelsPerUnit: number,
): readonly Labels[] {
  const above = all.filter((one) => one.above).flatMap(({ values }) => values)
  const moved = new Set<object>()
  above.forEach((label, index) => {
    const before = above[index - 1]
    if (before === undefined || before.series !== label.series || moved.has(before)) return
    const near = pixelOf(label.x) - pixelOf(before.x) < widthOf(before.text, size.value) + 4
    if (near && Math.abs((label.y ?? 0) - (before.y ?? 0)) * pixelsPerUnit < 28) moved.add(label)
  })
  const below = all.filter((one) => !one.above).flatMap(({ values }) => values)
  return [
    { above: true, values: above.filter((label) => !moved.has(label)) },
    { above: false, values: [...below, ...above.filter((label) => moved.has(label))] },
  ].filter(({ values }) => values.length > 0)
}

/** Values are printed where there are few, and lines far enough apart, unless the author says otherwise. */
export function areLabelled(
  labels: boolean | undefined,
  points: readonly Point[],
  names: readonly string[],
  pixelsPerUnit: number,
): boolean {
  if (labels !== undefined) return labels
  const few = names.every((name) => points.filter(({ series }) => series === name).length <= 8)
  return few && !areNear(points, 30 / pixelsPerUnit)
}

/** Whether the lines lie closer than so much at half of the categories and more. */
function areNear(points: readonly Point[], gap: number): boolean {
  const categories = [...new Set(points.map(({ x }) => x))]
  const near = categories.filter((category) => {
    const values = points.flatMap(({ x, y }) => (x === category && y !== null ? [y] : [])).toSorted((a, b) => a - b)
    return values.slice(1).some((value, index) => value - (values[index] ?? 0) < gap)
  })
  return near.length * 2 >= categories.length && near.length > 0
}

/** Room under the lowest point for the value that is printed there. */
export function withRoom(
  [low, high]: readonly [number, number],
  labels: readonly Labels[],
  { height }: Look,
): readonly [number, number] {
  const below = labels.filter(({ above }) => !above).flatMap(({ values }) => values.map(({ y }) => y ?? 0))
  const room = ((high - low) * 40) / (height - 90)
  const least = Math.min(...below)
  return below.length === 0 || least - low >= room ? [low, high] : [least - room, high]
}

/** The name of a series at the last of its points. */
interface EndLabel {
  readonly x: string
  readonly y: number
  readonly series: string
}

/** The name of each series at its end, pushed apart where two would touch. */
export function endLabels(
  points: readonly Point[],
  names: readonly string[],
  [low, high]: readonly [number, number],
  { height }: Look,
): readonly EndLabel[] {
  if (names.length < 2) return []
  const gap = ((high - low) * 30) / (height - 90)
  const last = names.flatMap((name): EndLabel[] => {
    const end = points.findLast(({ series, y }) => series === name && y !== null)
    return end === undefined ? [] : [{ x: end.x, y: end.y ?? 0, series: name }]
  })
  const placed: EndLabel[] = []
  for (const label of last.toSorted((a, b) => a.y - b.y)) {
    const below = placed.at(-1)
    placed.push(below === undefined || label.y - below.y >= gap ? label : { ...label, y: below.y + gap })
  }
  return placed
}

/** How a value stands at its point; beside the riser of a step. */
export const markOf = ({ above }: Labels, stepped: boolean): Spec => ({
  type: 'text',
  dy: above ? -20 : 24,
  fontSize: size.value,
  ...(stepped ? { align: 'left', dx: 8 } : {}),
})
