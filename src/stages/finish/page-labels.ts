import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Names the pages in viewers as they are numbered on paper: none on the cover, then 2, 3 … */
export function nameCover(pdf: PDFDocument): void {
  const numbers = pdf.getPageCount() > 1 ? [1, { S: 'D', St: 2 }] : []
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, {}, ...numbers] }))
}
