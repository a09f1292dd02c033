import { z } from 'zod'
import { languages } from '../../course.ts'
import { error, type Problem } from '../../problem.ts'
import type { CourseSource, SourceFile } from '../../source.ts'
import { readYaml, type Settings } from './yaml.ts'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected an id of letters, digits, dots and dashes')
const line = z.string('expected text').trim().min(1, 'expected some text')
const clock = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'expected a time such as "09:00", in quotes')
const minutes = z.number('expected a number of minutes').positive('expected more than 0 minutes').max(100_000)

const schema = z.strictObject({
  title: line,
  subtitle: line.optional(),
  author: line.optional(),
  language: z.enum(languages, `expected one of ${languages.join(', ')}`).default('en'),
  theme: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'expected the name of a folder in templates/themes')
    .optional(),
  minutes: minutes.optional(),
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
  glossary: z.array(z.strictObject({ term: line, english: line.optional(), meaning: line })).default([]),
  trainer: z.strictObject({ prepare: z.array(line).default([]), verify: z.array(line).default([]) }).optional(),
})

/** `course.yaml` as it was read. */
export type CourseSettings = Settings<z.output<typeof schema>>

/** Reads `course.yaml`; `null` when the folder has none. */
export function readSettings(source: CourseSource): CourseSettings | null {
  const file = source.files.find((candidate) => candidate.name === 'course.yaml')
  return file === undefined ? null : readYaml({ path: file.path, text: file.text, line: 0 }, schema, 'course-file')
}

/** The Markdown files that are lectures, in the order they are taught, and the names that no file has. */
export function lectureFiles(
  source: CourseSource,
  settings: CourseSettings,
): { readonly files: readonly SourceFile[]; readonly problems: readonly Problem[] } {
  const markdown = source.files.filter((file) => /^[^/]+\.md$/i.test(file.name))
  const names = settings.value?.lectures
  if (names === undefined) return { files: markdown, problems: noLectures(markdown, source, settings) }
  const problems = names.flatMap((name, index): readonly Problem[] => {
    const place = settings.place('lectures', index)
    if (names.indexOf(name) < index) {
      return [error('course-file', place, `Unexpected second "${name}", expected each lecture once: delete one`)]
    }
    if (source.files.some((file) => file.name === name)) return []
    // What is wrong with the file itself has been said already.
    if (source.problems.some((problem) => problem.place.path === `${source.folder}/${name}`)) return []
    const known = markdown.map((file) => file.name).join(', ')
    return [
      error(
        'course-file',
        place,
        `Unexpected lecture "${name}", expected a file of the folder: ${known || 'it has none'}`,
      ),
    ]
  })
  const files = [...new Set(names)].flatMap((name) => source.files.filter((file) => file.name === name))
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
