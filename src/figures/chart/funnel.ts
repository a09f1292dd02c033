import { z } from 'zod'
import { mixed, readable } from '../colour.ts'
import { numberOf, type Row, textOf } from '../table.ts'
import { column, common, defineChart, type Look, type Spec } from './definition.ts'
import { frame, printer, size } from './frame.ts'

const schema = z.strictObject({
  ...common,
  label: column,
  value: column,
  rates: z.boolean('expected true or false').default(true),
})

/** How many are left after each step: bars about one middle, and the share that goes on. */
export const funnel = defineChart({
  name: 'funnel',
  schema,
  columns: ({ label, value }) => [
    { name: label, as: 'text' },
    { name: value, as: 'number' },
  ],
  ordered: ({ label }) => label,
  spec: ({ options, rows }, look) => drawFunnel(options, rows, look),
})

function drawFunnel(
  { label, value, unit, rates, max }: z.output<typeof schema>,
  rows: readonly Row[],
  look: Look,
): Spec {
  const { palette } = look
  const amounts = rows.map((row) => numberOf(row, value) ?? 0)
  const print = printer(amounts)
  const most = Math.max(...amounts, max ?? 0) || 1
  const steps = rows.map((row, index) => {
    const amount = amounts[index] ?? 0
    const before = amounts[index - 1]
    const ground = mixed(palette.primary, palette.paper, rows.length < 2 ? 0 : (0.62 * index) / (rows.length - 1))
    const said = unit === undefined ? print(amount) : `${print(amount)} ${unit}`
    const narrow = amount / most < 0.2
    return {
      step: String(index),
      label: textOf(row, label),
      from: -amount / 2,
      to: amount / 2,
      words: narrow ? '' : said,
      beside: narrow ? said : '',
      ground,
      tone: readable(ground, palette.ink, palette.paper),
      rate: before === undefined || before === 0 ? '' : `\u25bc ${((amount / before) * 100).toFixed(1)}%`,
    }
  })
  const across = { type: 'quantitative', scale: { domain: [-most * 0.95, most * 0.72], nice: false }, axis: null }
  const down = {
    field: 'step',
    type: 'nominal',
    sort: null,
    scale: { paddingInner: 0.28, paddingOuter: 0.06 },
    axis: null,
  }
  const text = (field: string, x: Spec, mark: Spec): Spec => ({
    data: { values: steps },
    mark: { type: 'text', fontSize: size.value, baseline: 'middle', ...mark },
    encoding: { y: down, x: { ...across, ...x }, text: { field, type: 'nominal' } },
  })
  return frame(
    [
      {
        data: { values: steps },
        mark: { type: 'bar' },
        encoding: {
          y: down,
          x: { ...across, field: 'from' },
          x2: { field: 'to' },
          color: { field: 'ground', type: 'nominal', scale: null },
        },
      },
      {
        ...text('words', { datum: 0 }, { fontWeight: 'bold' }),
        encoding: {
          y: down,
          x: { ...across, datum: 0 },
          text: { field: 'words', type: 'nominal' },
          color: { field: 'tone', type: 'nominal', scale: null },
        },
      },
      text('beside', { field: 'to' }, { align: 'left', dx: 10, fontWeight: 'bold' }),
      text('label', { datum: -most * 0.95 }, { align: 'left' }),
      ...(rates ? [text('rate', { datum: most * 0.72 }, { align: 'right', color: palette.accent, yOffset: 0 })] : []),
    ],
    look,
  )
}
