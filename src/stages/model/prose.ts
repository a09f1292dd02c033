import type { Image, ImageReference, Nodes, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Directive, Note, Prose, TrainerText } from '../../course.ts'
import { type Place, placeAfter } from '../../problem.ts'
import { type Comment, readComments, withoutNotes } from './comments.ts'
import { findGuided } from './guided.ts'
import type { Reading } from './reading.ts'

/** Reads a piece of ordinary Markdown: its comments become facts, directives and notes; the rest is prose. */
export function readProse(node: RootContent, gap: string, reading: Reading): Prose | Note | Directive {
  const place = reading.placeOf(node)
  const source = reading.sourceOf(node)
  if (node.type === 'html' && node.value.startsWith('<!--')) return readCommentLine(source, gap, place, reading)
  const holes = commentsIn(node, reading)
  const inner = holes.map(({ comment }) => comment)
  for (const { comment, place: at } of holes) reading.keep(comment, at)
  return {
    kind: 'prose',
    gap,
    place,
    source: withoutNotes(source, inner),
    node: findGuided(dropComments(node)),
    notes: inner.flatMap((comment) => notesIn(comment, source, place)),
  }
}

function readCommentLine(source: string, gap: string, place: Place, reading: Reading): Note | Directive {
  const comments = readComments(source)
  for (const comment of comments) reading.keep(comment, place)
  const notes = comments.flatMap((comment) => notesIn(comment, source, place))
  const piece = { gap, place, source: withoutNotes(source, comments) }
  return notes.length > 0 ? { kind: 'note', notes, ...piece } : { kind: 'directive', ...piece }
}

function notesIn({ settings, unknown, text, start }: Comment, source: string, at: Place): readonly TrainerText[] {
  const place = placeAfter(at, source.slice(0, Math.max(start, source.indexOf(text, start))))
  if (settings === null) return text === '' ? [] : [{ text, place }]
  return unknown.map((key) => ({ text: `${key}: ${inWords(settings[key])}`, place }))
}

const inWords = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

function commentsIn(node: RootContent, reading: Reading): readonly { comment: Comment; place: Place }[] {
  const base = node.position?.start.offset ?? 0
  const found: { comment: Comment; place: Place }[] = []
  visit(node as Nodes, (inner) => {
    if (inner.type !== 'html' && !isPicture(inner)) return
    const start = (inner.position?.start.offset ?? 0) - base
    for (const comment of readComments(reading.sourceOf(inner))) {
      const shifted = { ...comment, start: comment.start + start, end: comment.end + start }
      found.push({ comment: shifted, place: reading.placeOf(inner) })
    }
  })
  return found
}

// Marp takes comments for notes even among the words for those who cannot see the image.
const isPicture = (node: Nodes): node is Image | ImageReference =>
  node.type === 'image' || node.type === 'imageReference'

function dropComments(node: RootContent): RootContent {
  const copy = structuredClone(node)
  visit(copy as Nodes, (inner) => {
    if (isPicture(inner)) inner.alt = inner.alt?.replace(/<!--[\s\S]*?(-->|$)/g, '').trim() ?? null
  })
  visit(copy as Nodes, 'html', (html, index, parent) => {
    html.value = html.value.replace(/<!--[\s\S]*?(-->|$)/g, '')
    if (html.value.trim() !== '' || parent === undefined || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return copy
}
