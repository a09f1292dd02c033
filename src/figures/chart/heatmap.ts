import { z } from 'zod'
import { mixed, readable } from '../colour.ts'
import { numberOf, type Row, textOf } from '../table.ts'
import { column, common, defineChart, type Look, type Spec } from './definition.ts'
import { frame, printer, size, splitLabel, widthOf, wrapped } from './frame.ts'
import { distinct } from './series.ts'

const schema = z.strictObject({ ...common, x: column, y: column, value: column, label: column.optional() })

/** How strong something is where two lists meet: a table whose cells are shaded. */
export const heatmap = defineChart({
  name: 'heatmap',
  schema,
  columns: ({ x, y, value, label }) => [
    { name: x, as: 'text' },
    { name: y, as: 'text' },
    { name: value, as: 'number?' },
    ...(label === undefined ? [] : [{ name: label, as: 'text' as const }]),
  ],
  ordered: ({ x }) => x,
  spec: ({ options, rows }, look) => drawHeatmap(options, rows, look),
})

function drawHeatmap(options: z.output<typeof schema>, rows: readonly Row[], look: Look): Spec {
  const { palette, width } = look
  const columns = distinct(rows.map((row) => textOf(row, options.x)))
  const lines = distinct(rows.map((row) => textOf(row, options.y)))
  const values = rows.map((row) => numberOf(row, options.value))
  const print = printer(values)
  const known = values.filter((value) => value !== null)
  const [low, high] = [options.min ?? Math.min(...known), options.max ?? Math.max(...known)]
  const side = Math.min(width * 0.3, Math.max(...lines.map((name) => widthOf(name, size.label))))
  const cell = (width - side - 30) / columns.length
  const cells = rows.map((row, index) => {
    const value = values[index] ?? null
    const share = value === null || high === low ? 0 : Math.min(1, Math.max(0, (value - low) / (high - low)))
    const ground = value === null ? palette.paper : mixed(palette.primary, palette.paper, 0.94 * (1 - share))
    const words = options.label === undefined ? (value === null ? '' : print(value)) : textOf(row, options.label)
    return {
      x: wrapped(textOf(row, options.x), cell - 12, size.label),
      y: wrapped(textOf(row, options.y), side, size.label),
      ground,
      tone: readable(ground, palette.ink, palette.paper),
      words: wrapped(words, cell - 16, size.value).split('\n'),
    }
  })
  const x = {
    field: 'x',
    type: 'nominal',
    sort: null,
    scale: { paddingInner: 0, paddingOuter: 0 },
    axis: {
      orient: 'top',
      title: options.xTitle ?? null,
      labelAngle: 0,
      ticks: false,
      domain: false,
      labelExpr: splitLabel,
    },
  }
  const y = {
    field: 'y',
    type: 'nominal',
    sort: null,
    scale: { paddingInner: 0, paddingOuter: 0 },
    axis: { title: options.yTitle ?? null, ticks: false, domain: false, labelExpr: splitLabel },
  }
  return frame(
    [
      {
        data: { values: cells },
        mark: { type: 'rect', stroke: palette.paper, strokeWidth: 3 },
        encoding: { x, y, color: { field: 'ground', type: 'nominal', scale: null } },
      },
      ...lineCounts(cells).map((count) => ({
        data: { values: cells.filter(({ words }) => words.length === count) },
        mark: { type: 'text', baseline: 'middle', lineHeight: 28, dy: -14 * (count - 1) },
        encoding: { x, y, text: { field: 'words' }, color: { field: 'tone', type: 'nominal', scale: null } },
      })),
    ],
    look,
  )
}

const lineCounts = (cells: readonly { readonly words: readonly string[] }[]): readonly number[] => [
  ...new Set(cells.map(({ words }) => words.length)),
]
