import type { Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Content, Prose } from '../../content.ts'

/** The options of a question without their ticks, and which were ticked: what is left is the same whichever is right. */
export function splitKey(content: readonly Content[]): {
  readonly content: readonly Content[]
  readonly key: readonly number[]
} {
  const list = content.find((piece): piece is Prose => piece.kind === 'prose' && piece.node.type === 'list')
  if (list?.node.type !== 'list') return { content, key: [] }
  const key = list.node.children.flatMap((item, index) => (item.checked === true ? [index] : []))
  return { content: withoutTicks(content), key }
}

// All ticks of the question go, those of a second or an inner list too: none of them is for participants.
const withoutTicks = (content: readonly Content[]): readonly Content[] =>
  content.map((piece) => {
    if (piece.kind === 'block') return { ...piece, content: withoutTicks(piece.content) }
    if (piece.kind !== 'prose') return piece
    const node = untick(piece.node)
    return node === null ? piece : { ...piece, node, source: piece.source.replace(tick, '$1') }
  })

const tick = /^([\s>]*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]\s+/gm

/** The node with no item ticked or to be ticked; `null` when it has none. */
function untick(node: RootContent): RootContent | null {
  const copy = structuredClone(node)
  let found = false
  visit(copy as Nodes, 'listItem', (item) => {
    found ||= typeof item.checked === 'boolean'
    item.checked = null
  })
  return found ? copy : null
}
