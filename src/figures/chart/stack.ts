import { z } from 'zod'
import type { Row } from '../table.ts'
import { column, columns, common, defineChart, type Look, type Spec } from './definition.ts'
import { domainOf, frame, gapOf, quietAxis, size, splitLabel, upright, valueTitle, widthOf, wrapped } from './frame.ts'
import { distinct, pointsOf } from './series.ts'
import { besideBars, type Part, stacked } from './stack-parts.ts'

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

function drawStack(options: Options, rows: readonly Row[], look: Look): Spec {
  const { horizontal, normalize } = options
  const points = pointsOf(rows, options)
  const series = distinct(points.map((point) => point.series))
  const categories = distinct(points.map(({ x }) => x))
  const limit = horizontal ? look.width * 0.3 : (look.width - 90) / categories.length - 12
  const fold = (name: string): string => wrapped(name, limit, size.label)
  const parts = stacked(points, series, categories, normalize, look.palette).map((part) => ({
    ...part,
    x: fold(part.x),
  }))
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
  const beside = horizontal ? [] : besideBars(parts, fits, (size.value * 1.2) / length)
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
      ...(options.labels ? labelsOf(shown, beside, category, middle, horizontal) : []),
    ],
    look,
  )
}

/** The values in the parts, and those beside the bars. */
function labelsOf(
  inside: readonly object[],
  beside: readonly object[],
  category: object,
  middle: object,
  horizontal: boolean,
): readonly Spec[] {
  const text = { field: 'text', type: 'nominal' }
  const within = {
    data: { values: inside },
    mark: { type: 'text', baseline: 'middle' },
    encoding: {
      ...(horizontal ? { y: category, x: middle } : { x: category, y: middle }),
      text,
      color: { field: 'tone', type: 'nominal', scale: null },
    },
  }
  if (beside.length === 0) return [within]
  const next = {
    data: { values: beside },
    mark: { type: 'text', baseline: 'middle', align: 'left', dx: 8 },
    encoding: { x: { ...category, bandPosition: 1 }, y: middle, text },
  }
  return [within, next]
}
