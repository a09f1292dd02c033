import { z } from 'zod'
import { error, type Place, type Problem } from '../../problem.ts'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected an id of letters, digits, dots and dashes')
const ids = z.union([id.transform((one) => [one]), z.array(id)], 'expected an id or a list of ids: [A, B]')
const minutes = z
  .number('expected a number of minutes')
  .min(0, 'expected 0 minutes or more')
  .max(100_000)
  .multipleOf(0.5, 'expected whole or half minutes')

const schema = z.object({
  id: ids.default([]),
  minutes: minutes.nullable().default(null),
  meets: ids.default([]),
  section: id.nullable().default(null),
  sectionMinutes: minutes.nullable().default(null),
  for: z
    .literal('trainer', 'expected "trainer", the only reader that a slide may be kept for')
    .nullable()
    .default(null),
  break: z.literal('true', 'expected "true" on the slide that is shown during a break').nullable().default(null),
})

/** What the comments of a slide say about it. */
export type Facts = z.output<typeof schema>

/** The names of facts. */
export const factNames: ReadonlySet<string> = new Set(Object.keys(schema.shape))

/** Facts of one slide, from all its comments; a fact said twice or wrongly is a finding. */
export function readFacts(
  comments: readonly { readonly settings: Readonly<Record<string, unknown>>; readonly place: Place }[],
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const said = new Map<string, { readonly value: unknown; readonly place: Place }>()
  const problems: Problem[] = []
  for (const { settings, place } of comments) {
    for (const [name, value] of Object.entries(settings)) {
      if (!factNames.has(name)) continue
      if (said.has(name))
        problems.push(error('facts', place, `Unexpected second "${name}" on this slide, expected one: delete one`))
      said.set(name, { value, place })
    }
  }
  const result = schema.safeParse(Object.fromEntries([...said].map(([name, { value }]) => [name, value])))
  if (result.success) return { facts: result.data, problems }
  const wrong = result.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const fact = said.get(name)
    if (fact === undefined) throw new Error(`Fact ${name} was not said`)
    return error('facts', fact.place, `Unexpected ${name} "${shown(fact.value)}": ${issue.message}`)
  })
  return { facts: schema.parse({}), problems: [...problems, ...wrong] }
}

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
