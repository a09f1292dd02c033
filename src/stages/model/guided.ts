import type { Data, Literal, Nodes, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { guidedPattern } from '../../marp/guided.ts'

/** A word that participants write into the blank while they listen. */
export interface Guided extends Literal {
  type: 'guided'
  data?: Data
}

declare module 'mdast' {
  interface PhrasingContentMap {
    guided: Guided
  }
  interface RootContentMap {
    guided: Guided
  }
}

/** Turns each `==word==` of the tree into a guided note; returns a new tree. */
export function findGuided<N extends RootContent>(node: N): N {
  const copy = structuredClone(node)
  visit(copy as Nodes, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined || !text.value.includes('==')) return undefined
    const parts = split(text.value)
    ;(parent as Root).children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
  return copy
}

function split(value: string): RootContent[] {
  const parts: RootContent[] = []
  let from = 0
  for (const match of value.matchAll(new RegExp(guidedPattern.source, 'g'))) {
    if (match.index > from) parts.push({ type: 'text', value: value.slice(from, match.index) })
    parts.push({ type: 'guided', value: match[1] ?? '' })
    from = match.index + match[0].length
  }
  if (from < value.length) parts.push({ type: 'text', value: value.slice(from) })
  return parts
}
