import { z } from 'zod'
import type { Problem } from '../problem.ts'
import { readYaml } from '../stages/parse/yaml.ts'

const colour = z.string().regex(/^#[\da-f]{6}$/i, 'expected a colour such as "#123c5a", in quotes')

const schema = z.strictObject({
  ink: colour.default('#1a2530'),
  quiet: colour.default('#55636f'),
  primary: colour.default('#123c5a'),
  accent: colour.default('#9a6410'),
  tint: colour.default('#eef3f6'),
  rule: colour.default('#c3ced6'),
  paper: colour.default('#ffffff'),
  series: z
    .array(colour)
    .length(5, 'expected five colours that differ in lightness')
    .default(['#123c5a', '#c98a1b', '#4f86a8', '#7a3b2e', '#9fb4c2']),
  dashes: z
    .array(z.array(z.number().positive()).max(6))
    .length(5, 'expected five dashes, such as [] and [10, 6]')
    .default([[], [12, 7], [3, 6], [16, 6, 3, 6], [7, 4]]),
  signal: z
    .strictObject({
      red: colour.default('#a3261d'),
      amber: colour.default('#a86c00'),
      green: colour.default('#2c6b3f'),
    })
    .default({ red: '#a3261d', amber: '#a86c00', green: '#2c6b3f' }),
})

/** The colours and dashes that figures are drawn with. */
export type Palette = z.output<typeof schema>

/** The palette of a theme; where it has none, or a wrong one, that of kejian itself. */
export function readPalette(file: { readonly path: string; readonly text: string } | null): {
  readonly palette: Palette
  readonly problems: readonly Problem[]
} {
  if (file === null) return { palette: schema.parse({}), problems: [] }
  const { value, problems } = readYaml({ ...file, line: 0 }, schema, 'figures-theme')
  return { palette: value ?? schema.parse({}), problems }
}
