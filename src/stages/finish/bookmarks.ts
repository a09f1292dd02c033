import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { Heading } from '../page-words.ts'

/** A bookmark of a page that is known before it is printed, counted from 0. */
export interface PageMark {
  readonly title: string
  readonly level: number
  readonly page: number
}

/** Gives a PDF these bookmarks, each at the head of its page. */
export function markPages(pdf: PDFDocument, marks: readonly PageMark[]): void {
  const pages = pdf.getPages()
  const placed = marks.flatMap(({ title, level, page }) => {
    const target = pages[page]
    return target === undefined ? [] : [{ title, level, target: pdf.context.obj([target.ref, 'Fit']) }]
  })
  writeMarks(pdf, placed)
}

/**
 * Mends the bookmarks that Chromium makes of headings: three levels under the cover's, each with the words of its
 * heading. Chromium's own run numbers and titles together, and say twice what stands at the head of a page.
 */
export function mendMarks(pdf: PDFDocument, headings: readonly Heading[]): void {
  let next = 0
  const placed = printedMarks(pdf).flatMap(({ title, target }) => {
    const at = headings.findIndex(({ words }, index) => index >= next && saysSame(title, words))
    const heading = headings[at]
    if (heading === undefined) return []
    next = at + 1
    // The title on the cover stands beside the lectures, not over them.
    return [{ title: heading.title, level: Math.max(1, heading.level - 1), target }]
  })
  writeMarks(
    pdf,
    placed.filter(({ level }) => level <= 3),
  )
}

interface Mark {
  readonly title: string
  readonly level: number
  readonly target: PDFObject
}

/** Tells whether the one holds the characters of the other, each once or each several times. */
function saysSame(title: string, words: string): boolean {
  const [all, once] = [lettersOf(title), lettersOf(words)]
  const times = all.length / once.length
  return (
    Number.isInteger(times) &&
    all.join('') === once.flatMap((letter) => Array.from({ length: times }, () => letter)).join('')
  )
}

const lettersOf = (text: string): readonly string[] => [...text.replace(/\s+/g, '').toLowerCase()].sort()

function printedMarks(pdf: PDFDocument): readonly { readonly title: string; readonly target: PDFObject }[] {
  const found: { title: string; target: PDFObject }[] = []
  const visit = (first: PDFDict | undefined): void => {
    for (let item = first; item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookup(PDFName.of('Title'))
      const target = item.get(PDFName.of('Dest'))
      const words = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''
      if (target !== undefined) found.push({ title: words, target })
      visit(item.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  visit(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict))
  return found
}

/** Puts bookmarks in place of those that are there; the first two levels are open. */
function writeMarks(pdf: PDFDocument, marks: readonly Mark[]): void {
  const key = PDFName.of('Outlines')
  removeMarks(pdf, pdf.catalog.get(key))
  pdf.catalog.delete(key)
  if (marks.length === 0) return
  const root = pdf.context.obj({ Type: 'Outlines' })
  const ref = pdf.context.register(root)
  writeLevel(pdf, nested(marks), root, ref)
  pdf.catalog.set(key, ref)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function removeMarks(pdf: PDFDocument, object: PDFObject | undefined): void {
  const dict = object instanceof PDFRef ? pdf.context.lookup(object) : undefined
  if (!(object instanceof PDFRef) || !(dict instanceof PDFDict)) return
  let item = dict.get(PDFName.of('First'))
  while (item instanceof PDFRef) {
    const next = pdf.context.lookup(item, PDFDict).get(PDFName.of('Next'))
    removeMarks(pdf, item)
    item = next
  }
  pdf.context.delete(object)
}

interface Nested extends Mark {
  readonly inside: readonly Nested[]
}

/** Each bookmark with those of lower levels that follow it. */
function nested(marks: readonly Mark[]): readonly Nested[] {
  const [first, ...others] = marks
  if (first === undefined) return []
  const end = others.findIndex(({ level }) => level <= first.level)
  const inside = end < 0 ? others : others.slice(0, end)
  return [{ ...first, inside: nested(inside) }, ...nested(others.slice(inside.length))]
}

/** Writes bookmarks of one level under their parent; returns how many of them and of those in them are to be seen. */
function writeLevel(pdf: PDFDocument, marks: readonly Nested[], parent: PDFDict, parentRef: PDFRef, depth = 1): number {
  const items = marks.map(({ title, target }) => {
    const dict = pdf.context.obj({ Title: PDFHexString.fromText(title), Parent: parentRef, Dest: target })
    return { dict, ref: pdf.context.register(dict) }
  })
  let seen = items.length
  for (const [index, { dict, ref }] of items.entries()) {
    const [before, after] = [items[index - 1], items[index + 1]]
    if (before !== undefined) dict.set(PDFName.of('Prev'), before.ref)
    if (after !== undefined) dict.set(PDFName.of('Next'), after.ref)
    const inside = marks[index]?.inside ?? []
    if (inside.length > 0) seen += writeLevel(pdf, inside, dict, ref, depth + 1)
  }
  const [first, last] = [items[0], items.at(-1)]
  if (first !== undefined && last !== undefined) {
    parent.set(PDFName.of('First'), first.ref)
    parent.set(PDFName.of('Last'), last.ref)
  }
  // A level that is closed says with a minus how many would be seen if it were open.
  const open = depth < openLevels
  parent.set(PDFName.of('Count'), pdf.context.obj(depth === 1 || open ? seen : -seen))
  return depth === 1 || open ? seen : 0
}

const openLevels = 2
