import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { deflated } from '../deflated.ts'
import { type Box, type Matrix, moved, unmoved } from './box.ts'
import type { Span } from './marks.ts'
import { type Painted, paintedIn } from './painted.ts'
import { textOfStream } from './stream-text.ts'

/** A page and what it paints. */
export interface ReadPage {
  readonly page: PDFPage
  readonly text: string
  readonly painted: Painted
}

/** The content of each page; the places of pictures only where they are wanted. */
export const readPages = (pdf: PDFDocument, isBoxed: (page: PDFRef, mcid: number) => boolean): readonly ReadPage[] =>
  pdf.getPages().map((page) => {
    const text = textOf(page)
    const painted = paintedIn(text, {
      boxOf: (name) => boxOf(page, name),
      isBoxed: (mcid) => isBoxed(page.ref, mcid),
    })
    return { page, text, painted }
  })

/** Marks what stands beside the tags, and the stretches that are named, as decoration. */
export function markDecoration(
  pdf: PDFDocument,
  pages: readonly ReadPage[],
  isDecoration: (page: PDFRef, mcid: number) => boolean,
): void {
  const before = new Set(pages.flatMap(({ page }) => contentRefs(page)))
  for (const { page, text, painted } of pages) {
    const edits = editsFor(painted, (mcid) => isDecoration(page.ref, mcid))
    if (edits.length === 0) continue
    const stream = deflated(pdf.context, Buffer.from(edited(text, edits), 'latin1'))
    // In a list, to which more can be added.
    page.node.set(PDFName.of('Contents'), pdf.context.obj([pdf.context.register(stream)]))
  }
  // A piece of content may stand on several pages.
  const after = new Set(pages.flatMap(({ page }) => contentRefs(page)))
  for (const ref of before) if (!after.has(ref)) pdf.context.delete(ref)
}

function contentRefs(page: PDFPage): readonly PDFRef[] {
  const content = page.node.get(PDFName.of('Contents'))
  const list = page.node.Contents()
  const inside = list instanceof PDFArray ? list.asArray() : []
  return [content, ...inside].filter((object) => object instanceof PDFRef)
}

/** What a page's content says, in one piece. */
function textOf(page: PDFPage): string {
  const content = page.node.Contents()
  const streams = content instanceof PDFArray ? content.asArray().map((one) => page.doc.context.lookup(one)) : [content]
  return streams.map((stream) => (stream instanceof PDFStream ? textOfStream(stream) : '')).join('\n')
}

function boxOf(page: PDFPage, name: string): Box {
  const { context } = page.doc
  const named = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.get(PDFName.of(name))
  const object = named === undefined ? undefined : context.lookup(named)
  const dict = object instanceof PDFStream ? object.dict : undefined
  const box = numbersIn(dict?.lookup(PDFName.of('BBox')))
  const [left, bottom, right, top] = box
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return [0, 0, 1, 1]
  const [a, b, c, d, e, f] = numbersIn(dict?.lookup(PDFName.of('Matrix')))
  const matrix: Matrix =
    a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
      ? unmoved
      : [a, b, c, d, e, f]
  return moved([left, bottom, right, top], matrix)
}

const numbersIn = (object: PDFObject | undefined): readonly number[] =>
  object instanceof PDFArray ? object.asArray().map((one) => Number(String(one))) : []

/** A stretch of text and what takes its place. */
interface Edit extends Span {
  readonly text: string
}

const editsFor = ({ marked, bare }: Painted, isDecoration: (mcid: number) => boolean): readonly Edit[] =>
  [
    ...marked.filter(({ mcid }) => isDecoration(mcid)).map(({ from, to }) => ({ from, to, text: '/Artifact BMC' })),
    ...bare.flatMap(({ from, to }) => [
      { from, to: from, text: '/Artifact BMC\n' },
      { from: to, to, text: '\nEMC' },
    ]),
  ].toSorted((a, b) => a.from - b.from)

function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  return [...parts, text.slice(at)].join('')
}
