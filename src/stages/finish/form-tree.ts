import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

/** The fields of a form by their names: a full stop in a name opens a branch. */
export interface FieldTree {
  /** Names a field and hangs it in. */
  add(name: string, field: PDFRef): void
  roots(): readonly PDFRef[]
}

/** A tree without fields. */
export function fieldTree(pdf: PDFDocument): FieldTree {
  const roots: PDFRef[] = []
  const branches = new Map<string, PDFRef>()
  const branchOf = (path: readonly string[]): PDFRef => {
    const name = path.join('.')
    const known = branches.get(name)
    if (known !== undefined) return known
    const branch = pdf.context.register(pdf.context.obj({ Kids: [] }))
    branches.set(name, branch)
    hang(path, branch)
    return branch
  }
  const hang = (path: readonly string[], field: PDFRef): void => {
    const dictionary = pdf.context.lookup(field, PDFDict)
    dictionary.set(PDFName.of('T'), PDFHexString.fromText(path.at(-1) ?? ''))
    if (path.length === 1) {
      roots.push(field)
      return
    }
    const parent = branchOf(path.slice(0, -1))
    dictionary.set(PDFName.of('Parent'), parent)
    pdf.context.lookup(parent, PDFDict).lookup(PDFName.of('Kids'), PDFArray).push(field)
  }
  return { add: (name, field) => hang(name.split('.'), field), roots: () => roots }
}
