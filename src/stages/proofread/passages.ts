import type { Passage } from '../../checks/words/passage.ts'
import type { Course } from '../../course.ts'
import type { Audience } from '../../edition.ts'
import type { SourceFile } from '../../source.ts'
import { textsOf } from '../../walk.ts'
import type { ParsedCourse } from '../parse.ts'
import { passagesOfLecture } from './lecture-passages.ts'
import { passagesOfYaml } from './yaml-passages.ts'

/** Everything of a course that somebody reads: lectures, appendices, course.yaml, the glossary, the data of charts. */
export function passagesOfCourse(parsed: ParsedCourse, course: Course): readonly Passage[] {
  const read = new Map([...parsed.lectures, ...parsed.appendices].map((text) => [text.file.path, text]))
  const texts = textsOf(course).flatMap((lecture) => {
    const text = read.get(lecture.place.path)
    return text === undefined ? [] : passagesOfLecture(text, lecture)
  })
  const settings = new Set([course.places.file.path, ...course.glossary.map(({ place }) => place.path)])
  const roster = new Set(course.roster.map(({ place }) => place.path))
  const others = parsed.source.files.flatMap((file) => {
    if (settings.has(file.path)) return passagesOfYaml(file)
    return /\.csv$/i.test(file.name) && !roster.has(file.path) ? [wholeOf(file)] : []
  })
  return [...texts, ...others]
}

const wholeOf = ({ path, text }: SourceFile): Passage => ({ path, start: 0, text, kind: 'figure', reader: everybody })

const everybody: Audience = 'participant'
