import { PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Lays the last pages of a print over its first ones, a page over each, and takes them out: so running heads say what
 * stands on a page, which print styles cannot. They are drawn as artifacts, in the fonts that the document has already.
 */
export function layHeads(pdf: PDFDocument, heads: number): void {
  const pages = pdf.getPages()
  const body = pages.length - heads
  if (heads > body) throw new Error(`There are ${heads} running heads for ${body} pages`)
  for (const [index, head] of pages.slice(body).entries()) {
    const page = pages[index]
    if (page !== undefined) lay(pdf, head, page)
  }
  for (let last = pages.length - 1; last >= body; last -= 1) pdf.removePage(last)
  for (const { ref } of pages.slice(body)) pdf.context.delete(ref)
}

const name = PDFName.of('RunningHead')

function lay(pdf: PDFDocument, head: PDFPage, page: PDFPage): void {
  const contents = head.node.get(PDFName.of('Contents'))
  const ref = contents instanceof PDFArray && contents.size() === 1 ? contents.get(0) : contents
  const stream = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error('A running head has no content')
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  stream.dict.set(PDFName.of('BBox'), head.node.MediaBox())
  stream.dict.set(PDFName.of('Resources'), head.node.Resources() ?? pdf.context.obj({}))
  // pdf-lib saves the page's graphics state around what stands there already.
  page.node.setXObject(name, ref)
  page.node.addContentStream(pdf.context.register(pdf.context.stream(shown)))
}

const shown = '/Artifact <</Type /Pagination>> BDC\nq /RunningHead Do Q\nEMC\n'
