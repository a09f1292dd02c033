import { z } from 'zod'
import type { Palette } from '../palette.ts'
import type { ColumnUse, Row } from '../table.ts'

/** A Vega-Lite specification, or a part of one. */
export type Spec = Readonly<Record<string, unknown>>

/** What a chart is drawn with: colours, and the size of the whole picture in pixels. */
export interface Look {
  readonly palette: Palette
  readonly width: number
  readonly height: number
}

const text = z.union([z.string().trim().min(1, 'expected some text'), z.number().transform(String)], 'expected text')

/** The name of a column. */
export const column = z.union([z.string().trim().min(1), z.number().transform(String)], 'expected the name of a column')

/** One column or several. */
export const columns = z.union(
  [column.transform((one) => [one]), z.array(column).min(1)],
  'expected the name of a column, or a list of names: [A, B]',
)

/** A list of names. */
export const names = z.array(text, 'expected a list: [A, B]')

/** A line that a value is held against. */
export const threshold = z.strictObject({ at: z.number('expected a number'), label: text.default('') })

/** What every chart may say. */
export const common = {
  kind: z.string(),
  data: text.optional(),
  columns: names.optional(),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])), 'expected a list of lists').optional(),
  unit: text.optional(),
  xTitle: text.optional(),
  yTitle: text.optional(),
  min: z.number('expected a number').optional(),
  max: z.number('expected a number').optional(),
  order: names.optional(),
  note: text.optional(),
}

/** The common keys as they were read. */
export type Common = z.output<z.ZodObject<typeof common>>

/** A chart as an editor wrote it, its keys read by its own schema, with its data. */
export interface ChartLike<Name extends string, Options> {
  readonly kind: Name
  readonly options: Options
  readonly rows: readonly Row[]
}

/** One kind of chart: its keys, the columns that it reads, and what Vega-Lite draws of it. */
export interface ChartDefinition<Name extends string, Schema extends z.ZodObject> {
  readonly name: Name
  readonly schema: Schema
  columns(options: z.output<NoInfer<Schema>>): readonly ColumnUse[]
  /** The column whose values `order:` names. */
  ordered(options: z.output<NoInfer<Schema>>): string
  spec(chart: ChartLike<NoInfer<Name>, z.output<NoInfer<Schema>>>, look: Look): Spec
}

/** A definition that can read what an editor wrote. */
export interface ReadableChart<Name extends string, Schema extends z.ZodObject> extends ChartDefinition<Name, Schema> {
  /** The columns that a chart with these keys reads, and the one that `order:` is about. */
  uses(options: unknown): { readonly columns: readonly ColumnUse[]; readonly ordered: string }
  /** The chart with these keys and this data. */
  plan(options: unknown, rows: readonly Row[]): ChartLike<Name, z.output<Schema>>
}

/** Declares a kind of chart; the schema gives its keys their types, and reads what it gave once more as the same. */
export const defineChart = <const Name extends string, Schema extends z.ZodObject>(
  definition: ChartDefinition<Name, Schema>,
): ReadableChart<Name, Schema> => ({
  ...definition,
  uses: (options) => {
    const read = definition.schema.parse(options)
    return { columns: definition.columns(read), ordered: definition.ordered(read) }
  },
  plan: (options, rows) => ({ kind: definition.name, options: definition.schema.parse(options), rows }),
})
