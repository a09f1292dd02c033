import { type PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { readFileLink } from '../../file-links.ts'

/** Turns the addresses of other PDFs into links that open them at their page, wherever the folder lies. */
export function linkFiles(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const action = annotations?.lookup(index, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict)
      const address = action?.lookup(PDFName.of('URI'))
      const link = address instanceof PDFString ? readFileLink(address.asString()) : null
      if (action !== undefined && link !== null) open(pdf, action, link)
    }
  }
}

function open(
  pdf: PDFDocument,
  action: PDFDict,
  { path, page }: { readonly path: string; readonly page: number },
): void {
  const target: PDFArray = pdf.context.obj([page - 1, 'Fit'])
  action.delete(PDFName.of('URI'))
  action.set(PDFName.of('S'), PDFName.of('GoToR'))
  action.set(
    PDFName.of('F'),
    pdf.context.obj({ Type: 'Filespec', F: PDFString.of(path), UF: PDFHexString.fromText(path) }),
  )
  action.set(PDFName.of('D'), target)
}
