import type { Code } from 'mdast'
import type { Prose } from '../content.ts'
import { error, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOf } from './prose.ts'

/** A code fence that nobody closes takes the rest of the file for code, slides and all. */
export const unclosedFence: Check = {
  name: 'unclosed-fence',
  severity: 'error',
  says: 'A code fence that nobody closes takes the rest of the file for code, slides and all.',
  check: (course) => proseOf(course).flatMap((prose) => nodesIn(prose).flatMap((node) => openCode(node, prose))),
}

function openCode(node: ReturnType<typeof nodesIn>[number], prose: Prose): readonly Problem[] {
  if (node.type !== 'code') return []
  const [first = '', last = ''] = outerLines(node, prose)
  const opening = /^(?:`{3,}|~{3,})/.exec(first)?.[0]
  if (opening === undefined) return []
  const closing = /^[\s>]*(`+|~+)\s*$/.exec(last)?.[1] ?? ''
  if (closing.startsWith(opening)) return []
  return [
    error(
      'unclosed-fence',
      placeOfNode(node, prose),
      `Unexpected end of the text inside "${opening}", expected a line "${opening}" that closes it: add it`,
    ),
  ]
}

/** The lines of a fence: the first from its first sign, the last whole; a fence of one line has no last. */
function outerLines({ position }: Code, { source, place }: Prose): readonly string[] {
  if (position === undefined) return []
  const { start, end } = position
  const lines = source.split(/\r\n?|\n/)
  const at = start.line - place.line
  const before = start.column - (at === 0 ? place.column : 1)
  const last = end.line === start.line ? '' : (lines[end.line - place.line] ?? '')
  return [(lines[at] ?? '').slice(before), last]
}
