import { z } from 'zod'
import type { TrainerText } from '../../content.ts'
import type { Place, Problem } from '../../problem.ts'
import { readYaml } from '../parse/yaml.ts'
import type { ParsedLecture } from '../parse.ts'
import { isMarpKey, linesUnder, loosen } from './directives.ts'
import { isSettings, misreadings } from './misread.ts'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected an id of letters, digits, dots and dashes')
const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)], 'expected text')

const lectureSchema = z.object({
  id: id.nullish(),
  number: z.int('expected a whole number').min(0).max(999).nullish(),
  label: text.nullish(),
  title: text.nullish(),
  minutes: z.number('expected a number of minutes').min(0).max(100_000).nullish(),
  objectives: z.array(id, 'expected a list of ids: [O1.1, O1.2]').default([]),
})

const appendixSchema = lectureSchema.extend({
  for: z.literal('trainer', 'expected "trainer", the only reader that an appendix may be kept for').nullish(),
})

const schemas = { lecture: lectureSchema, appendix: appendixSchema } as const

/** What a lecture or appendix says about itself, and the front matter as it was written. */
export interface FrontMatter {
  readonly value: z.output<typeof appendixSchema>
  readonly source: string
  /** Lines of keys that neither Marp nor kejian knows. */
  readonly remarks: readonly TrainerText[]
  /** Offset at which the slides begin. */
  readonly end: number
  readonly problems: readonly Problem[]
  place(...keys: readonly string[]): Place
}

/** Reads the front matter of a lecture or appendix; an old Marp deck may have none. */
export function readFrontMatter(
  { file, frontMatter }: ParsedLecture,
  kind: keyof typeof schemas = 'lecture',
): FrontMatter {
  const { path } = file
  const schema = schemas[kind]
  const start: Place = { path, line: 1, column: 1 }
  const nothing = { value: schema.parse({}), source: '', remarks: [], end: 0, problems: [], place: () => start }
  if (frontMatter === null) return nothing
  const { source, line } = frontMatter
  const read = { source, end: source.length, remarks: remarksIn(source, path, schema.shape) }
  const warnings = misreadings(frontMatter, start)
  if (!isSettings(frontMatter.yaml)) return { ...nothing, ...read, problems: warnings }
  const settings = readYaml({ path, text: loosen(frontMatter.yaml), line }, schema, 'front-matter')
  const { value, place } = settings
  // Marp passes over front matter that is no YAML and shows the deck: so do we, aloud.
  const found = settings.broken ? settings.problems.map(softened) : settings.problems
  return { value: value ?? nothing.value, ...read, problems: found.length > 0 ? found : warnings, place }
}

const softened = (problem: Problem): Problem => ({ ...problem, severity: 'warning' })

const remarksIn = (source: string, path: string, known: object): readonly TrainerText[] =>
  linesUnder(source, (key) => !isMarpKey(key) && !(key in known))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ text: text.trim(), place: { path, line, column: text.search(/\S/) + 1 } }))
