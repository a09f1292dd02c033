import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Mends the place of an underlined heading right after link definitions: the parser lets it begin with them. */
export function mendPlaces(root: Root): Root {
  visit(root, 'heading', (heading, index = 0, parent) => {
    const before = parent?.children[index - 1]
    const first = heading.children[0]?.position?.start
    const { position } = heading
    if (before?.type !== 'definition' || position === undefined || first === undefined) return
    if (position.start.line < (before.position?.end.line ?? 0) + 1) heading.position = { ...position, start: first }
  })
  return root
}
