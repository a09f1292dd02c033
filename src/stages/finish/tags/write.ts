import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { allTags, type Kid, rootOf, type Tag, tagsOf } from './tree.ts'

/** Writes the tags back as they have become, and throws away those that are no more. */
export function writeTags(pdf: PDFDocument, tags: readonly Tag[]): void {
  const root = rootOf(pdf)
  if (root === undefined) return
  const before = refsOf(tagsOf(pdf) ?? [])
  root.set(PDFName.of('K'), pdf.context.obj(tags.map(({ ref }) => ref)))
  const parents: Parents = { stretches: new Map(), objects: new Map() }
  for (const tag of tags) writeTag(pdf, tag, rootRefOf(pdf), parents)
  const after = refsOf(tags)
  for (const ref of before) if (!after.has(ref)) pdf.context.delete(ref)
  writeParents(pdf, root, parents)
}

const rootRefOf = (pdf: PDFDocument): PDFObject => {
  const root = pdf.catalog.get(PDFName.of('StructTreeRoot'))
  if (root === undefined) throw new Error('a PDF without tags')
  return root
}

const refsOf = (tags: readonly Tag[]): ReadonlySet<PDFRef> => new Set(allTags(tags).map(({ ref }) => ref))

/** Which tag each stretch of each page belongs to, and each link. */
interface Parents {
  readonly stretches: Map<PDFRef, PDFRef[]>
  readonly objects: Map<PDFRef, PDFRef>
}

function writeTag(pdf: PDFDocument, { dict, ref, name, kids }: Tag, parent: PDFObject, parents: Parents): void {
  const page = kids.find((kid) => kid.kind === 'stretch')?.page ?? null
  dict.set(PDFName.of('S'), PDFName.of(name))
  dict.set(PDFName.of('P'), parent)
  if (page === null) dict.delete(PDFName.of('Pg'))
  else dict.set(PDFName.of('Pg'), page)
  const written = kids.map((kid) => writeKid(pdf, kid, page))
  const [first] = written
  if (first === undefined) dict.delete(PDFName.of('K'))
  else dict.set(PDFName.of('K'), written.length === 1 ? first : pdf.context.obj([...written]))
  for (const kid of kids) {
    if (kid.kind === 'tag') writeTag(pdf, kid, ref, parents)
    else if (kid.kind === 'linked') parents.objects.set(kid.object, ref)
    else {
      const ofPage = parents.stretches.get(kid.page) ?? []
      ofPage[kid.mcid] = ref
      parents.stretches.set(kid.page, ofPage)
    }
  }
}

function writeKid(pdf: PDFDocument, kid: Kid, page: PDFRef | null): PDFObject {
  if (kid.kind === 'tag') return kid.ref
  if (kid.kind === 'linked') {
    return pdf.context.obj({ Type: 'OBJR', Obj: kid.object, ...(kid.page === null ? {} : { Pg: kid.page }) })
  }
  return kid.page === page ? PDFNumber.of(kid.mcid) : pdf.context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid })
}

/** The way back from pages and links to tags, by the number that each of them has for it. */
function writeParents(pdf: PDFDocument, root: PDFDict, { stretches, objects }: Parents): void {
  const entries = [
    ...[...stretches].map(([page, refs]) => ({
      key: numberIn(pdf, page, 'StructParents'),
      value: pdf.context.obj(Array.from(refs, (ref) => ref ?? null)),
    })),
    ...[...objects].map(([object, ref]) => ({ key: numberIn(pdf, object, 'StructParent'), value: ref })),
  ].flatMap(({ key, value }) => (key === null ? [] : [{ key, value }]))
  const nums = entries.toSorted((a, b) => a.key - b.key).flatMap(({ key, value }) => [PDFNumber.of(key), value])
  const old = root.get(PDFName.of('ParentTree'))
  if (old instanceof PDFRef) pdf.context.delete(old)
  root.set(PDFName.of('ParentTree'), pdf.context.register(pdf.context.obj({ Nums: nums })))
}

function numberIn(pdf: PDFDocument, ref: PDFRef, key: string): number | null {
  const dict = pdf.context.lookup(ref)
  const value = dict instanceof PDFDict ? dict.lookup(PDFName.of(key)) : undefined
  return value instanceof PDFNumber ? value.asNumber() : null
}
