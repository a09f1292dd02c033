import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Says of each link in words where it leads: `words` by address, as the page has them. */
export function describeLinks(pdf: PDFDocument, words: ReadonlyMap<string, string>): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const link = annotations?.lookupMaybe(index, PDFDict)
      if (link?.get(PDFName.of('Subtype')) === PDFName.of('Link')) describe(link, words)
    }
  }
}

function describe(link: PDFDict, words: ReadonlyMap<string, string>): void {
  const key = PDFName.of('Contents')
  const address = addressOf(link)
  if (link.has(key) || address === null) return
  link.set(key, PDFHexString.fromText(words.get(address) ?? address))
}

/** Where a link leads, as a page writes it. */
function addressOf(link: PDFDict): string | null {
  const place = link.lookup(PDFName.of('Dest'))
  if (place instanceof PDFName) return `#${place.decodeText()}`
  const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : null
}
