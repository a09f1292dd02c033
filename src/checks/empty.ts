import { type Block, definitionOf } from '../blocks/index.ts'
import type { Content } from '../content.ts'
import type { Slide } from '../lecture.ts'
import { error, type Problem, warning } from '../problem.ts'
import { blocksOf, slidesOf, textsOf } from '../walk.ts'
import { type Words, wordsFor } from '../words.ts'
import type { Check } from './check.ts'
import { isVisible } from './prose.ts'

/** Nothing is empty that somebody waits for: no slide with its words on paper only, no activity without a task. */
export const empty: Check = {
  name: 'empty',
  severity: 'error',
  says: 'Nothing is empty that somebody waits for: no slide with its words on paper only, no activity without a task.',
  check: (course) => {
    const words = wordsFor(course.language)
    const blocks = textsOf(course)
      .flatMap(slidesOf)
      .flatMap(({ content }) => blocksOf(content))
    const slides = course.lectures.flatMap(slidesOf)
    return [...slides.flatMap((slide) => emptySlide(slide, words)), ...blocks.flatMap(emptyBlock)]
  },
}

function emptySlide({ content, number, place }: Slide, words: Words): readonly Problem[] {
  const hidden = content.find((piece): piece is Block => piece.kind === 'block')
  if (hidden === undefined || content.some((piece) => onScreen(piece, words))) return []
  return [
    warning(
      'empty',
      place,
      `Unexpected slide ${number} with nothing on the screen, expected at least a heading: add one, or move ":::${hidden.name}" to the slide before`,
    ),
  ]
}

function onScreen(piece: Content, words: Words): boolean {
  if (piece.kind === 'figure') return true
  if (piece.kind === 'block') return definitionOf(piece).deck(piece, words) !== null
  return piece.kind === 'directive'
    ? piece.source.includes('backgroundImage')
    : piece.kind === 'prose' && isVisible(piece)
}

function emptyBlock(block: Block): readonly Problem[] {
  if (block.name === 'question') return emptyQuestion(block)
  if ('repeats' in block.attributes && block.attributes.repeats !== undefined) return []
  if (hasContent(block)) return withoutRole(block)
  if (definitionOf(block).activity) {
    return [
      error(
        'empty',
        block.place,
        `Unexpected empty ":::${block.name}", expected what participants do: write the task inside`,
      ),
    ]
  }
  if (block.name === 'answer') return []
  return [
    warning(
      'empty',
      block.place,
      `Unexpected empty ":::${block.name}", expected some text inside: write it or delete the block`,
    ),
  ]
}

const hasContent = ({ content }: Block): boolean =>
  content.some(
    (piece) => piece.kind === 'block' || piece.kind === 'figure' || (piece.kind === 'prose' && isVisible(piece)),
  )

function withoutRole(block: Block): readonly Problem[] {
  if (block.name !== 'roleplay' || blocksOf(block.content).some(({ name }) => name === 'role')) return []
  return [
    error(
      'empty',
      block.place,
      'Unexpected ":::roleplay" without roles, expected at least one ":::role[name]" inside: add it',
    ),
  ]
}

function emptyQuestion({ content, key, place }: Block): readonly Problem[] {
  if (!content.some((piece) => piece.kind === 'prose' && piece.node.type === 'list')) {
    return [
      error(
        'empty',
        place,
        'Unexpected ":::question" without options, expected a list such as "- [ ] no" and "- [x] yes": add it',
      ),
    ]
  }
  if (key.length > 0) return []
  return [
    error(
      'empty',
      place,
      'Unexpected ":::question" without a key, expected a tick at the right option: write "- [x]" before it',
    ),
  ]
}
