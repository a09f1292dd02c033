import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Content } from '../../course.ts'

/** Every heading of a slide in order, the titles of its blocks included, as plain text. */
export const headingsOf = (content: readonly Content[]): readonly string[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return [...(piece.title === null ? [] : [piece.title]), ...headingsOf(piece.content)]
    if (piece.kind !== 'prose') return []
    const found: string[] = []
    visit(piece.node as Nodes, 'heading', (heading) => {
      found.push(textOf(heading))
    })
    return found
  })

/** All that a reader can read on a slide and its paper parts, as plain text. */
export const textIn = (content: readonly Content[]): string =>
  content
    .map((piece) => {
      if (piece.kind === 'block') return `${piece.title ?? ''}\n${textIn(piece.content)}`
      return piece.kind === 'prose' ? textOf(piece.node) : ''
    })
    .join('\n')
