import { z } from 'zod'
import { readable } from '../colour.ts'
import type { Row } from '../table.ts'
import { column, columns, common, defineChart, type Look, type Spec } from './definition.ts'
import {
  domainOf,
  frame,
  gapOf,
  printer,
  quietAxis,
  size,
  splitLabel,
  upright,
  valueTitle,
  widthOf,
  wrapped,
} from './frame.ts'
import { distinct, type Point, pointsOf } from './series.ts'

const schema = z.strictObject({
  ...common,
  x: column,
  y: columns,
  series: column.optional(),
  horizontal: z.boolean('expected true or false').default(false),
  normalize: z.boolean('expected true or false').default(false),
  labels: z.boolean('expected true or false').default(true),
})

/** What wholes are made of: bars of parts, one above the other. */
export const stack = defineChart({
  name: 'stack',
  schema,
  columns: ({ x, y, series }) => [
    { name: x, as: 'any' },
    ...y.map((name) => ({ name, as: 'number?' as const })),
    ...(series === undefined ? [] : [{ name: series, as: 'text' as const }]),
  ],
  ordered: ({ x }) => x,
  spec: ({ options, rows }, look) => drawStack(options, rows, look),
})

type Options = z.output<typeof schema>

interface Part extends Point {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly tone: string
}

function drawStack(options: Options, rows: readonly Row[], look: Look): Spec {
  const { horizontal, normalize } = options
  const points = pointsOf(rows, options)
  const series = distinct(points.map((point) => point.series))
  const categories = distinct(points.map(({ x }) => x))
  const limit = horizontal ? look.width * 0.3 : (look.width - 90) / categories.length - 12
  const fold = (name: string): string => wrapped(name, limit, size.label)
  const parts = stacked(points, series, categories, options, look).map((part) => ({ ...part, x: fold(part.x) }))
  const domain = normalize
    ? ([0, 100] as const)
    : domainOf(
        parts.map(({ to }) => to),
        options,
        true,
      )
  const length = (horizontal ? look.width * 0.65 : look.height - 150) / (domain[1] - domain[0])
  const fits = ({ from, to, text }: Part): boolean =>
    (to - from) * length > (horizontal ? widthOf(text, size.value) + 8 : size.value * 1.2)
  const gap = horizontal ? 0.36 : gapOf(categories.length, look.width - 90)
  const category = {
    field: 'x',
    type: 'nominal',
    sort: null,
    scale: { domain: categories.map(fold), paddingInner: gap, paddingOuter: gap / 1.6 },
    axis: { title: options.xTitle ?? null, labelAngle: 0, ticks: false, labelExpr: splitLabel },
  }
  const title = options.yTitle ?? (normalize ? '%' : valueTitle(options))
  const amount = {
    field: 'from',
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: { ...quietAxis, title, tickCount: 5, ...(horizontal ? {} : upright) },
  }
  const places = horizontal
    ? { y: category, x: amount, x2: { field: 'to' } }
    : { x: category, y: amount, y2: { field: 'to' } }
  const middle = { field: 'middle', type: 'quantitative', scale: { domain, nice: false } }
  const shown = parts.filter(fits).map((part) => ({ ...part, middle: (part.from + part.to) / 2 }))
  const colours = look.palette.series.slice(0, series.length)
  return frame(
    [
      {
        data: { values: parts },
        mark: { type: 'bar', stroke: look.palette.paper, strokeWidth: 1.5 },
        encoding: {
          ...places,
          color: {
            field: 'series',
            type: 'nominal',
            sort: null,
            scale: { domain: series, range: colours },
            legend: { symbolType: 'square', offset: horizontal || title === null ? 12 : 40 },
          },
        },
      },
      ...(options.labels
        ? [
            {
              data: { values: shown },
              mark: { type: 'text', baseline: 'middle' },
              encoding: {
                ...(horizontal ? { y: category, x: middle } : { x: category, y: middle }),
                text: { field: 'text', type: 'nominal' },
                color: { field: 'tone', type: 'nominal', scale: null },
              },
            },
          ]
        : []),
    ],
    look,
  )
}

/** Each value from where the one below it ends. */
function stacked(
  points: readonly Point[],
  series: readonly string[],
  categories: readonly string[],
  { normalize }: Options,
  { palette }: Look,
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
