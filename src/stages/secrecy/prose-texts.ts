import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Directive, Prose } from '../../content.ts'
import { type Place, placeAfter } from '../../problem.ts'

/** A text and where it begins. */
export interface Found {
  readonly text: string
  readonly place: Place
}

/** Everything that some prose says, shows or points at: its lines, cells and rows, and what stands in no line. */
export function textsIn(piece: Prose | Directive): readonly Found[] {
  if (piece.kind === 'directive') return ofDirective(piece)
  const found: Found[] = []
  const tree: Nodes = piece.node
  visit(tree, (node) => {
    const start = node.position?.start
    const place = start === undefined ? piece.place : { ...piece.place, line: start.line, column: start.column }
    found.push(...linesOf(node, place), ...aside(node, place))
  })
  return found
}

// What a comment tells Marp: the value after each key.
const ofDirective = ({ source, place }: Directive): readonly Found[] =>
  [...source.matchAll(/^(?:\s*<!--+)?\s*["']?\w+["']?\s*:\s*(.*?)\s*(?:--+>\s*)?$/gm)].map((match) => ({
    text: match[1] ?? '',
    place: placeAfter(place, source.slice(0, match.index)),
  }))

/** A text that is read in one go. A row is one too: cells are often too short to be told apart. */
function linesOf(node: Nodes, place: Place): readonly Found[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'tableRow':
      return [{ text: textOf(node, { includeImageAlt: false }), place }]
    case 'code':
      return [{ text: node.value, place: { ...place, line: place.line + 1, column: 1 } }]
    case 'html':
      return [...node.value.matchAll(/[^<>"'=]+/g)].map(({ 0: text, index }) => ({
        text,
        place: placeAfter(place, node.value.slice(0, index)),
      }))
    default:
      return []
  }
}

/** What stands in no line: addresses, and words for those who cannot see an image. */
function aside(node: Nodes, place: Place): readonly Found[] {
  const texts: readonly (string | null | undefined)[] =
    node.type === 'image'
      ? [node.url, node.alt, node.title]
      : node.type === 'imageReference'
        ? [node.alt]
        : node.type === 'link' || node.type === 'definition'
          ? [node.url, node.title]
          : node.type === 'code'
            ? [node.lang, node.meta]
            : []
  return texts.flatMap((text) => (text === null || text === undefined ? [] : [{ text, place }]))
}
