import { z } from 'zod'
import { numberOf, type Row, textOf } from '../table.ts'
import { column, common, defineChart, type Look, names, type Spec } from './definition.ts'
import { domainOf, frame, printer, quietAxis, size, splitLabel, widthOf, wrapped } from './frame.ts'

const schema = z.strictObject({
  ...common,
  label: column,
  from: column,
  to: column,
  text: column.optional(),
  log: z.boolean('expected true or false').default(false),
  highlight: names.optional(),
})

/** From where to where something reaches: floating bars, on a logarithmic axis if need be. */
export const range = defineChart({
  name: 'range',
  schema,
  columns: ({ label, from, to, text }) => [
    { name: label, as: 'text' },
    { name: from, as: 'number' },
    { name: to, as: 'number' },
    ...(text === undefined ? [] : [{ name: text, as: 'text' as const }]),
  ],
  ordered: ({ label }) => label,
  spec: ({ options, rows }, look) => drawRange(options, rows, look),
})

type Options = z.output<typeof schema>

function drawRange(options: Options, rows: readonly Row[], look: Look): Spec {
  const { palette, width } = look
  const bars = barsOf(options, rows, width)
  const domain = options.log
    ? logDomain(bars, options)
    : domainOf(
        bars.flatMap(({ from, to }) => [from, to]),
        options,
        true,
      )
  const room = Math.max(...bars.map(({ text }) => widthOf(text, size.value))) + 16
  const side = Math.max(
    ...bars.map(({ label }) => Math.max(...label.split('\n').map((one) => widthOf(one, size.label)))),
  )
  const scale = {
    ...(options.log ? { type: 'log' } : {}),
    domain: stretched(domain, room / Math.max(100, width - side - 60), options.log),
    nice: false,
  }
  const y = {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { paddingInner: 0.44, paddingOuter: 0.2 },
    axis: { title: null, ticks: false, domain: false, labelExpr: splitLabel },
  }
  const values = options.log ? { values: powers(domain) } : { tickCount: 6 }
  const axis = { ...quietAxis, title: options.xTitle ?? options.unit ?? null, ...values, format: ',~f' }
  const [on, off] = [options.highlight === undefined ? palette.primary : palette.accent, palette.series[4]]
  return frame(
    [
      {
        data: { values: bars },
        mark: { type: 'bar', cornerRadius: 3 },
        encoding: {
          y,
          x: { field: 'from', type: 'quantitative', scale, axis },
          x2: { field: 'to' },
          color: { condition: { test: 'datum.on', value: on }, value: off },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 10 },
        encoding: { y, x: { field: 'to', type: 'quantitative', scale }, text: { field: 'text', type: 'nominal' } },
      },
    ],
    look,
  )
}

function barsOf({ label, from, to, text, highlight }: Options, rows: readonly Row[], width: number) {
  const print = printer(rows.flatMap((row) => [numberOf(row, from), numberOf(row, to)]))
  return rows.map((row) => {
    const [low, high] = [numberOf(row, from) ?? 0, numberOf(row, to) ?? 0]
    const name = textOf(row, label)
    return {
      label: wrapped(name, width * 0.32, size.label),
      from: low,
      to: high,
      text: text === undefined ? `${print(low)}–${print(high)}` : textOf(row, text),
      on: highlight === undefined || highlight.includes(name),
    }
  })
}

function logDomain(
  bars: readonly { readonly from: number; readonly to: number }[],
  { min, max }: Options,
): readonly [number, number] {
  const low = Math.min(...bars.flatMap(({ from, to }) => [from, to]).filter((value) => value > 0))
  const high = Math.max(...bars.map(({ to }) => to))
  return [min ?? 10 ** Math.floor(Math.log10(low)), max ?? 10 ** Math.ceil(Math.log10(high))]
}

/** Room on the right for the words behind the longest bar. */
const stretched = ([low, high]: readonly [number, number], share: number, log: boolean): readonly [number, number] =>
  log ? [low, high * (high / low) ** (share / (1 - share))] : [low, high + ((high - low) * share) / (1 - share)]

const powers = ([low, high]: readonly [number, number]): readonly number[] => {
  const first = Math.round(Math.log10(low))
  return Array.from({ length: Math.round(Math.log10(high)) - first + 1 }, (_, index) => 10 ** (first + index))
}
