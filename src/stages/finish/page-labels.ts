import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Names the pages in viewers as they are numbered on paper: none on the cover, ii, iii … before the first lecture, then 1, 2 … */
export function namePages(pdf: PDFDocument, front: number): void {
  const [cover, before, lectures] = [
    [0, {}],
    [1, { S: 'r', St: 2 }],
    [front, { S: 'D' }],
  ]
  const labels = [cover, ...(front > 1 ? [before] : []), ...(front < pdf.getPageCount() ? [lectures] : [])]
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: labels.flat() }))
}
