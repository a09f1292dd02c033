import { type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { type Field, identityField, identityOf } from '../../field.ts'
import { embedFormFont } from './embed-form-font.ts'
import type { FormFont } from './form-font.ts'
import { type FieldLink, fieldLinks } from './form-links.ts'
import { looksIn } from './form-marks.ts'
import { tagFields } from './form-tags.ts'
import { fieldTree } from './form-tree.ts'
import { appearance, fontName, widgetsIn } from './form-widgets.ts'

/** What the form fields of a PDF need to be told. */
export interface FormFacts {
  /** The course that a filled copy is of. */
  readonly course: string
  readonly font: FormFont
}

/** Turns the links that stand at writing spaces into form fields: in their places, named, tagged and in reading order. */
export function makeForm(pdf: PDFDocument, { course, font }: FormFacts): void {
  const links = fieldLinks(pdf)
  const cover = links[0]?.page
  if (cover === undefined) return
  const widgets = widgetsIn(pdf, looksIn(pdf))
  const tree = fieldTree(pdf)
  for (const [name, group] of byName(links)) {
    if (isChoice(group)) tree.add(name, widgets.choice(group))
    else for (const [index, link] of group.entries()) tree.add(continued(name, index), widgets.single(link))
  }
  tree.add(identityField, widgets.identity(cover, identityOf(course, fieldsOf(links))))
  tagFields(pdf, links)
  orderFields(links)
  const text = embedFormFont(pdf, font)
  const form = pdf.context.obj({
    Fields: [...tree.roots()],
    DA: PDFHexString.fromText(appearance),
    DR: { Font: { [fontName]: text } },
  })
  pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.register(form))
}

/** Links of one name: the marks of a question, or the two pages of one room. */
function byName(links: readonly FieldLink[]): ReadonlyMap<string, readonly FieldLink[]> {
  const groups = new Map<string, FieldLink[]>()
  for (const link of links) groups.set(link.field.name, [...(groups.get(link.field.name) ?? []), link])
  return groups
}

const isChoice = ([first]: readonly FieldLink[]): boolean =>
  first?.field.kind === 'ring' || first?.field.kind === 'tick'

// Two pages cannot show two halves of one text.
const continued = (name: string, index: number): string => (index === 0 ? name : `${name}-p${index + 1}`)

const fieldsOf = (links: readonly FieldLink[]): readonly Field[] => [
  ...new Map(links.map(({ field }) => [field.order, field])).values(),
]

/** Lets the tab key walk through the fields as one reads, by the tags and, where a viewer knows none, by the order on the page. */
function orderFields(links: readonly FieldLink[]): void {
  const fields = new Set(links.map(({ ref }) => ref))
  for (const page of new Set(links.map((link) => link.page))) {
    const all = page.node.Annots()?.asArray() ?? []
    const others = all.filter((one) => !(one instanceof PDFRef && fields.has(one)))
    const own = links.filter((link) => link.page === page).map(({ ref }) => ref)
    page.node.set(PDFName.of('Annots'), page.doc.context.obj([...others, ...own]))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  }
}
