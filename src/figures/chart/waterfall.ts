import { z } from 'zod'
import { mixed } from '../colour.ts'
import { numberOf, type Row, textOf } from '../table.ts'
import { column, common, defineChart, type Look, names, type Spec } from './definition.ts'
import { domainOf, frame, printer, quietAxis, size, splitLabel, upright, valueTitle, wrapped } from './frame.ts'

const schema = z.strictObject({ ...common, label: column, value: column, total: names.default([]) })

/** How a sum comes about: what is added and taken away, between totals. */
export const waterfall = defineChart({
  name: 'waterfall',
  schema,
  columns: ({ label, value }) => [
    { name: label, as: 'text' },
    { name: value, as: 'number' },
  ],
  ordered: ({ label }) => label,
  spec: ({ options, rows }, look) => drawWaterfall(options, rows, look),
})

type Options = z.output<typeof schema>

interface Step {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly kind: 'total' | 'up' | 'down'
}

function drawWaterfall(options: Options, rows: readonly Row[], look: Look): Spec {
  const { palette } = look
  const limit = (look.width - 90) / rows.length - 10
  const steps = stepsOf(options, rows).map((step) => ({ ...step, label: wrapped(step.label, limit, size.label) }))
  const domain = domainOf(
    steps.flatMap(({ from, to }) => [from, to]),
    options,
    true,
  )
  const links = steps.slice(1).map((step, index) => {
    const before = steps[index]
    return { label: before?.label ?? '', next: step.label, at: before?.to ?? 0 }
  })
  const x = {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { domain: steps.map(({ label }) => label), paddingInner: 0.32, paddingOuter: 0.16 },
    axis: { title: options.xTitle ?? null, labelAngle: 0, ticks: false, labelExpr: splitLabel },
  }
  const scale = { domain, nice: false }
  const axis = { ...quietAxis, title: valueTitle(options), tickCount: 5, ...upright }
  // Red and green are for warnings; up and down differ in lightness too.
  const colours = { total: palette.primary, up: mixed(palette.primary, palette.paper, 0.55), down: palette.accent }
  return frame(
    [
      {
        data: { values: links },
        mark: { type: 'rule', color: palette.quiet, strokeWidth: 1.5, strokeDash: [5, 4] },
        encoding: { x, x2: { field: 'next' }, y: { field: 'at', type: 'quantitative', scale, axis } },
      },
      {
        data: { values: steps },
        mark: { type: 'bar' },
        encoding: {
          x,
          y: { field: 'from', type: 'quantitative', scale, axis },
          y2: { field: 'to' },
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: Object.keys(colours), range: Object.values(colours) },
            legend: null,
          },
        },
      },
      {
        data: { values: steps.map((step) => ({ ...step, top: Math.max(step.from, step.to) })) },
        mark: { type: 'text', baseline: 'bottom', dy: -6, fontWeight: 'bold' },
        encoding: { x, y: { field: 'top', type: 'quantitative', scale }, text: { field: 'text', type: 'nominal' } },
      },
    ],
    look,
  )
}

/** A total stands on the ground and is what the value says; every other row begins where the one before ends. */
function stepsOf({ label, value, total }: Options, rows: readonly Row[]): readonly Step[] {
  const print = printer(rows.map((row) => numberOf(row, value)))
  let sum = 0
  return rows.map((row): Step => {
    const amount = numberOf(row, value) ?? 0
    const name = textOf(row, label)
    if (total.includes(name)) {
      sum = amount
      return { label: name, from: 0, to: amount, text: print(amount), kind: 'total' }
    }
    const from = sum
    sum += amount
    const kind = amount < 0 ? 'down' : 'up'
    return { label: name, from, to: sum, text: `${amount > 0 ? '+' : ''}${print(amount)}`, kind }
  })
}
