import type { Nodes, Text } from 'mdast'
import type { Prose } from '../content.ts'
import { type Place, type Problem, warning } from '../problem.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOf } from './prose.ts'

/** Guided notes come in pairs of `==` with plain text between; a sign that is left over is printed as it stands. */
export const guided: Check = {
  name: 'guided',
  severity: 'warning',
  says: 'Guided notes come in pairs of `==` with plain text between; a sign that is left over is printed as it stands.',
  check: (course) => proseOf(course).flatMap((prose) => nodesIn(prose).flatMap((node) => leftOver(node, prose))),
}

function leftOver(node: Nodes, prose: Prose): readonly Problem[] {
  if (!('children' in node)) return []
  const texts = node.children.flatMap((child) => (child.type === 'text' && !isEscaped(child) ? [child] : []))
  const signs = texts.flatMap(({ value }) => [...value.matchAll(sign)])
  const first = texts.find(({ value }) => value.search(sign) >= 0)
  if (first === undefined || (signs.length === 1 && signs.every(isComparison))) return []
  return [
    warning(
      'guided',
      placeInText(first.value, placeOfNode(first.position === undefined ? node : first, prose)),
      'Unexpected "==" without its pair, expected ==plain text== on one line: take out bold, code, links and blanks beside the signs, or write `==` as code if the signs are meant',
    ),
  ]
}

// Backslashes make the source longer than the text: who writes them means the signs.
function isEscaped({ value, position }: Text): boolean {
  if (position === undefined || position.start.line < position.end.line) return false
  return position.end.column - position.start.column > value.length
}

const sign = /(?<!=)==(?!=)/g

// "a == b" means what it says.
const isComparison = ({ input, index }: RegExpExecArray): boolean => /^\s==\s/.test(input.slice(Math.max(0, index - 1)))

function placeInText(value: string, { path, line, column }: Place): Place {
  const before = value.slice(0, value.search(sign)).split('\n')
  const last = before.at(-1)?.length ?? 0
  return { path, line: line + before.length - 1, column: before.length === 1 ? column + last : last + 1 }
}
