import type { Nodes, Paragraph, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type AnyDefinition, type Block, definitions, findDefinition } from '../../blocks/index.ts'
import type { Content, Prose } from '../../course.ts'
import { error } from '../../problem.ts'
import { didYouMean } from '../parse/suggest.ts'
import { readContent } from './content.ts'
import type { Reading } from './reading.ts'

/** Reads a `:::name` block; `null` after a finding that leaves nothing to show. */
export function readBlock(
  node: ContainerDirective,
  gap: string,
  reading: Reading,
  inside: string | null,
): Block | null {
  const definition = findDefinition(node.name)
  if (definition === undefined) return unknownBlock(node, reading)
  checkFences(node, reading)
  checkParent(node, definition, inside, reading)
  const { children, label, first, closing } = innerParts(node, reading)
  const { content, end } = readContent(children, first, reading, node.name)
  const attributes = readAttributes(node, definition, reading)
  if (attributes === null) return null
  const { content: inner, key } = definition.keyed ? splitKey(content) : { content, key: [] }
  return asBlock({
    kind: 'block',
    name: definition.name,
    title: label,
    attributes,
    content: inner,
    key,
    gap,
    source: '',
    closingGap: reading.file.text.slice(end, Math.max(end, closing)),
    place: reading.placeOf(node),
  })
}

// The schema of the definition that carries this name has just accepted these attributes.
const asBlock = (block: Omit<Block, 'name' | 'attributes'> & { name: string; attributes: object }): Block =>
  block as Block

function unknownBlock(node: ContainerDirective, reading: Reading): null {
  const known = definitions.map((definition) => definition.name)
  reading.problems.push(
    error(
      'unknown-block',
      reading.placeOf(node),
      `Unexpected block ":::${node.name}", expected one of ${known.join(', ')}${didYouMean(node.name, known)}`,
    ),
  )
  return null
}

function checkFences(node: ContainerDirective, reading: Reading): void {
  const lines = reading.sourceOf(node).trimEnd().split('\n')
  const opening = /^\s*(:+)/.exec(lines[0] ?? '')?.[1]?.length ?? 3
  const closing = /^\s*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1]?.length ?? 0
  if (lines.length === 1 || closing < opening) {
    reading.problems.push(
      error(
        'unclosed-block',
        reading.placeOf(node),
        `Unexpected end of the text inside ":::${node.name}", expected a line "${':'.repeat(opening)}" that closes it: add it (an outer block needs more colons than the blocks in it)`,
      ),
    )
  }
}

function checkParent(
  node: ContainerDirective,
  { inside }: AnyDefinition,
  parent: string | null,
  reading: Reading,
): void {
  if (inside.length === 0 || (parent !== null && inside.includes(parent))) return
  const where = parent === null ? 'at the top of a slide' : `in ":::${parent}"`
  reading.problems.push(
    error(
      'block-place',
      reading.placeOf(node),
      `Unexpected ":::${node.name}" ${where}, expected it directly inside ":::${inside.join('" or ":::')}": move it there`,
    ),
  )
}

function readAttributes(node: ContainerDirective, definition: AnyDefinition, reading: Reading): object | null {
  const given = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''])
  const result = definition.attributes.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  const known = Object.keys(definition.attributes.shape)
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? '')
    const messages =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(
            (key) =>
              `Unexpected attribute "${key}" of ":::${node.name}", expected ${expectation(known)}${didYouMean(key, known)}`,
          )
        : name in (node.attributes ?? {})
          ? [`Unexpected ${name}="${node.attributes?.[name] ?? ''}" of ":::${node.name}": ${issue.message}`]
          : [`Unexpected ":::${node.name}" without ${name}, expected {${name}=…}: add it`]
    for (const message of messages) reading.problems.push(error('attributes', reading.placeOf(node), message))
  }
  return null
}

const expectation = (known: readonly string[]): string => (known.length === 0 ? 'none' : `one of ${known.join(', ')}`)

interface InnerParts {
  readonly children: readonly RootContent[]
  readonly label: string | null
  /** Offset where the opening fence ends. */
  readonly first: number
  /** Offset where the closing fence begins. */
  readonly closing: number
}

function innerParts(node: ContainerDirective, reading: Reading): InnerParts {
  const [head, ...rest] = node.children
  const label = head?.type === 'paragraph' && isLabel(head) ? head : null
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const { text } = reading.file
  const newline = text.slice(start, end).search(/\r?\n/)
  return {
    children: label === null ? node.children : rest,
    label: label === null ? null : textOf(label),
    first: newline < 0 ? end : start + newline,
    closing: text.lastIndexOf('\n', end - 1),
  }
}

const isLabel = (paragraph: Paragraph): boolean =>
  paragraph.data !== undefined && 'directiveLabel' in paragraph.data && paragraph.data.directiveLabel === true

/** Takes the ticks out of the options: what is left is the same whichever option is right. */
function splitKey(content: readonly Content[]): {
  readonly content: readonly Content[]
  readonly key: readonly number[]
} {
  const list = content.find((piece): piece is Prose => piece.kind === 'prose' && piece.node.type === 'list')
  if (list?.node.type !== 'list') return { content, key: [] }
  const key = list.node.children.flatMap((item, index) => (item.checked === true ? [index] : []))
  const node = structuredClone(list.node)
  visit(node as Nodes, 'listItem', (item) => {
    item.checked = null
  })
  const source = list.source.replace(/^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]\s+/gm, '$1')
  return { content: content.map((piece) => (piece === list ? { ...list, node, source } : piece)), key }
}
