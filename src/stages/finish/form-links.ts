import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { type Field, fieldOf } from '../../field.ts'

/** A link that stands for a form field, as the browser has printed it. */
export interface FieldLink {
  readonly field: Field
  readonly ref: PDFRef
  readonly annotation: PDFDict
  readonly page: PDFPage
  /** Left, bottom, right and top, in points. */
  readonly rect: Rect
}

type Rect = readonly [number, number, number, number]

/** The links of a PDF that stand for form fields, in reading order; a space over two pages has one on each. */
export const fieldLinks = (pdf: PDFDocument): readonly FieldLink[] =>
  pdf
    .getPages()
    .flatMap((page) => annotationsOf(page).flatMap((ref) => linkOf(pdf, page, ref)))
    .toSorted((a, b) => a.field.order - b.field.order)

/** The annotations of a page. */
const annotationsOf = (page: PDFPage): readonly PDFRef[] =>
  (page.node.Annots()?.asArray() ?? []).flatMap((ref) => (ref instanceof PDFRef ? [ref] : []))

function linkOf(pdf: PDFDocument, page: PDFPage, ref: PDFRef): readonly FieldLink[] {
  const annotation = pdf.context.lookupMaybe(ref, PDFDict)
  const address = annotation?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  if (annotation === undefined || !(address instanceof PDFString || address instanceof PDFHexString)) return []
  const field = fieldOf(address.decodeText())
  if (field === null) return []
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(annotation.lookup(PDFName.of('Rect'), PDFArray))
  return [{ field, ref, annotation, page, rect: inside(field, [left, bottom, right, top]) }]
}

// What is written does not touch the rule around a room.
const inside = ({ kind }: Field, [left, bottom, right, top]: Rect): Rect =>
  kind === 'room' ? [left + 2.5, bottom + 1, right - 2.5, top - 1] : [left, bottom, right, top]

const numbersIn = (array: PDFArray): readonly number[] =>
  array.asArray().map((number) => (number instanceof PDFNumber ? number.asNumber() : 0))
