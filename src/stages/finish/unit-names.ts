import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Takes out the names of places that were only there to measure the pages. */
export function dropUnitNames(pdf: PDFDocument): void {
  const names = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const name of names?.keys() ?? []) if (/^unit-\d+$/.test(name.decodeText())) names?.delete(name)
}
