import { readable } from '../colour.ts'
import type { Palette } from '../palette.ts'
import { printer } from './frame.ts'
import type { Point } from './series.ts'

/** One part of a bar: from where to where, and the words in it. */
export interface Part extends Point {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly tone: string
}

/** Each value from where the one below it ends. */
export function stacked(
  points: readonly Point[],
  series: readonly string[],
  categories: readonly string[],
  normalize: boolean,
  palette: Palette,
): readonly Part[] {
  const print = printer(points.map(({ y }) => y))
  return categories.flatMap((category) => {
    const own = points.filter(({ x, y }) => x === category && y !== null)
    const total = own.reduce((sum, { y }) => sum + (y ?? 0), 0) || 1
    let from = 0
    return own
      .toSorted((a, b) => series.indexOf(a.series) - series.indexOf(b.series))
      .map((point): Part => {
        const value = normalize ? ((point.y ?? 0) / total) * 100 : (point.y ?? 0)
        const ground = palette.series[series.indexOf(point.series)] ?? palette.primary
        const text = normalize ? `${Math.round(value)}%` : print(point.y ?? 0)
        const part = { ...point, from, to: from + value, text, tone: readable(ground, palette.ink, palette.paper) }
        from += value
        return part
      })
  })
}

/** The parts of upright bars that are too low for their value: it stands beside the bar, where no other one does. */
export function besideBars(parts: readonly Part[], fits: (part: Part) => boolean, apart: number): readonly object[] {
  const last = new Map<string, number>()
  return parts.flatMap((part) => {
    // Not on the line that the bars stand on.
    const middle = Math.max((part.from + part.to) / 2, apart / 2)
    if (fits(part) || part.to === part.from) return []
    if (middle - (last.get(part.x) ?? Number.NEGATIVE_INFINITY) < apart) return []
    last.set(part.x, middle)
    return [{ ...part, middle }]
  })
}
