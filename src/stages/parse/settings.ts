import { z } from 'zod'
import { indexOrders, languages, slidesToAPage } from '../../course.ts'
import { error, type Problem } from '../../problem.ts'
import type { CourseSource, SourceFile } from '../../source.ts'
import { terms } from './glossary.ts'
import { readYaml, type Settings } from './yaml.ts'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected an id of letters, digits, dots and dashes')
const line = z.string('expected text').trim().min(1, 'expected some text')
const clock = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'expected a time such as "09:00", in quotes')
const minutes = z.number('expected a number of minutes').positive('expected more than 0 minutes').max(100_000)

const termPair = z.strictObject({
  right: line,
  wrong: z.union([line, z.array(line).min(1)], 'expected a word or a list of words'),
  why: line.optional(),
})
const bannedWord = z.strictObject({ word: line, why: line, instead: line.optional() })
const late = z.union(
  [
    line,
    z.strictObject({
      from: z
        .number('expected minutes late, or below 0 minutes early')
        .min(-600)
        .max(600)
        .refine((value) => value !== 0, 'expected minutes late, or below 0 minutes early')
        .optional(),
      at: id.optional(),
      text: line,
    }),
  ],
  'expected text, or { from: 5, at: L1.S3, text: "…" }',
)

/** What `course.yaml` may say. */
export const settingsSchema = z.strictObject({
  title: line,
  subtitle: line.optional(),
  author: line.optional(),
  language: z.enum(languages, `expected one of ${languages.join(', ')}`).default('en'),
  keywords: z.array(line).default([]),
  theme: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'expected the name of a folder in templates/themes')
    .optional(),
  overflow: z.enum(['error', 'warning'], 'expected error or warning').optional(),
  index: z.enum(indexOrders, 'expected pinyin or strokes').optional(),
  handout: z.literal(slidesToAPage, `expected ${slidesToAPage.join(', ')}: slides on a page`).default(3),
  minutes: minutes.optional(),
  participants: z
    .int('expected a whole number of people')
    .min(1, 'expected at least 1')
    .max(2000, 'expected at most 2000')
    .optional(),
  roster: line.optional(),
  schedule: z
    .strictObject({
      start: clock,
      end: clock,
      breaks: z.array(z.strictObject({ at: clock, minutes, title: line.optional() })).default([]),
    })
    .optional(),
  objectives: z.array(z.strictObject({ id, text: line })).default([]),
  lectures: z.array(line).min(1, 'expected at least one lecture').optional(),
  outline: line.optional(),
  appendices: z.array(line).default([]),
  glossary: z.union([line, terms], 'expected the name of a YAML file or a list of terms').default([]),
  terms: z.array(termPair, 'expected a list of words: "- { right: …, wrong: [ … ] }"').default([]),
  banned: z.array(bannedWord, 'expected a list of words: "- { word: …, why: … }"').default([]),
  trainer: z
    .strictObject({
      prepare: z.array(line).default([]),
      verify: z.array(line).default([]),
      late: z.array(late).default([]),
    })
    .optional(),
})

/** `course.yaml` as it was read. */
export type CourseSettings = Settings<z.output<typeof settingsSchema>>

/** Reads `course.yaml`; `null` when the folder has none. */
export function readSettings(source: CourseSource): CourseSettings | null {
  const file = source.files.find((candidate) => candidate.name === 'course.yaml')
  return file === undefined
    ? null
    : readYaml({ path: file.path, text: file.text, line: 0 }, settingsSchema, 'course-file')
}

/** Files that course.yaml names, in its order, and what is wrong with the names. */
export interface NamedFiles {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
}

/** The Markdown files that are lectures, in the order they are taught, and the names that no file has. */
export function lectureFiles(source: CourseSource, settings: CourseSettings): NamedFiles {
  if (settings.value?.lectures !== undefined) return namedFiles('lectures', settings.value.lectures, source, settings)
  const appendices = settings.value?.appendices ?? []
  const files = markdownIn(source).filter(({ name }) => !appendices.includes(name))
  return { files, problems: noLectures(files, source, settings) }
}

/** The Markdown files that are appendices, in the order they are printed. */
export const appendixFiles = (source: CourseSource, settings: CourseSettings): NamedFiles =>
  namedFiles('appendices', settings.value?.appendices ?? [], source, settings)

const markdownIn = ({ files }: CourseSource): readonly SourceFile[] =>
  files.filter((file) => /^[^/]+\.md$/i.test(file.name))

const kinds = { lectures: 'lecture', appendices: 'appendix' } as const

function namedFiles(
  key: keyof typeof kinds,
  names: readonly string[],
  source: CourseSource,
  settings: CourseSettings,
): NamedFiles {
  const kind = kinds[key]
  const taught = key === 'appendices' ? (settings.value?.lectures ?? []) : []
  const problems = names.flatMap((name, index): readonly Problem[] => {
    const wrong = (message: string): readonly Problem[] => [error('course-file', settings.place(key, index), message)]
    if (names.indexOf(name) < index) return wrong(`Unexpected second "${name}", expected each ${kind} once: delete one`)
    if (taught.includes(name)) return wrong(`Unexpected appendix "${name}" among the lectures, expected it in one list`)
    if (source.files.some((file) => file.name === name)) return []
    // What is wrong with the file itself has been said already.
    if (source.problems.some((problem) => problem.place.path === `${source.folder}/${name}`)) return []
    const known = markdownIn(source).map((file) => file.name)
    return wrong(`Unexpected ${kind} "${name}", expected a file of the folder: ${known.join(', ') || 'it has none'}`)
  })
  const own = new Set(names.filter((name) => !taught.includes(name)))
  const files = [...own].flatMap((name) => source.files.filter((file) => file.name === name))
  return { files, problems }
}

function noLectures(
  files: readonly SourceFile[],
  { problems }: CourseSource,
  settings: CourseSettings,
): readonly Problem[] {
  // A lecture that could not be loaded has been reported already.
  if (files.length > 0 || problems.some(({ place }) => /\.md$/i.test(place.path))) return []
  const message = 'Unexpected course without lectures, expected Markdown files beside course.yaml'
  return [error('course-file', settings.place(), message)]
}
