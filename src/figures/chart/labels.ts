import { size, widthOf } from './frame.ts'

/** A point in pixels from the top left of the plot, and its name. */
interface Named {
  readonly x: number
  readonly y: number
  readonly name: string
}

/** How far from its point a name stands, and how it is aligned there. */
export interface Placed {
  readonly dx: number
  readonly dy: number
  readonly align: 'left' | 'center' | 'right'
}

/** Places of names that touch neither marks nor each other, nor leave the plot, as far as there are any. */
export function placeLabels(
  points: readonly Named[],
  width: number,
  height: number,
  [across, down]: readonly number[],
): readonly Placed[] {
  const rules: readonly Box[] =
    across === undefined || down === undefined
      ? []
      : [
          { left: across - 2, right: across + 2, top: 0, bottom: height },
          { left: 0, right: width, top: down - 2, bottom: down + 2 },
        ]
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 12, right: x + 12, top: y - 12, bottom: y + 12 }))
  return points.map((point, index) => {
    const others = [...rules, ...taken.filter((_, at) => at !== index)]
    const ranked = places
      .map((place) => ({ place, box: boxOf(point, place) }))
      .toSorted((a, b) => cost(a.box, others, width, height) - cost(b.box, others, width, height))
    const [best] = ranked
    if (best === undefined) throw new Error('There are no places for a label')
    taken.push(best.box)
    return best.place
  })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const places: readonly Placed[] = [
  { dx: 16, dy: 0, align: 'left' },
  { dx: 0, dy: -26, align: 'center' },
  { dx: -16, dy: 0, align: 'right' },
  { dx: 0, dy: 28, align: 'center' },
  { dx: 12, dy: -24, align: 'left' },
  { dx: 12, dy: 26, align: 'left' },
  { dx: -12, dy: -24, align: 'right' },
  { dx: -12, dy: 26, align: 'right' },
  { dx: 0, dy: -50, align: 'center' },
  { dx: 0, dy: 52, align: 'center' },
]

function boxOf({ x, y, name }: Named, { dx, dy, align }: Placed): Box {
  const wide = widthOf(name, size.value)
  const left = x + dx - (align === 'left' ? 0 : align === 'right' ? wide : wide / 2)
  return { left, right: left + wide, top: y + dy - 14, bottom: y + dy + 14 }
}

/** Square pixels that a box shares with others or that lie outside the plot. */
const cost = (box: Box, others: readonly Box[], width: number, height: number): number =>
  others.reduce((sum, other) => sum + shared(box, other), 0) +
  (Math.max(0, -box.left) + Math.max(0, box.right - width) + Math.max(0, -box.top) + Math.max(0, box.bottom - height)) *
    28

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
