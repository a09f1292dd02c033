import type { z } from 'zod'
import type { ColumnUse, Row } from '../table.ts'
import { bar } from './bar.ts'
import type { ChartDefinition, ChartLike, Look, Spec } from './definition.ts'
import { size, wrapped } from './frame.ts'
import { funnel } from './funnel.ts'
import { heatmap } from './heatmap.ts'
import { line } from './line.ts'
import { point } from './point.ts'
import { range } from './range.ts'
import { stack } from './stack.ts'
import { step } from './step.ts'
import { timeline } from './timeline.ts'
import { waterfall } from './waterfall.ts'

export type { Look }

/** Every kind of chart that an editor can write, in the order of the documentation. */
export const charts = [line, step, bar, stack, funnel, waterfall, heatmap, range, point, timeline] as const

type Definition = (typeof charts)[number]

type ChartOf<D> = D extends ChartDefinition<infer Name, infer Schema> ? ChartLike<Name, z.output<Schema>> : never

/** Any chart of the list, its keys typed by its own schema. */
export type Chart = { [D in Definition as D['name']]: ChartOf<D> }[Definition['name']]

/** A definition of the list, whichever it is. */
export interface AnyChart {
  readonly name: Definition['name']
  readonly schema: z.ZodObject
  uses(options: unknown): { readonly columns: readonly ColumnUse[]; readonly ordered: string }
  plan(options: unknown, rows: readonly Row[]): Chart
  spec(chart: Chart, look: Look): Spec
}

const byName: ReadonlyMap<string, AnyChart> = new Map(charts.map((chart): [string, AnyChart] => [chart.name, chart]))

/** The definition of a kind from the source, or `undefined` when no chart is called so. */
export const findChart = (kind: string): AnyChart | undefined => byName.get(kind)

/** What Vega-Lite is to draw of a chart. */
export function specOf(chart: Chart, look: Look): Spec {
  const definition = byName.get(chart.kind)
  if (definition === undefined) throw new Error(`Chart ${chart.kind} is not in the list`)
  const spec = definition.spec(chart, look)
  return chart.options.note === undefined ? spec : { ...spec, title: noteUnder(chart.options.note, look) }
}

const noteUnder = (note: string, { palette, width }: Look): Spec => ({
  text: wrapped(note, width - 20, size.note).split('\n'),
  orient: 'bottom',
  anchor: 'start',
  offset: 12,
  fontSize: size.note,
  fontWeight: 'normal',
  color: palette.quiet,
})
