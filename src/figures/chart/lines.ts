import type { Row } from '../table.ts'
import { acrossOf } from './across.ts'
import type { Common, Look, Spec } from './definition.ts'
import { domainOf, frame, quietAxis, size, upright, valueTitle, widthOf } from './frame.ts'
import { apart, areLabelled, endLabels, markOf, valueLabels, withRoom } from './line-labels.ts'
import { distinct, type Point, pointsOf } from './series.ts'
import { thresholdLayers } from './threshold.ts'

/** What lines and steps have in common. */
export interface LineOptions extends Common {
  readonly x: string
  readonly y: readonly string[]
  readonly series?: string | undefined
  readonly label?: string | undefined
  readonly labels?: boolean | undefined
  readonly threshold?: { readonly at: number; readonly label: string } | undefined
}

/** Lines over an axis of categories or dates; each series has its colour, dash and mark, and its name at its end. */
export function drawLines(
  options: LineOptions,
  rows: readonly Row[],
  look: Look,
  interpolate: 'linear' | 'step-after',
): Spec {
  const points = pointsOf(rows, options)
  const names = distinct(points.map(({ series }) => series))
  const { labels, domain } = labelled(options, points, names, look)
  const ends = endLabels(points, names, domain, look)
  const room = Math.max(0, ...ends.map(({ series }) => widthOf(series, size.label) + 36))
  const across = acrossOf(distinct(points.map(({ x }) => x)), options, look, room)
  const placed = <P extends { readonly x: string }>(all: readonly P[]) =>
    all.map((one) => ({ ...one, x: across.valueOf(one.x) }))
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: { ...quietAxis, title: valueTitle(options), tickCount: 5, ...upright },
  }
  const places = { x: across.encoding, y }
  return frame(
    [
      ...thresholdLayers(options.threshold, look, false),
      ...seriesLayers(placed(points.filter((point) => point.y !== null)), names, places, look, interpolate),
      ...apart(labels, across.pixelOf, (look.height - 90) / (domain[1] - domain[0])).map((one) => ({
        data: { values: placed(one.values) },
        mark: markOf(one, interpolate === 'step-after'),
        encoding: { ...places, text: { field: 'text', type: 'nominal' } },
      })),
      ...placed(ends).map((end) => ({
        data: { values: [end] },
        mark: {
          type: 'text',
          align: 'left',
          dx: labels.length > 0 && interpolate === 'linear' ? 32 : 16,
          fontWeight: 'bold',
          color: look.palette.series[names.indexOf(end.series)],
        },
        encoding: { ...places, text: { field: 'series', type: 'nominal' } },
      })),
    ],
    look,
  )
}

/** What is printed at the points, and from where to where the values reach. */
function labelled(options: LineOptions, points: readonly Point[], names: readonly string[], look: Look) {
  const held = options.threshold === undefined ? [] : [options.threshold.at]
  const domain = domainOf([...points.map(({ y }) => y), ...held], options, false)
  const worded = options.label !== undefined && !options.y.includes(options.label)
  const pixelsPerUnit = (look.height - 90) / (domain[1] - domain[0])
  const labels =
    worded || areLabelled(options.labels, points, names, pixelsPerUnit)
      ? valueLabels(points, worded, pixelsPerUnit)
      : []
  return { labels, domain: withRoom(domain, labels, look) }
}

const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross'] as const

/** The lines, and marks at their points unless those are too many to be told apart. */
function seriesLayers(
  values: readonly object[],
  names: readonly string[],
  places: Spec,
  { palette }: Look,
  interpolate: string,
): readonly Spec[] {
  const by = (range: readonly unknown[]): Spec => ({
    field: 'series',
    type: 'nominal',
    scale: { domain: names, range: range.slice(0, names.length) },
    legend: null,
  })
  const dashes = palette.dashes.map((dash) => (dash.length === 0 ? [1, 0] : dash))
  const line = {
    data: { values },
    mark: { type: 'line', strokeWidth: 4, interpolate, strokeCap: 'butt' },
    encoding: { ...places, color: by(palette.series), strokeDash: by(dashes) },
  }
  const marks = {
    data: { values },
    mark: { type: 'point', filled: true, size: 150, opacity: 1 },
    encoding: { ...places, color: by(palette.series), shape: by(shapes) },
  }
  return values.length > 24 * names.length ? [line] : [line, marks]
}
