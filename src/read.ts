import type { Course } from './course.ts'
import type { Problem } from './problem.ts'
import type { CourseSource, SourceFile } from './source.ts'
import { check } from './stages/check.ts'
import { model } from './stages/model.ts'
import { parse } from './stages/parse.ts'
import { proofread } from './stages/proofread.ts'

/** A course as it was understood, `null` when it could not be, and every finding about it. */
export interface Read {
  readonly course: Course | null
  readonly problems: readonly Problem[]
}

/** Sources to a checked course: parse → model → check → proofread; `begin` is told the path of each file that is taken up. */
export function readSource(source: CourseSource, begin: (path: string) => void = () => undefined): Read {
  const { parsed, problems } = parse({ ...source, files: source.files.map((file) => announced(file, begin)) })
  if (parsed === null) return { course: null, problems }
  const { course, problems: more } = model(parsed)
  const all = [...problems, ...more]
  if (course === null) return { course: null, problems: all }
  begin(course.places.file.path)
  return { course, problems: [...all, ...check(course), ...proofread(parsed, course)] }
}

// Whoever asks for the text of a file is reading it.
const announced = ({ path, name, text }: SourceFile, begin: (path: string) => void): SourceFile => ({
  path,
  name,
  get text() {
    begin(path)
    return text
  },
})
