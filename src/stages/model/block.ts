import type { Paragraph, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { type Block, findDefinition } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { MarpComment } from '../../marp/reading.ts'
import { attributeProblems, checkFences, checkParent, unknownBlock } from './block-problems.ts'
import { readContent } from './content.ts'
import { titleOf } from './headings.ts'
import { splitKey } from './key.ts'
import { readProse } from './prose.ts'
import type { Reading } from './reading.ts'

/** Reads a `:::name` block; `null` after a finding that leaves nothing to show. */
export function readBlock(
  node: ContainerDirective,
  gap: string,
  reading: Reading,
  inside: string | null,
): Block | null {
  const definition = findDefinition(node.name)
  if (definition === undefined) {
    reading.problems.push(unknownBlock(node, reading))
    return null
  }
  reading.problems.push(...checkFences(node, reading), ...checkParent(node, definition, inside, reading))
  const { children, label, first, closing } = innerParts(node, reading)
  const { content: body, end } = readContent(children, first, reading, node.name)
  const content = [...labelNotes(label), ...body]
  const piece = {
    kind: 'block' as const,
    title: label?.kind === 'prose' ? titleOf(label.node) : null,
    gap,
    source: '',
    closingGap: reading.file.text.slice(end, Math.max(end, closing)),
    place: reading.placeOf(node),
    ...(definition.keyed ? splitKey(content) : { content, key: [] }),
  }
  const read = definition.read(piece, given(node))
  if ('block' in read) return read.block
  reading.problems.push(...attributeProblems(node, definition, read.issues, reading))
  return null
}

const given = (node: ContainerDirective): object =>
  Object.fromEntries(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']))

// A comment in the title is a note like any other.
const labelNotes = (label: Content | null): readonly Content[] =>
  label?.kind !== 'prose' || label.notes.length === 0
    ? []
    : [{ kind: 'note', notes: label.notes, gap: '', source: '', place: label.place }]

interface InnerParts {
  readonly children: readonly RootContent[]
  readonly label: Content | null
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
  const newline = text.slice(start, end).search(/[\r\n]/)
  return {
    children: label === null ? node.children : rest,
    label: label === null ? null : readProse(label, '', { ...reading, heard: asNote }),
    first: newline < 0 ? end : start + newline,
    closing: Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)),
  }
}

// Marp does not see titles.
const asNote = (text: string): MarpComment => ({ text, from: 0, until: 0, isNote: true })

const isLabel = (paragraph: Paragraph): boolean =>
  paragraph.data !== undefined && 'directiveLabel' in paragraph.data && paragraph.data.directiveLabel === true
