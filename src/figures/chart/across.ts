import { dateTicks, momentOf, wholeMonths } from './dates.ts'
import type { Common, Look, Spec } from './definition.ts'
import { size, splitLabel, widthOf } from './frame.ts'

/** The horizontal axis of lines: the field that it reads, and where it puts a word. */
export interface Across {
  readonly encoding: Spec
  /** Its value for a category of the data. */
  valueOf(category: string): string | number
  /** About how many pixels it stands from the left. */
  pixelOf(category: string): number
}

/** An axis of moments where the words are dates at uneven distances, else of categories one beside the other. */
export function acrossOf(categories: readonly string[], { xTitle }: Common, { width }: Look, room: number): Across {
  const moments = categories.map(momentOf).filter((moment) => moment !== null)
  const plot = width - 110 - room
  const title = { title: xTitle ?? null, labelAngle: 0, grid: false }
  if (moments.length < categories.length || isEven(moments)) return ofCategories(categories, title, plot)
  const ends = wholeMonths([Math.min(...moments), Math.max(...moments)])
  const margin = (ends[1] - ends[0]) * 0.03
  return {
    encoding: {
      field: 'x',
      type: 'quantitative',
      scale: { domain: [ends[0] - margin, ends[1] + margin], nice: false, zero: false },
      axis: { ...title, ...dateTicks(ends, Math.floor(plot / (widthOf('2025-05', size.label) + 30))) },
    },
    valueOf: (category) => momentOf(category) ?? 0,
    pixelOf: (category) => (((momentOf(category) ?? 0) - ends[0]) / (ends[1] - ends[0])) * plot,
  }
}

/** Months and years are not all as long, but nearly. */
function isEven(moments: readonly number[]): boolean {
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0))
  return gaps.length < 2 || Math.max(...gaps) <= Math.min(...gaps) * 1.15
}

function ofCategories(categories: readonly string[], title: Spec, plot: number): Across {
  const band = plot / Math.max(1, categories.length)
  const every = Math.ceil((Math.max(...categories.map((name) => widthOf(name, size.label))) + 14) / band)
  return {
    encoding: {
      field: 'x',
      type: 'ordinal',
      sort: null,
      scale: { type: 'point', padding: 0.5, domain: categories },
      axis: {
        ...title,
        values: categories.filter((_, index) => (categories.length - 1 - index) % every === 0),
        labelExpr: splitLabel,
      },
    },
    valueOf: (category) => category,
    pixelOf: (category) => categories.indexOf(category) * band,
  }
}
