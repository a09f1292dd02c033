import type { RootContent } from 'mdast'
import type { Content } from '../../content.ts'
import { error } from '../../problem.ts'
import { readBlock } from './block.ts'
import { isFigure, readFigure, warnOfBareFence } from './figure.ts'
import { readProse } from './prose.ts'
import type { Reading } from './reading.ts'

/** Reads neighbouring nodes into content; `from` is the offset at which the text before them ends, `end` where theirs does. */
export function readContent(
  nodes: readonly RootContent[],
  from: number,
  reading: Reading,
  inside: string | null,
): { readonly content: readonly Content[]; readonly end: number } {
  const content: Content[] = []
  let end = from
  for (const node of nodes) {
    const gap = gapBefore(node, end, reading)
    const piece = readPiece(node, gap, reading, inside)
    if (piece !== null) content.push(piece)
    end = node.position?.end.offset ?? end
  }
  return { content, end }
}

/** The white space between two pieces; anything else that may stand there is not part of the tree and stays out. */
export const gapBefore = (node: RootContent, end: number, reading: Reading): string =>
  reading.file.text.slice(end, node.position?.start.offset ?? end).replace(/\S/g, '')

function readPiece(node: RootContent, gap: string, reading: Reading, inside: string | null): Content | null {
  if (node.type === 'containerDirective') return readBlock(node, gap, reading, inside)
  if (node.type === 'thematicBreak' && inside !== null) {
    reading.problems.push(
      error(
        'slide-break',
        reading.placeOf(node),
        `Unexpected slide break inside ":::${inside}", expected the block to end first: close it with its colons before this line`,
      ),
    )
    return null
  }
  if (node.type === 'code' && isFigure(node)) return readFigure(node, gap, reading)
  if (node.type === 'code') warnOfBareFence(node, reading)
  return readProse(node, gap, reading)
}
