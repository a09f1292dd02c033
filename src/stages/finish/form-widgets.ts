import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { FieldLink } from './form-links.ts'
import type { Looks } from './form-marks.ts'

/** Turns the annotations that were links into widgets; each answers with the field that goes into the tree. */
export interface Widgets {
  single(link: FieldLink): PDFRef
  choice(group: readonly FieldLink[]): PDFRef
  identity(page: PDFPage, value: string): PDFRef
}

/**
 * The name under which fields call their font. PDFium (Chrome, Edge) writes Chinese with an embedded font only where it
 * takes it for one of symbols, and that it tells by this name; elsewhere it looks for a font of the machine, which it
 * finds on Windows alone. Other viewers look the name up and find our font.
 */
export const fontName = 'Webdings'

/** Text of a size, in the colour of a pen; zero is as large as there is room for. */
const textLook = (size: number): string => `/${fontName} ${size} Tf 0.07 0.14 0.25 rg`

/** How text looks where a field does not say it. */
export const appearance = textLook(0)

// In points: in a room of several lines text is as large as the book's, in a cell it may shrink.
const ownSize = 10.5
const roomHeight = 50

const printed = 4
const hidden = 2
const readOnly = 1
const manyLines = 1 << 12
const oneOfMany = 1 << 15

/** How the widgets of a PDF are made. */
export const widgetsIn = (pdf: PDFDocument, looks: Looks): Widgets => ({
  single: (link) => {
    const { kind, label, value } = link.field
    const own = kind === 'check' ? markEntries(link, looks, value) : textEntries(link, looks)
    become(link, pdf.context.obj({ ...own, FT: kind === 'check' ? 'Btn' : 'Tx', TU: words(label) }))
    return link.ref
  },
  choice: (group) => {
    const states = group.map(({ field }, index) => (isPlain(field.value) ? field.value : String(index)))
    const named = group.some(({ field }, index) => field.value !== states[index])
    const field = pdf.context.register(
      pdf.context.obj({
        FT: 'Btn',
        Ff: oneOfMany,
        V: 'Off',
        DV: 'Off',
        TU: words(group[0]?.field.label ?? ''),
        Kids: group.map(({ ref }) => ref),
        ...(named ? { Opt: group.map(({ field }) => words(field.value)) } : {}),
      }),
    )
    for (const [index, link] of group.entries()) {
      const { label, value } = link.field
      const own = markEntries(link, looks, states[index] ?? '')
      become(link, pdf.context.obj({ ...own, TU: words(`${label} · ${value}`), Parent: field }))
    }
    return field
  },
  identity: (page, value) => {
    const widget = { Type: 'Annot', Subtype: 'Widget', Rect: [0, 0, 0, 0], F: hidden, P: page.ref }
    const entries = { FT: 'Tx', Ff: readOnly, V: words(value), DA: PDFString.of(appearance), AP: { N: looks.empty } }
    const ref = pdf.context.register(pdf.context.obj({ ...widget, ...entries }))
    page.node.addAnnot(ref)
    return ref
  },
})

function textEntries({ field, rect, annotation }: FieldLink, looks: Looks) {
  const [, bottom, , top] = rect
  return {
    Ff: field.kind === 'room' ? manyLines : 0,
    DA: PDFString.of(textLook(top - bottom > roomHeight ? ownSize : 0)),
    AP: annotation.context.obj({ N: looks.empty }),
  }
}

function markEntries({ field, rect, annotation }: FieldLink, looks: Looks, state: string) {
  const [left, bottom, right, top] = rect
  const on = looks.mark(field.kind, right - left, top - bottom)
  const sign = field.kind === 'ring' ? 'l' : '4'
  const { context } = annotation
  return {
    AS: 'Off',
    AP: context.obj({ N: { [state]: on, Off: looks.empty } }),
    MK: context.obj({ CA: PDFString.of(sign) }),
    DA: PDFString.of('/ZaDb 0 Tf 0.07 0.24 0.47 rg'),
    ...(field.kind === 'check' ? { V: 'Off', DV: 'Off' } : {}),
  }
}

// Names of states are plain: what else a mark may stand for is said beside them.
const isPlain = (value: string): boolean => /^[A-Za-z0-9]{1,8}$/.test(value)

/** Leaves of the link its place and its tag. */
function become({ annotation, page, rect }: FieldLink, entries: PDFDict): void {
  for (const key of ['A', 'H', 'Border', 'Contents']) annotation.delete(PDFName.of(key))
  const { context } = annotation
  const common = context.obj({ Subtype: 'Widget', F: printed, BS: { W: 0 }, P: page.ref, Rect: [...rect] })
  for (const [key, value] of [...common.entries(), ...entries.entries()]) annotation.set(key, value)
}

const words = (text: string): PDFHexString => PDFHexString.fromText(text)
