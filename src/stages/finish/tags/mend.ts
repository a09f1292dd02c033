import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { type Kid, newTag, type Tag } from './tree.ts'

/** The tags as a screen reader needs them: paragraphs, lists with their parts, figures beside their captions. */
export const mendTags = (pdf: PDFDocument, tags: readonly Tag[]): readonly Tag[] => {
  const mended = tags.map((tag) => mendTag(pdf, tag, null))
  levelHeadings(mended)
  return mended
}

// What may stand in a line of text.
const inline = new Set(['Span', 'Strong', 'Em', 'Code', 'Link', 'Quote', 'Note', 'Reference', 'Annot', 'Form'])

// What holds paragraphs and other tags of their size, and no words of its own.
const grouping = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'NonStruct'])

// What has to stand although nothing is in it: tables keep their shape.
const kept = new Set(['Document', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'])

// What a tag without a meaning is in these: a part of the document, the empty corner of a table.
const meant: ReadonlyMap<string, string> = new Map([
  ['Document', 'Sect'],
  ['TR', 'TD'],
])

function mendTag(pdf: PDFDocument, tag: Tag, parent: string | null): Tag {
  const isFrame = tag.name === 'Figure' && altOf(tag) === null
  const name = isFrame ? 'Div' : tag.name === 'NonStruct' ? (meant.get(parent ?? '') ?? tag.name) : tag.name
  const kids = tag.kids.flatMap((kid) => (kid.kind === 'tag' ? mendKid(pdf, kid, name) : [kid]))
  const isGroup = name === 'NonStruct' ? holdsGroups(tag, parent) : grouping.has(name)
  const settled = isGroup ? withParagraphs(pdf, kids) : name === 'LI' ? withBody(pdf, kids) : kids
  if (name === 'TD') dropEmptyHeaders(tag)
  tag.name = name
  tag.kids = settled
  return tag
}

// Chromium has a tag without a meaning for each box and for each stretch of words.
const holdsGroups = ({ kids }: Tag, parent: string | null): boolean =>
  (parent === null || grouping.has(parent)) && kids.some(({ kind }) => kind === 'tag')

/** A cell under no header needs no list of headers. */
function dropEmptyHeaders({ dict }: Tag): void {
  const attributes = dict.lookupMaybe(PDFName.of('A'), PDFArray)
  const at = attributes?.asArray().findIndex((one) => one instanceof PDFDict && isEmptyList(one)) ?? -1
  if (at >= 0) attributes?.remove(at)
}

const isEmptyList = (attribute: PDFDict): boolean =>
  attribute.lookupMaybe(PDFName.of('Headers'), PDFArray)?.size() === 0

/** A tag in another one; one that means nothing gives way to what is in it. */
function mendKid(pdf: PDFDocument, tag: Tag, parent: string): readonly Kid[] {
  const mended = mendTag(pdf, tag, parent)
  if (mended.kids.length === 0 && !kept.has(mended.name)) return []
  if (mended.name !== 'NonStruct') return [mended]
  return mended.kids
}

/** Words that stand beside paragraphs, lists and tables become paragraphs. */
function withParagraphs(pdf: PDFDocument, kids: readonly Kid[]): readonly Kid[] {
  const result: Kid[] = []
  let line: Kid[] = []
  const endLine = (): void => {
    if (line.length > 0) result.push(newTag(pdf, 'P', line))
    line = []
  }
  for (const kid of kids) {
    if (kid.kind === 'tag' && !inline.has(kid.name)) {
      endLine()
      result.push(kid)
    } else line.push(kid)
  }
  endLine()
  return result
}

/** An item of a list: its number or sign, then all the rest. */
function withBody(pdf: PDFDocument, kids: readonly Kid[]): readonly Kid[] {
  const isLabel = (kid: Kid): boolean => kid.kind === 'tag' && (kid.name === 'Lbl' || kid.name === 'LBody')
  const body = kids.filter((kid) => !isLabel(kid))
  return [...kids.filter(isLabel), ...(body.length === 0 ? [] : [newTag(pdf, 'LBody', body)])]
}

/** The words for those who cannot see the figure. */
export const altOf = ({ dict }: Tag): string | null => {
  const alt = dict.lookup(PDFName.of('Alt'))
  return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : null
}

/** No heading is more than one level below the one before it. */
function levelHeadings(tags: readonly Tag[]): void {
  let last = 0
  const visit = (tag: Tag): void => {
    const level = /^H([1-6])$/.exec(tag.name)?.[1]
    if (level !== undefined) {
      last = Math.min(Number(level), last + 1)
      tag.name = `H${last}`
    }
    for (const kid of tag.kids) if (kid.kind === 'tag') visit(kid)
  }
  for (const tag of tags) visit(tag)
}
