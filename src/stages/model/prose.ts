import type { Nodes, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Directive, Note, Prose, TrainerText } from '../../content.ts'
import { type Place, placeAfter } from '../../problem.ts'
import { type Comment, readComments, withoutNotes } from './comments.ts'
import { warnOfHidden } from './hidden.ts'
import type { Reading } from './reading.ts'

/** Reads a piece of ordinary Markdown: its comments become facts, directives and notes; the rest is prose. */
export function readProse(node: RootContent, gap: string, reading: Reading): Prose | Note | Directive {
  const place = reading.placeOf(node)
  const source = reading.sourceOf(node)
  const comments = commentsIn(node, node, reading)
  const notes = comments.flatMap((comment) => takeComment(comment, source, place, reading))
  const piece = { gap, place, source: withoutNotes(source, comments) }
  if (node.type !== 'html' || !/^\s*<!--/.test(source)) {
    return { kind: 'prose', ...piece, node: dropComments(node), notes }
  }
  warnOfHidden(source, comments, place, reading)
  return notes.length > 0 ? { kind: 'note', notes, ...piece } : { kind: 'directive', ...piece }
}

/** The comments at and below a node, with offsets from where the whole piece begins. */
function commentsIn(node: Nodes, whole: Nodes, reading: Reading): readonly Comment[] {
  if ('children' in node) return node.children.flatMap((child) => commentsIn(child, whole, reading))
  const source = commentedSource(node, reading)
  if (!source.includes('<!--')) return []
  const shift = (node.position?.start.offset ?? 0) - (whole.position?.start.offset ?? 0)
  const line = node.position?.start.line ?? 0
  const found = readComments(source, (text, before) => reading.heard(text, line + before.split(/\r\n?|\n/).length - 1))
  return found.map((comment) => ({ ...comment, start: comment.start + shift, end: comment.end + shift }))
}

// Marp takes comments out of the words for an image too, but makes nothing of them.
function commentedSource(node: Nodes, reading: Reading): string {
  if (node.type === 'html') return reading.sourceOf(node)
  if (node.type !== 'image' && node.type !== 'imageReference') return ''
  return /^!\[[\s\S]*\](?=[([]|$)/.exec(reading.sourceOf(node))?.[0] ?? ''
}

/** Keeps what a comment says to kejian, and gives its notes. Words that Marp makes no note of are the trainer's too, as remarks. */
function takeComment(comment: Comment, source: string, at: Place, reading: Reading): readonly TrainerText[] {
  const { start, words, isNote } = comment
  reading.keep(comment, placeAfter(at, source.slice(0, start)))
  const texts = words.map((text) => ({
    text,
    place: placeAfter(at, source.slice(0, Math.max(start, source.indexOf(text, start)))),
  }))
  if (isNote) return texts
  reading.remarks.push(...texts)
  return []
}

function dropComments(node: RootContent): RootContent {
  const copy = structuredClone(node)
  const tree: Nodes = copy
  visit(tree, (part, index, parent) => {
    if (part.type === 'image' || part.type === 'imageReference') part.alt = withoutComments(part.alt ?? '')
    if (part.type !== 'html') return undefined
    part.value = withoutComments(part.value)
    if (part.value.trim() !== '' || parent === undefined || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return copy
}

const withoutComments = (html: string): string => html.replace(/<!--[\s\S]*?(-->|$)/g, '')
