import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { shownOnSlide } from '../blocks/on-slide.ts'
import type { Content, Prose } from '../content.ts'
import type { Course } from '../course.ts'
import type { Lecture } from '../lecture.ts'
import type { Place } from '../problem.ts'
import { slidesOf, textsOf } from '../walk.ts'
import { type Words, wordsFor } from '../words.ts'

/** Every piece of prose of a course, those inside blocks included. */
export const proseOf = (course: Course): readonly Prose[] => textsOf(course).flatMap(proseOfLecture)

/** Every piece of prose of a lecture or appendix. */
export const proseOfLecture = (lecture: Lecture): readonly Prose[] =>
  slidesOf(lecture).flatMap((slide) => proseIn(slide.content))

/** Every piece of prose that stands on a slide: not what is for paper, for the trainer, or only named there. */
export function proseOnSlides(course: Course): readonly Prose[] {
  const words = wordsFor(course.language)
  return course.lectures.flatMap(slidesOf).flatMap(({ content }) => shownProse(content, words))
}

/** Every node of a piece of prose, outer before inner. */
export function nodesIn(prose: Prose): readonly Nodes[] {
  const nodes: Nodes[] = []
  const tree: Nodes = prose.node
  visit(tree, (node) => {
    nodes.push(node)
  })
  return nodes
}

/** Where a node of some prose stands. */
export const placeOfNode = (node: Nodes, { place }: Prose): Place =>
  node.position === undefined
    ? place
    : { path: place.path, line: node.position.start.line, column: node.position.start.column }

/** Tells whether a reader sees anything of some prose: words, raw HTML or an image. */
export const isVisible = (prose: Prose): boolean =>
  textOf(prose.node).trim() !== '' || nodesIn(prose).some(({ type }) => type === 'image' || type === 'imageReference')

const proseIn = (content: readonly Content[]): readonly Prose[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return proseIn(piece.content)
    return piece.kind === 'prose' ? [piece] : []
  })

const shownProse = (content: readonly Content[], words: Words): readonly Prose[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return shownOnSlide(piece, words) === 'whole' ? shownProse(piece.content, words) : []
    return piece.kind === 'prose' ? [piece] : []
  })
