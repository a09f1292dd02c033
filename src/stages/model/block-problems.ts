import type { ContainerDirective } from 'mdast-util-directive'
import type { z } from 'zod'
import { type AnyDefinition, definitions } from '../../blocks/index.ts'
import { error, type Problem } from '../../problem.ts'
import { didYouMean } from '../parse/suggest.ts'
import type { Reading } from './reading.ts'

/** No block has this name. */
export function unknownBlock(node: ContainerDirective, reading: Reading): Problem {
  const known = definitions.map((definition) => definition.name)
  const message = `Unexpected block ":::${node.name}", expected one of ${known.join(', ')}${didYouMean(node.name, known)}`
  return error('unknown-block', reading.placeOf(node), message)
}

/** An unclosed fence swallows the rest of the file in silence; here it does not stay silent. */
export function checkFences(node: ContainerDirective, reading: Reading): readonly Problem[] {
  const lines = reading
    .sourceOf(node)
    .trimEnd()
    .split(/\r\n?|\n/)
  const opening = /^\s*(:+)/.exec(lines[0] ?? '')?.[1]?.length ?? 3
  const closing = /^\s*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1]?.length ?? 0
  if (lines.length > 1 && closing >= opening) return []
  const message = `Unexpected end of the text inside ":::${node.name}", expected a line "${':'.repeat(opening)}" that closes it: add it (an outer block needs more colons than the blocks in it)`
  return [error('unclosed-block', reading.placeOf(node), message)]
}

/** Some blocks only mean something inside another. */
export function checkParent(
  node: ContainerDirective,
  { inside }: AnyDefinition,
  parent: string | null,
  reading: Reading,
): readonly Problem[] {
  if (inside.length === 0 || (parent !== null && inside.includes(parent))) return []
  const where = parent === null ? 'at the top of a slide' : `in ":::${parent}"`
  const message = `Unexpected ":::${node.name}" ${where}, expected it directly inside ":::${inside.join('" or ":::')}": move it there`
  return [error('block-place', reading.placeOf(node), message)]
}

/** What is wrong with the attributes, one finding each. */
export function attributeProblems(
  node: ContainerDirective,
  definition: AnyDefinition,
  issues: readonly z.core.$ZodIssue[],
  reading: Reading,
): readonly Problem[] {
  const known = Object.keys(definition.attributes.shape)
  return issues
    .flatMap((issue) => explain(issue, node, known))
    .map((message) => error('attributes', reading.placeOf(node), message))
}

function explain(issue: z.core.$ZodIssue, node: ContainerDirective, known: readonly string[]): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    const expected = known.length === 0 ? 'none' : `one of ${known.join(', ')}`
    return issue.keys.map(
      (key) => `Unexpected attribute "${key}" of ":::${node.name}", expected ${expected}${didYouMean(key, known)}`,
    )
  }
  const name = String(issue.path[0] ?? '')
  const value = node.attributes?.[name]
  if (value === undefined) return [`Unexpected ":::${node.name}" without ${name}, expected {${name}=…}: add it`]
  return [`Unexpected ${name}="${value ?? ''}" of ":::${node.name}": ${issue.message}`]
}
