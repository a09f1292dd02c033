import type { Content, Prose } from '../../course.ts'

/** The options of a question without their ticks, and which were ticked: what is left is the same whichever is right. */
export function splitKey(content: readonly Content[]): {
  readonly content: readonly Content[]
  readonly key: readonly number[]
} {
  const list = content.find((piece): piece is Prose => piece.kind === 'prose' && piece.node.type === 'list')
  if (list?.node.type !== 'list') return { content, key: [] }
  const key = list.node.children.flatMap((item, index) => (item.checked === true ? [index] : []))
  const node = { ...list.node, children: list.node.children.map((item) => ({ ...item, checked: null })) }
  const source = list.source.replace(/^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]\s+/gm, '$1')
  return { content: content.map((piece) => (piece === list ? { ...list, node, source } : piece)), key }
}
