import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** A tag of a PDF and what stands in it: other tags, stretches of a page's content, links. */
export interface Tag {
  readonly kind: 'tag'
  readonly ref: PDFRef
  readonly dict: PDFDict
  name: string
  kids: readonly Kid[]
}

/** A stretch of a page's content that was marked with a number. */
export interface Stretch {
  readonly kind: 'stretch'
  readonly page: PDFRef
  readonly mcid: number
}

/** Something else of a page that belongs to a tag: the area of a link. */
interface Linked {
  readonly kind: 'linked'
  readonly page: PDFRef | null
  readonly object: PDFRef
}

export type Kid = Tag | Stretch | Linked

/** The tags of a PDF; `null` where it has none. */
export function tagsOf(pdf: PDFDocument): readonly Tag[] | null {
  const root = rootOf(pdf)
  if (root === undefined) return null
  return kidsOf(root, null).filter((kid) => kid.kind === 'tag')
}

/** A tag that the PDF had not. */
export function newTag(pdf: PDFDocument, name: string, kids: readonly Kid[]): Tag {
  const dict = pdf.context.obj({ Type: 'StructElem' })
  return { kind: 'tag', ref: pdf.context.register(dict), dict, name, kids }
}

/** Every stretch of content in a tag, at any depth, in order. */
export const stretchesIn = (kids: readonly Kid[]): readonly Stretch[] =>
  kids.flatMap((kid) => (kid.kind === 'stretch' ? [kid] : kid.kind === 'tag' ? stretchesIn(kid.kids) : []))

/** Every tag among these and in them, outer before inner. */
export const allTags = (kids: readonly Kid[]): readonly Tag[] =>
  kids.flatMap((kid) => (kid.kind === 'tag' ? [kid, ...allTags(kid.kids)] : []))

/** The root of a PDF's tags; `undefined` where it has none. */
export const rootOf = (pdf: PDFDocument): PDFDict | undefined =>
  pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)

function kidsOf(dict: PDFDict, page: PDFRef | null): readonly Kid[] {
  const key = PDFName.of('K')
  const kids = dict.lookup(key)
  const own = dict.get(key)
  const objects = kids instanceof PDFArray ? kids.asArray() : own === undefined ? [] : [own]
  return objects.flatMap((object) => kidOf(object, dict, page))
}

function kidOf(object: PDFObject, parent: PDFDict, page: PDFRef | null): readonly Kid[] {
  if (object instanceof PDFNumber) {
    return page === null ? [] : [{ kind: 'stretch', page, mcid: object.asNumber() }]
  }
  const dict = object instanceof PDFRef ? parent.context.lookup(object) : object
  if (!(dict instanceof PDFDict)) return []
  const own = refIn(dict, 'Pg') ?? page
  if (dict.has(PDFName.of('MCID'))) {
    const mcid = dict.lookup(PDFName.of('MCID'), PDFNumber).asNumber()
    return own === null ? [] : [{ kind: 'stretch', page: own, mcid }]
  }
  const linked = refIn(dict, 'Obj')
  if (linked !== null) return [{ kind: 'linked', page: own, object: linked }]
  const name = dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText()
  if (name === undefined || !(object instanceof PDFRef)) return []
  return [{ kind: 'tag', ref: object, dict, name, kids: kidsOf(dict, own) }]
}

const refIn = (dict: PDFDict, key: string): PDFRef | null => {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFRef ? value : null
}
