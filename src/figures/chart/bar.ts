import { z } from 'zod'
import type { Row } from '../table.ts'
import { column, columns, common, defineChart, type Look, names, type Spec, threshold } from './definition.ts'
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
import { distinct, pointsOf } from './series.ts'
import { thresholdLayers } from './threshold.ts'

const schema = z.strictObject({
  ...common,
  x: column,
  y: columns,
  series: column.optional(),
  horizontal: z.boolean('expected true or false').default(false),
  highlight: names.optional(),
  labels: z.boolean('expected true or false').default(true),
  threshold: threshold.optional(),
})

/** Amounts beside each other, a bar for each category and series. */
export const bar = defineChart({
  name: 'bar',
  schema,
  columns: ({ x, y, series }) => [
    { name: x, as: 'any' },
    ...y.map((name) => ({ name, as: 'number?' as const })),
    ...(series === undefined ? [] : [{ name: series, as: 'text' as const }]),
  ],
  ordered: ({ x }) => x,
  spec: ({ options, rows }, look) => drawBars(options, rows, look),
})

type Options = z.output<typeof schema>

function drawBars(options: Options, rows: readonly Row[], look: Look): Spec {
  const { horizontal } = options
  const bars = barsOf(options, rows, look)
  const series = distinct(bars.map((one) => one.series))
  const categories = distinct(bars.map(({ x }) => x))
  const offset =
    series.length > 1
      ? { [horizontal ? 'yOffset' : 'xOffset']: { field: 'series', sort: null, scale: { domain: series } } }
      : {}
  const category = categoryAxis(categories, series.length, options, look)
  const amount = amountAxis(bars, options, look)
  const places = horizontal ? { y: category, x: amount, ...offset } : { x: category, y: amount, ...offset }
  const values = bars.filter(({ y }) => y !== null)
  const labels = {
    data: { values },
    mark: horizontal ? { type: 'text', align: 'left', dx: 8 } : { type: 'text', baseline: 'bottom', dy: -6 },
    encoding: { ...places, text: { field: 'text', type: 'nominal' } },
  }
  return frame(
    [
      { data: { values }, mark: { type: 'bar' }, encoding: { ...places, color: colours(series, options, look) } },
      ...(options.labels ? [labels] : []),
      ...thresholdLayers(options.threshold, look, horizontal),
    ],
    look,
  )
}

interface Bar {
  readonly x: string
  readonly series: string
  readonly y: number | null
  readonly text: string
  readonly on: boolean
}

function barsOf(options: Options, rows: readonly Row[], { width }: Look): readonly Bar[] {
  const { highlight, horizontal } = options
  const points = pointsOf(rows, options)
  const room = horizontal ? width * 0.3 : (width - 90) / distinct(points.map(({ x }) => x)).length - 12
  const print = printer(points.map(({ y }) => y))
  return points.map(({ x, series, y }) => ({
    x: wrapped(x, room, size.label),
    series,
    y,
    text: y === null ? '' : print(y),
    on: highlight === undefined || highlight.includes(x) || highlight.includes(series),
  }))
}

function categoryAxis(
  categories: readonly string[],
  series: number,
  { horizontal, xTitle }: Options,
  look: Look,
): Spec {
  const gap = horizontal || series > 1 ? 0.32 : gapOf(categories.length, look.width - 90)
  return {
    field: 'x',
    type: 'nominal',
    sort: null,
    scale: { domain: categories, paddingInner: gap, paddingOuter: gap / 1.6 },
    axis: { title: xTitle ?? null, labelAngle: 0, ticks: false, labelExpr: splitLabel },
  }
}

/** The axis of values; one across leaves room for the words behind the longest bar. */
function amountAxis(bars: readonly Bar[], options: Options, look: Look): Spec {
  const held = options.threshold === undefined ? [] : [options.threshold.at]
  const [low, high] = domainOf([...bars.map(({ y }) => y), ...held], options, true)
  const room = options.horizontal ? Math.max(...bars.map(({ text }) => widthOf(text, size.value))) / look.width : 0
  return {
    field: 'y',
    type: 'quantitative',
    stack: null,
    scale: { domain: [low, high + room * (high - low)], nice: false },
    axis: { ...quietAxis, title: valueTitle(options), tickCount: 5, ...(options.horizontal ? {} : upright) },
  }
}

/** Several series have a colour each; of one, what is highlighted stands out. */
function colours(series: readonly string[], options: Options, { palette }: Look): Spec {
  if (series.length < 2) {
    const on = options.highlight === undefined ? palette.primary : palette.accent
    return { condition: { test: 'datum.on', value: on }, value: palette.series[4] }
  }
  const offset = options.horizontal || valueTitle(options) === null ? 12 : 40
  return {
    field: 'series',
    type: 'nominal',
    sort: null,
    scale: { domain: series, range: palette.series.slice(0, series.length) },
    legend: { symbolType: 'square', offset },
  }
}
