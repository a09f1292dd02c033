import { z } from 'zod'
import { mixed, readable } from '../colour.ts'
import { type Row, textOf } from '../table.ts'
import { dateTicks, momentOf, wholeMonths } from './dates.ts'
import { column, common, defineChart, type Look, names, type Spec } from './definition.ts'
import { frame, quietAxis, size, splitLabel, widthOf, wrapped } from './frame.ts'

const schema = z.strictObject({
  ...common,
  label: column,
  from: column,
  to: column,
  text: column.optional(),
  highlight: names.optional(),
})

/** What happens when: a bar for each row, from the top down. */
export const timeline = defineChart({
  name: 'timeline',
  schema,
  columns: ({ label, from, to, text }) => [
    { name: label, as: 'text' },
    { name: from, as: 'time' },
    { name: to, as: 'time' },
    ...(text === undefined ? [] : [{ name: text, as: 'text' as const }]),
  ],
  ordered: ({ label }) => label,
  spec: ({ options, rows }, look) => drawTimeline(options, rows, look),
})

type Options = z.output<typeof schema>

function drawTimeline(options: Options, rows: readonly Row[], look: Look): Spec {
  const { palette, width } = look
  const dated = rows.some((row) => /^\d{4}-\d/.test(textOf(row, options.from)))
  const bars = barsOf(options, rows, dated, width)
  const ends = [Math.min(...bars.map(({ from }) => from)), Math.max(...bars.map(({ to }) => to))] as const
  const [low, high] = dated ? wholeMonths(ends) : ends
  const side = Math.max(
    ...bars.map(({ label }) => Math.max(...label.split('\n').map((one) => widthOf(one, size.label)))),
  )
  const pixels = (width - side - 40) / (high - low || 1)
  const placed = bars.map((bar) => {
    const wide = widthOf(bar.text, size.value) + 20
    if ((bar.to - bar.from) * pixels > wide) return { ...bar, where: 'in' as const }
    return { ...bar, where: (high - bar.to) * pixels > wide ? ('after' as const) : ('before' as const) }
  })
  const scale = { domain: [low, high], nice: false, zero: false }
  const y = {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { paddingInner: 0.36, paddingOuter: 0.18 },
    axis: { title: null, ticks: false, domain: false, labelExpr: splitLabel },
  }
  const axis = {
    ...quietAxis,
    title: options.xTitle ?? options.unit ?? null,
    orient: 'top',
    labelFlush: true,
    ...(dated ? dateTicks([low, high], 8) : { tickCount: Math.min(12, high - low), format: '~f' }),
  }
  const type = 'quantitative'
  const text = (where: 'in' | 'after' | 'before', field: string, mark: Spec): Spec => ({
    data: { values: placed.filter((bar) => bar.where === where) },
    mark: { type: 'text', baseline: 'middle', ...mark },
    encoding: {
      y,
      x: { field, type, scale },
      text: { field: 'text', type: 'nominal' },
      color: where === 'in' ? { field: 'tone', type: 'nominal', scale: null } : { value: palette.ink },
    },
  })
  return frame(
    [
      {
        data: { values: placed },
        mark: { type: 'bar', cornerRadius: 3 },
        encoding: {
          y,
          x: { field: 'from', type, scale, axis },
          x2: { field: 'to' },
          color: { field: 'ground', type: 'nominal', scale: null },
        },
      },
      text('in', 'middle', {}),
      text('after', 'to', { align: 'left', dx: 10 }),
      text('before', 'from', { align: 'right', dx: -10 }),
    ],
    look,
  )

  function barsOf(
    { label, from, to, text: words, highlight }: Options,
    all: readonly Row[],
    isDated: boolean,
    room: number,
  ) {
    return all.map((row) => {
      const name = textOf(row, label)
      const [start, end] = [timeOf(textOf(row, from), isDated), timeOf(textOf(row, to), isDated)]
      const ground =
        highlight === undefined || highlight.includes(name)
          ? palette.primary
          : mixed(palette.primary, palette.paper, 0.72)
      return {
        label: wrapped(name, room * 0.3, size.label),
        from: start,
        to: end,
        middle: (start + end) / 2,
        text: words === undefined ? '' : textOf(row, words),
        ground,
        tone: readable(ground, palette.ink, palette.paper),
      }
    })
  }
}

const timeOf = (text: string, dated: boolean): number => (dated ? (momentOf(text) ?? 0) : Number(text))
