import { z } from 'zod'
import type { TrainerText } from '../../course.ts'
import type { Place, Problem } from '../../problem.ts'
import { readYaml } from '../parse/yaml.ts'
import type { ParsedLecture } from '../parse.ts'
import { linesUnder, loosen, marpDirectives } from './directives.ts'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected an id of letters, digits, dots and dashes')

const schema = z.object({
  id: id.optional(),
  number: z.int('expected a whole number').min(0).max(999).optional(),
  label: z.string('expected text').optional(),
  title: z.string('expected text').optional(),
  minutes: z.number('expected a number of minutes').min(0).max(100_000).optional(),
  objectives: z.array(id, 'expected a list of ids: [O1.1, O1.2]').default([]),
})

/** What a lecture says about itself, and the front matter as it was written. */
export interface FrontMatter {
  readonly value: z.output<typeof schema>
  readonly source: string
  /** Lines of keys that neither Marp nor kejian knows. */
  readonly remarks: readonly TrainerText[]
  /** Offset at which the slides begin. */
  readonly end: number
  readonly problems: readonly Problem[]
  place(...keys: readonly string[]): Place
}

/** Reads the front matter of a lecture; an old Marp deck may have none. */
export function readFrontMatter({ file, root }: ParsedLecture): FrontMatter {
  const [node] = root.children
  const start: Place = { path: file.path, line: 1, column: 1 }
  if (node?.type !== 'yaml') {
    return { value: schema.parse({}), source: '', remarks: [], end: 0, problems: [], place: () => start }
  }
  const end = node.position?.end.offset ?? 0
  const yaml = { path: file.path, text: loosen(node.value), line: 1 }
  const { value, problems, place } = readYaml(yaml, schema, 'front-matter')
  const source = file.text.slice(0, end)
  return { value: value ?? schema.parse({}), source, remarks: remarksIn(source, file.path), end, problems, place }
}

const remarksIn = (source: string, path: string): readonly TrainerText[] =>
  linesUnder(source, (key) => !marpDirectives.has(key) && !(key in schema.shape))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ text: text.trim(), place: { path, line, column: text.search(/\S/) + 1 } }))
