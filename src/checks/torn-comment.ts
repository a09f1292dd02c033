import type { Nodes } from 'mdast'
import type { Prose } from '../content.ts'
import { error, type Place, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOf } from './prose.ts'

/** A note in a line ends with its paragraph: without its sign of the end there, participants read it. */
export const tornComment: Check = {
  name: 'torn-comment',
  severity: 'error',
  says: 'A note in a line ends with its paragraph: without its sign of the end there, participants read it.',
  check: (course) => proseOf(course).flatMap(tornIn),
}

const tornIn = (prose: Prose): readonly Problem[] => [
  ...nodesIn(prose)
    .filter((node) => isTorn(node, prose))
    .map((node) => torn(placeOfNode(node, prose))),
  ...(prose.node.type === 'html' && /<!--(?![\s\S]*-->)/.test(prose.source) ? [torn(prose.place)] : []),
]

// Written as `\<!--`, `&lt;!--` or code it is meant to be read; an empty comment is what a note has left.
const isTorn = (node: Nodes, { source }: Prose): boolean =>
  node.type === 'text' && node.value.includes('<!--') && /(?<!\\)<!--/.test(source.replace(/<!-- -->|`+[^`]*`+/g, ''))

const torn = (place: Place): Problem =>
  error(
    'torn-comment',
    place,
    'Unexpected "<!--" in a text that ends before its "-->", expected both without a blank line or a new item between: put the note on lines of its own, or write "\\<!--" where it is to be read',
  )
