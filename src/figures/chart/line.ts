import { z } from 'zod'
import { column, columns, common, defineChart } from './definition.ts'
import { drawLines } from './lines.ts'

/** How values change: a line for each series, its name at its end. */
export const line = defineChart({
  name: 'line',
  schema: z.strictObject({
    ...common,
    x: column,
    y: columns,
    series: column.optional(),
    labels: z.boolean('expected true or false').optional(),
    threshold: z.strictObject({ at: z.number('expected a number'), label: z.string().default('') }).optional(),
  }),
  columns: ({ x, y, series }) => [
    { name: x, as: 'any' },
    ...y.map((name) => ({ name, as: 'number?' as const })),
    ...(series === undefined ? [] : [{ name: series, as: 'text' as const }]),
  ],
  ordered: ({ x }) => x,
  spec: ({ options, rows }, look) => drawLines(options, rows, look, 'linear'),
})
