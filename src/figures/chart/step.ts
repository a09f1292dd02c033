import { z } from 'zod'
import { column, columns, common, defineChart, threshold } from './definition.ts'
import { drawLines } from './lines.ts'

/** Values that stay until they are changed, such as interest rates: a stepped line. */
export const step = defineChart({
  name: 'step',
  schema: z.strictObject({
    ...common,
    x: column,
    y: columns,
    series: column.optional(),
    label: column.optional(),
    labels: z.boolean('expected true or false').optional(),
    threshold: threshold.optional(),
  }),
  columns: ({ x, y, series, label }) => [
    { name: x, as: 'any' },
    ...y.map((name) => ({ name, as: 'number?' as const })),
    ...[series, label].flatMap((name) => (name === undefined ? [] : [{ name, as: 'text' as const }])),
  ],
  ordered: ({ x }) => x,
  spec: ({ options, rows }, look) => {
    // Who names a column of values wants its values.
    const labels = options.label !== undefined && options.y.includes(options.label) ? true : options.labels
    return drawLines({ ...options, labels }, rows, look, 'step-after')
  },
})
