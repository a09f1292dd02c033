import type { Block } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { Lecture } from '../../lecture.ts'
import { error, type Problem } from '../../problem.ts'
import { blocksOf, mapBlocks, mapContent, slidesOf } from '../../walk.ts'

type Quiz = Extract<Block, { name: 'quiz' }>

/** Gives each quiz that `repeats` another the other's questions, in an order of its own. */
export function repeatQuizzes(lectures: readonly Lecture[]): {
  readonly lectures: readonly Lecture[]
  readonly problems: readonly Problem[]
} {
  const quizzes = new Map<string, Quiz>()
  for (const block of lectures.flatMap(slidesOf).flatMap((slide) => blocksOf(slide.content))) {
    if (block.name === 'quiz' && block.attributes.id !== undefined) quizzes.set(block.attributes.id, block)
  }
  const problems: Problem[] = []
  const repeat = (block: Block): Block => {
    if (block.name !== 'quiz' || block.attributes.repeats === undefined) return block
    const original = quizzes.get(block.attributes.repeats)
    if (original === undefined || original === block) {
      const known = [...quizzes.keys()].join(', ') || 'none'
      const message = `Unexpected repeats="${block.attributes.repeats}", expected the id of another quiz (${known})`
      problems.push(error('repeats', block.place, message))
      return block
    }
    return { ...block, content: [...block.content, ...reorder(original.content)] }
  }
  return { lectures: lectures.map((lecture) => mapContent(lecture, (content) => mapBlocks(content, repeat))), problems }
}

// Every seventh question, or the next odd step that visits them all: far from the first order, and the same in every build.
function reorder(content: readonly Content[]): readonly Content[] {
  const questions = content.filter((piece) => piece.kind === 'block')
  const step = [7, 5, 3, 1].find((candidate) => gcd(candidate, questions.length) === 1) ?? 1
  // Three questions moved on by three would stand where they stood.
  const first = questions.length === 3 ? 1 : 3
  return questions
    .map((_, index) => questions[(index * step + first) % questions.length])
    .filter((piece) => piece !== undefined)
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
