import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { FieldLink } from './form-links.ts'

/** Calls the links forms in the tree of tags too, for those who hear the page. */
export function tagFields(pdf: PDFDocument, links: readonly FieldLink[]): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const parents = root?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)
  if (parents === undefined) return
  const elements = numberTree(parents)
  for (const { annotation } of links) {
    const key = annotation.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber()
    const element = pdf.context.lookup(elements.get(key ?? -1))
    if (element instanceof PDFDict) element.set(PDFName.of('S'), PDFName.of('Form'))
  }
}

/** What a tree of tags has under each number. */
function numberTree(node: PDFDict): ReadonlyMap<number, PDFRef> {
  const pairs = node.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? []
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
  const own = pairs.flatMap((key, index): [number, PDFRef][] => {
    const element = pairs[index + 1]
    return key instanceof PDFNumber && element instanceof PDFRef ? [[key.asNumber(), element]] : []
  })
  const further = kids?.asArray().map((_, index) => numberTree(kids.lookup(index, PDFDict))) ?? []
  return new Map([...own, ...further.flatMap((branch) => [...branch])])
}
