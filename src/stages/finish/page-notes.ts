import { type PDFDocument, PDFHexString, type PDFPage } from '@cantoo/pdf-lib'

/** Pins words to the pages of a PDF: viewers show them at a small sign in the corner, printers leave them out. */
export function pinNotes(pdf: PDFDocument, notes: readonly string[]): void {
  const pages = pdf.getPages()
  for (const [index, note] of notes.entries()) {
    const page = pages[index]
    if (page !== undefined && note !== '') pinNote(pdf, page, note)
  }
}

const side = 18

const margin = 6

// Neither larger nor turned when the page is.
const noZoomNoRotate = 8 + 16

function pinNote(pdf: PDFDocument, page: PDFPage, note: string): void {
  const { width, height } = page.getSize()
  const [right, top] = [width - margin, height - margin]
  const annotation = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Name: 'Note',
    Rect: [right - side, top - side, right, top],
    Contents: PDFHexString.fromText(note),
    F: noZoomNoRotate,
    Open: false,
  })
  page.node.addAnnot(pdf.context.register(annotation))
}
