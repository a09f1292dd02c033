import type { Nodes, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { findDefinition } from '../../blocks/index.ts'
import type { Passage } from '../../checks/words/passage.ts'
import type { Lecture } from '../../lecture.ts'
import { slidesOf } from '../../walk.ts'
import { isFigure } from '../model/figure.ts'
import type { ParsedLecture } from '../parse.ts'
import { maskedInline, maskedSource } from './masked.ts'
import { notesOf } from './note-passages.ts'

/** Everything of a lecture or appendix that somebody reads or says. */
export function passagesOfLecture({ file, root, frontMatter }: ParsedLecture, lecture: Lecture): readonly Passage[] {
  const isForTrainer = trainerLines(lecture)
  const page: Page = { path: file.path, text: file.text, isNote: notesOf(lecture) }
  return [
    ...headPassages(page, frontMatter?.source ?? ''),
    ...root.children.flatMap((node) =>
      passagesIn(node, page, isForTrainer(node.position?.start.line ?? 1) ? 'trainer' : 'participant'),
    ),
  ]
}

interface Page {
  readonly path: string
  readonly text: string
  /** Tells whether a comment is a note. */
  readonly isNote: (comment: string) => boolean
}

/** Whether a line stands on a slide, or in an appendix, that only the trainer has. */
function trainerLines(lecture: Lecture): (line: number) => boolean {
  if ('audience' in lecture && lecture.audience === 'trainer') return () => true
  const slides = slidesOf(lecture).filter(({ place }) => place.path === lecture.place.path)
  return (line) => slides.findLast(({ place }) => place.line <= line)?.audience === 'trainer'
}

const headPassages = ({ path }: Page, frontMatter: string): readonly Passage[] =>
  [...frontMatter.matchAll(/^(?:title|label|header|footer):[ \t]*(["']?)(.*)$/gm)].flatMap(
    ({ 0: line, 1: quote = '', 2: rest = '', index }): readonly Passage[] => {
      const value = rest.trimEnd()
      const text = value.endsWith(quote) ? value.slice(0, value.length - quote.length) : value
      const start = index + line.length - rest.length
      return text === '' ? [] : [{ path, start, text, kind: 'value', reader: 'participant' }]
    },
  )

type Reader = Passage['reader']

function passagesIn(node: Nodes | Root, page: Page, reader: Reader): readonly Passage[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [...inlinePassage(node, page, reader), ...commentsIn(node, page)]
  }
  if (node.type === 'containerDirective') return blockPassages(node, page, reader)
  if (node.type === 'code') return isFigure(node) ? figurePassages(node, page, reader) : []
  if (node.type === 'html') return commentsIn(node, page)
  return 'children' in node ? node.children.flatMap((child) => passagesIn(child, page, reader)) : []
}

function inlinePassage(
  node: Extract<Nodes, { children: unknown }>,
  { path, text }: Page,
  reader: Reader,
): readonly Passage[] {
  const start = node.children[0]?.position?.start.offset
  if (start === undefined) return []
  return [{ path, start, text: maskedInline(node.children, text), kind: 'prose', reader }]
}

function blockPassages(node: ContainerDirective, page: Page, reader: Reader): readonly Passage[] {
  const share = findDefinition(node.name)?.share ?? 'whole'
  const inner = share === 'nothing' || share === 'shell' ? 'trainer' : reader
  const attributes = /(?<=[\s{](?:groups|materials|columns|options|low|high)=")[^"\r\n]+(?=")/g
  return [
    ...headOf(node, page).flatMap(({ start, line }) => inLine(line, attributes, start, page, reader)),
    ...node.children.flatMap((child: RootContent) => passagesIn(child, page, inner)),
  ]
}

/** The title and source of a figure, and what is drawn. */
const figurePassages = (node: Nodes, page: Page, reader: Reader): readonly Passage[] =>
  headOf(node, page).flatMap(({ start, line, rest }): readonly Passage[] => [
    ...inLine(line, /(?<=\[)[^[\]\r\n]+(?=\])|(?<=\ssource=")[^"\r\n]+(?=")/g, start, page, reader),
    { path: page.path, start: start + line.length, text: rest, kind: 'figure', reader },
  ])

/** The first line of a node, where it begins, and what comes after it. */
function headOf({ position }: Nodes, { text }: Page) {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return []
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(start, end)) ?? []
  return [{ start, line, rest: text.slice(start + line.length, end) }]
}

const inLine = (line: string, pattern: RegExp, from: number, { path }: Page, reader: Reader): readonly Passage[] =>
  [...line.matchAll(pattern)].map(({ 0: value, index }) => ({
    path,
    start: from + index,
    text: maskedSource(value),
    kind: 'prose',
    reader,
  }))

/** The lines of the notes at and below a node. */
function commentsIn(node: Nodes, page: Page): readonly Passage[] {
  if ('children' in node) return node.children.flatMap((child) => commentsIn(child, page))
  const start = node.position?.start.offset
  if (node.type !== 'html' || start === undefined) return []
  const source = page.text.slice(start, node.position?.end.offset ?? start)
  return [...source.matchAll(/(?<=<!--)[\s\S]*?(?=-->|$)/g)].flatMap(({ 0: comment, index }) =>
    page.isNote(comment) ? linesOfNote(comment, start + index, page) : [],
  )
}

const linesOfNote = (comment: string, from: number, { path }: Page): readonly Passage[] =>
  [...comment.matchAll(/[^\s>][^\r\n]*/g)].map(({ 0: line, index }) => ({
    path,
    start: from + index,
    text: maskedSource(line.trimEnd()),
    kind: 'note',
    reader: 'trainer',
  }))
