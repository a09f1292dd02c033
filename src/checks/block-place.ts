import type { Prose } from '../content.ts'
import { error, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOf } from './prose.ts'

/** A block stands at the top of a slide or in another block, and its fences are written so that they are read as fences. */
export const blockPlace: Check = {
  name: 'block-place',
  severity: 'error',
  says: 'A block stands at the top of a slide or in another block, and its fences are written so that they are read as fences.',
  check: (course) => proseOf(course).flatMap((prose) => [...nestedBlocks(prose), ...mistypedFences(prose)]),
}

const nestedBlocks = (prose: Prose): readonly Problem[] =>
  nodesIn(prose).flatMap((node) => {
    if (node.type !== 'containerDirective') return []
    return [
      error(
        'block-place',
        placeOfNode(node, prose),
        `Unexpected ":::${node.name}" inside a ${nameOf(prose)}, expected it at the top of a slide or in another block: end the ${nameOf(prose)} with an empty line and begin the fence in the first column`,
      ),
    ]
  })

const nameOf = ({ node }: Prose): string => (node.type === 'blockquote' ? 'quote' : node.type)

function mistypedFences(prose: Prose): readonly Problem[] {
  const { path, line, column } = prose.place
  const taken = linesTaken(prose)
  return prose.source.split(/\r?\n/).flatMap((text, index) => {
    const match = (prose.node.type === 'table' ? fenceInCell : fence).exec(text)
    if (match === null || taken.has(line + index)) return []
    const [, before = '', colons = '', rest = ''] = match
    const at = (index === 0 ? column : 1) + before.length
    return [error('block-place', { path, line: line + index, column: at }, explain(colons, rest.trimEnd(), prose))]
  })
}

// Colons at the beginning of a line, of a quote or of a list item.
const fence = /^((?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*)(:{3,})(.*)$/

const fenceInCell = /^((?:[^:]|:(?!::))*\|\s*)(:{3,})(.*)$/

/** The lines on which colons are code or the fence of a block that was reported already. */
function linesTaken(prose: Prose): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { type, position } of nodesIn(prose)) {
    if (position === undefined || (type !== 'code' && type !== 'containerDirective')) continue
    for (let line = position.start.line; line <= position.end.line; line += 1) lines.add(line)
  }
  return lines
}

function explain(colons: string, rest: string, prose: Prose): string {
  if (prose.node.type === 'table')
    return `Unexpected "${colons}" in a table, expected a block outside of it: move the block below the table`
  if (rest === '')
    return `Unexpected "${colons}", expected the end of an open block: delete the line, or give the block's first line as many colons`
  const [name = ''] = /[\p{L}\p{N}-]+/u.exec(rest) ?? []
  return `Unexpected fence "${shorten(colons + rest)}", expected ":::${name || 'name'}[title]{attributes}" without spaces between: mend it, or write "\\:::" for plain colons`
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
