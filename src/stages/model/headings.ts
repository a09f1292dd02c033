import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Block, definitionOf } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'

/** Every heading of a slide that participants see too, in order, the titles of its blocks included, as plain text. */
export const headingsOf = (content: readonly Content[]): readonly string[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return headingsOfBlock(piece)
    if (piece.kind !== 'prose') return []
    const found: string[] = []
    visit(piece.node as Nodes, 'heading', (heading) => {
      found.push(titleOf(heading))
    })
    return found
  })

const headingsOfBlock = (block: Block): readonly string[] =>
  definitionOf(block).share === 'whole'
    ? [...(block.title === null ? [] : [block.title]), ...headingsOf(block.content)]
    : []

/** Words of a heading or a block's title on one line; what a note leaves behind is no more than a space. */
export const titleOf = (node: Nodes): string => textOf(node).replace(/\s+/g, ' ').trim()

/** All that a reader can read on a slide and its paper parts, as plain text. */
export const textIn = (content: readonly Content[]): string =>
  content
    .map((piece) => {
      if (piece.kind === 'block') return `${piece.title ?? ''}\n${textIn(piece.content)}`
      if (piece.kind === 'figure') return piece.title
      return piece.kind === 'prose' ? textOf(piece.node) : ''
    })
    .join('\n')
