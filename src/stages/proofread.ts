import { wordRules } from '../checks/words/index.ts'
import type { Find, House, Passage } from '../checks/words/passage.ts'
import type { Course } from '../course.ts'
import type { Edit, Problem } from '../problem.ts'
import type { ParsedCourse } from './parse.ts'
import { houseOf } from './proofread/house.ts'
import { linesOf, type TextLines } from './proofread/lines.ts'
import { passagesOfCourse } from './proofread/passages.ts'

/** Holds the words of a course against the house style, each finding at its own character. */
export function proofread(parsed: ParsedCourse, course: Course): readonly Problem[] {
  const house = houseOf(parsed, course)
  const lines = new Map(parsed.source.files.map((file): [string, () => TextLines] => [file.path, () => linesOf(file)]))
  return passagesOfCourse(parsed, course).flatMap((passage) => findingsIn(passage, house, lines))
}

function findingsIn(passage: Passage, house: House, lines: ReadonlyMap<string, () => TextLines>): readonly Problem[] {
  const found = wordRules.flatMap((rule) => rule.find(passage, house).map((find) => ({ rule, find })))
  const text = found.length === 0 ? undefined : lines.get(passage.path)?.()
  if (text === undefined) return []
  return found.map(({ rule: { name, severity }, find }) => {
    const problem = { rule: name, severity, message: find.message, place: text.placeAt(passage.start + find.at) }
    const fix = editsOf(find, passage, text)
    return fix === null ? problem : { ...problem, fix }
  })
}

/** The edits of a finding in its file; `null` where one of them would touch a sign, code or a picture. */
function editsOf({ fix }: Find, { start }: Passage, { text }: TextLines): readonly Edit[] | null {
  if (fix === undefined) return null
  const edits = fix.map(({ at, was, text: right }) => ({ start: start + at, was, text: right }))
  return edits.every((edit) => text.startsWith(edit.was, edit.start)) ? edits : null
}
