import type { TrainerText } from '../../content.ts'
import type { Appendix } from '../../lecture.ts'
import { error, type Place, type Problem } from '../../problem.ts'
import type { ParsedLecture } from '../parse.ts'
import { readFrontMatter } from './front-matter.ts'
import { type ReadText, readText } from './lecture.ts'

/** Reads an appendix: as a lecture, and for whom it is. */
export function readAppendix(parsed: ParsedLecture): ReadText<Appendix> {
  const front = readFrontMatter(parsed, 'appendix')
  const { lecture, problems } = readText(parsed, front, 0)
  const doubts = front.problems.length > 0 ? front.problems.map(hardened) : untitled(front.value.title, lecture.place)
  const others = problems.filter((problem) => !front.problems.includes(problem))
  return {
    lecture: { ...lecture, audience: front.value.for ?? null },
    problems: [...doubts, ...front.remarks.flatMap(unknownLine), ...others],
  }
}

// What is not understood may have said that the appendix is the trainer's alone.
const hardened = (problem: Problem): Problem => ({ ...problem, severity: 'error' })

const untitled = (title: string | null | undefined, place: Place): readonly Problem[] =>
  title === null || title === undefined
    ? [
        error(
          'front-matter',
          place,
          'Unexpected appendix without a title, expected front matter in its first line: "---", "title: …", "---"',
        ),
      ]
    : []

const unknownLine = ({ text, place }: TrainerText): readonly Problem[] =>
  text.startsWith('#')
    ? []
    : [
        error(
          'front-matter',
          place,
          `Unexpected "${text}" in the front matter of an appendix, expected "title: …" and, to keep it from participants, "for: trainer"`,
        ),
      ]
