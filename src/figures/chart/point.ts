import { z } from 'zod'
import { numberOf, type Row, textOf } from '../table.ts'
import { column, common, defineChart, type Look, names, type Spec } from './definition.ts'
import { domainOf, frame, size, upright } from './frame.ts'
import { placeLabels } from './labels.ts'

const schema = z.strictObject({
  ...common,
  x: column,
  y: column,
  label: column.optional(),
  at: z.tuple([z.number(), z.number()], 'expected two numbers: [x, y]').optional(),
  quadrants: names.length(4, 'expected four names: top left, top right, bottom left, bottom right').optional(),
  highlight: names.optional(),
})

/** Where things stand between two measures: points with their names, and quadrants if two lines are drawn. */
export const point = defineChart({
  name: 'point',
  schema,
  columns: ({ x, y, label }) => [
    { name: x, as: 'number' },
    { name: y, as: 'number' },
    ...(label === undefined ? [] : [{ name: label, as: 'text' as const }]),
  ],
  ordered: ({ label, x }) => label ?? x,
  spec: ({ options, rows }, look) => drawPoints(options, rows, look),
})

type Options = z.output<typeof schema>

function drawPoints(options: Options, rows: readonly Row[], look: Look): Spec {
  const { palette, width, height } = look
  const points = rows.map((row) => ({
    x: numberOf(row, options.x) ?? 0,
    y: numberOf(row, options.y) ?? 0,
    name: options.label === undefined ? '' : textOf(row, options.label),
  }))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const across = domainOf([...xs, ...(options.at === undefined ? [] : [options.at[0]])], {}, false)
  const up = domainOf([...ys, ...(options.at === undefined ? [] : [options.at[1]])], options, false)
  const [plotWidth, plotHeight] = [width - 90, height - 110]
  const labels = placeLabels(
    points.map(({ x, y, name }) => ({
      x: ((x - across[0]) / (across[1] - across[0])) * plotWidth,
      y: ((up[1] - y) / (up[1] - up[0])) * plotHeight,
      name,
    })),
    plotWidth,
    plotHeight,
    options.at === undefined
      ? []
      : [
          ((options.at[0] - across[0]) / (across[1] - across[0])) * plotWidth,
          ((up[1] - options.at[1]) / (up[1] - up[0])) * plotHeight,
        ],
  )
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: across, nice: false, zero: false },
    axis: { title: options.xTitle ?? options.x, grid: false, tickCount: 6 },
  }
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: up, nice: false, zero: false },
    axis: { title: options.yTitle ?? options.y, grid: false, tickCount: 5, ...upright },
  }
  const marked = points.map((one) => ({ ...one, on: options.highlight?.includes(one.name) ?? false }))
  return frame(
    [
      ...quadrantLayers(options, across, up, look),
      {
        data: { values: marked },
        mark: { type: 'point', filled: true, opacity: 1, stroke: palette.paper, strokeWidth: 2 },
        encoding: {
          x,
          y,
          color: { condition: { test: 'datum.on', value: palette.accent }, value: palette.primary },
          shape: { condition: { test: 'datum.on', value: 'diamond' }, value: 'circle' },
          size: { condition: { test: 'datum.on', value: 480 }, value: 260 },
        },
      },
      ...labels.map(({ dx, dy, align }, index) => ({
        data: { values: points.slice(index, index + 1) },
        mark: { type: 'text', dx, dy, align, baseline: 'middle' },
        encoding: { x, y, text: { field: 'name', type: 'nominal' } },
      })),
    ],
    look,
  )
}

/** Two lines through the chart, and the names of the four fields between them. */
function quadrantLayers(
  { at, quadrants }: Options,
  across: readonly [number, number],
  up: readonly [number, number],
  { palette }: Look,
): readonly Spec[] {
  if (at === undefined) return []
  const rule = (encoding: Spec): Spec => ({
    data: { values: [{}] },
    mark: { type: 'rule', color: palette.quiet, strokeWidth: 1.5, strokeDash: [8, 6] },
    encoding,
  })
  const corner = (index: number): Spec => ({
    data: { values: [{ x: across[index % 2], y: up[index < 2 ? 1 : 0], name: quadrants?.[index] ?? '' }] },
    mark: {
      type: 'text',
      fontSize: size.note,
      color: palette.accent,
      fontWeight: 'bold',
      align: index % 2 === 0 ? 'left' : 'right',
      baseline: index < 2 ? 'top' : 'bottom',
      dx: index % 2 === 0 ? 10 : -4,
      dy: index < 2 ? 4 : -8,
    },
    encoding: {
      x: { field: 'x', type: 'quantitative' },
      y: { field: 'y', type: 'quantitative' },
      text: { field: 'name', type: 'nominal' },
    },
  })
  return [
    rule({ x: { datum: at[0], type: 'quantitative' } }),
    rule({ y: { datum: at[1], type: 'quantitative' } }),
    ...(quadrants === undefined ? [] : [0, 1, 2, 3].map(corner)),
  ]
}
