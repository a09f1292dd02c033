import type { Nodes, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Directive, Note, Prose } from '../../course.ts'
import type { Place } from '../../problem.ts'
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
    notes: inner.flatMap(notesIn),
  }
}

function readCommentLine(source: string, gap: string, place: Place, reading: Reading): Note | Directive {
  const comments = readComments(source)
  for (const comment of comments) reading.keep(comment, place)
  const notes = comments.flatMap(notesIn)
  const piece = { gap, place, source: withoutNotes(source, comments) }
  return notes.length > 0 ? { kind: 'note', text: notes.join('\n\n'), ...piece } : { kind: 'directive', ...piece }
}

const notesIn = (comment: Comment): readonly string[] => {
  if (comment.settings === null) return comment.text === '' ? [] : [comment.text]
  return comment.unknown.map((key) => `${key}: ${String(comment.settings?.[key])}`)
}

function commentsIn(node: RootContent, reading: Reading): readonly { comment: Comment; place: Place }[] {
  const base = node.position?.start.offset ?? 0
  const found: { comment: Comment; place: Place }[] = []
  visit(node as Nodes, 'html', (html) => {
    const start = (html.position?.start.offset ?? 0) - base
    for (const comment of readComments(reading.sourceOf(html))) {
      const shifted = { ...comment, start: comment.start + start, end: comment.end + start }
      found.push({ comment: shifted, place: reading.placeOf(html) })
    }
  })
  return found
}

function dropComments(node: RootContent): RootContent {
  const copy = structuredClone(node)
  visit(copy as Nodes, 'html', (html, index, parent) => {
    html.value = html.value.replace(/<!--[\s\S]*?(-->|$)/g, '')
    if (html.value.trim() !== '' || parent === undefined || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return copy
}
