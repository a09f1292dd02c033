import { z } from 'zod'
import type { Term } from '../../course.ts'
import { error, type Problem } from '../../problem.ts'
import type { CourseSource } from '../../source.ts'
import type { CourseSettings } from './settings.ts'
import { readYaml } from './yaml.ts'

const line = z.string('expected text').trim().min(1, 'expected some text')

/** Words and their meanings, as course.yaml or a file of its own lists them. */
export const terms = z.array(
  z.strictObject({
    term: line,
    simplified: line.optional(),
    english: line.optional(),
    meaning: line,
    group: line.optional(),
  }),
  'expected a list of terms: "- { term: …, meaning: … }"',
)

/** The glossary, wherever it is written. */
export interface Glossary {
  readonly terms: readonly Term[]
  readonly problems: readonly Problem[]
}

/** Reads the glossary of course.yaml or of the file that it names. */
export function readGlossary(source: CourseSource, settings: CourseSettings): Glossary {
  const given = settings.value?.glossary ?? []
  if (typeof given !== 'string') {
    return { terms: given.map((one, index) => toTerm(one, settings.place('glossary', index))), problems: [] }
  }
  const file = source.files.find(({ name }) => name === given)
  if (file === undefined) return { terms: [], problems: noFile(given, source, settings) }
  const { value, problems, place } = readYaml({ path: file.path, text: file.text, line: 0 }, terms, 'glossary')
  return { terms: (value ?? []).map((one, index) => toTerm(one, place(index))), problems }
}

const toTerm = (one: z.output<typeof terms>[number], place: Term['place']): Term => ({
  term: one.term,
  simplified: one.simplified ?? null,
  english: one.english ?? null,
  meaning: one.meaning,
  group: one.group ?? null,
  place,
})

function noFile(name: string, { folder, problems }: CourseSource, settings: CourseSettings): readonly Problem[] {
  // What is wrong with the file itself has been said already.
  if (problems.some(({ place }) => place.path === `${folder}/${name}`)) return []
  const message = `Unexpected glossary "${name}", expected a YAML file of the course folder or a list of terms`
  return [error('course-file', settings.place('glossary'), message)]
}
