import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'

/**
 * Gives the table headers of a tagged PDF new ids. Chromium's count the nodes that its process has made so far,
 * so they differ from one print of a page to the next.
 */
export function renameHeaderIds(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const tree = root?.lookupMaybe(PDFName.of('IDTree'), PDFDict)
  if (root === undefined || tree === undefined) return
  const named = namedIn(tree).toSorted((a, b) => a.element.objectNumber - b.element.objectNumber)
  const names = new Map(named.map(({ id }, index) => [id, `header${String(index + 1).padStart(8, '0')}`]))
  for (const [, object] of pdf.context.enumerateIndirectObjects()) rename(object, names)
  for (const ref of branchesOf(tree)) pdf.context.delete(ref)
  tree.delete(PDFName.of('Kids'))
  tree.set(PDFName.of('Names'), pdf.context.obj(named.flatMap(({ id, element }) => [stringOf(id, names), element])))
}

interface Named {
  readonly id: string
  readonly element: PDFRef
}

/** The entries of a name tree, those of its branches included. */
function namedIn(node: PDFDict): readonly Named[] {
  const pairs = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? []
  const own = pairs.flatMap((id, index) => {
    const element = pairs[index + 1]
    return id instanceof PDFString && element instanceof PDFRef ? [{ id: id.decodeText(), element }] : []
  })
  return [...own, ...kidsOf(node).flatMap(namedIn)]
}

const kidsOf = (node: PDFDict): readonly PDFDict[] => {
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
  return kids === undefined ? [] : kids.asArray().map((_, index) => kids.lookup(index, PDFDict))
}

const branchesOf = (node: PDFDict): readonly PDFRef[] => {
  const refs = node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []
  return [...refs.flatMap((ref) => (ref instanceof PDFRef ? [ref] : [])), ...kidsOf(node).flatMap(branchesOf)]
}

const stringOf = (id: string, names: ReadonlyMap<string, string>): PDFString => PDFString.of(names.get(id) ?? id)

/** Puts the new ids where an element says its own, and where a cell says which headers it stands under. */
function rename(object: PDFObject, names: ReadonlyMap<string, string>): void {
  if (object instanceof PDFArray) for (const part of object.asArray()) rename(part, names)
  if (!(object instanceof PDFDict)) return
  for (const [key, value] of object.entries()) {
    if (value instanceof PDFString && key === PDFName.of('ID')) object.set(key, stringOf(value.decodeText(), names))
    else if (value instanceof PDFArray && key === PDFName.of('Headers')) renameAll(value, names)
    else rename(value, names)
  }
}

function renameAll(headers: PDFArray, names: ReadonlyMap<string, string>): void {
  headers.asArray().forEach((id, index) => {
    if (id instanceof PDFString) headers.set(index, stringOf(id.decodeText(), names))
  })
}
