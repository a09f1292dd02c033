import { PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { around, type Box } from './content/box.ts'
import { markDecoration, readPages } from './content/pages.ts'
import { altOf, mendTags } from './tags/mend.ts'
import { allTags, type Kid, stretchesIn, type Tag, tagsOf } from './tags/tree.ts'
import { writeTags } from './tags/write.ts'

/**
 * Mends the tags that Chromium gives: what only decorates is marked as such, figures say where they are, lists have
 * all their parts, headings come in order, and no tag is empty.
 */
export function finishTags(pdf: PDFDocument): void {
  const tags = tagsOf(pdf)
  if (tags === null) return
  const figures = allTags(tags).filter((tag) => tag.name === 'Figure' && altOf(tag) !== null)
  const pictured = new Set(stretchesIn(figures).map(keyOf))
  const pages = readPages(pdf, (page, mcid) => pictured.has(keyOf({ page, mcid })))
  const boxes = new Map<string, Box>()
  const spoken = new Set<string>()
  for (const { page, painted } of pages) {
    for (const { mcid, shows, box } of painted.marked) {
      const key = keyOf({ page: page.ref, mcid })
      if (shows || pictured.has(key)) spoken.add(key)
      if (box !== null) boxes.set(key, box)
    }
  }
  markDecoration(pdf, pages, (page, mcid) => !spoken.has(keyOf({ page, mcid })))
  for (const figure of figures) tellBox(pdf, figure, boxes)
  writeTags(pdf, mendTags(pdf, without(tags, spoken)))
  nameRoles(pdf)
}

const keyOf = ({ page, mcid }: { readonly page: PDFRef; readonly mcid: number }): string => `${page.tag} ${mcid}`

/** The same tags without the stretches that are decoration. */
const without = (tags: readonly Tag[], spoken: ReadonlySet<string>): readonly Tag[] => {
  const keep = (kids: readonly Kid[]): readonly Kid[] =>
    kids.filter((kid) => kid.kind !== 'stretch' || spoken.has(keyOf(kid)))
  for (const tag of allTags(tags)) tag.kids = keep(tag.kids)
  return tags
}

/** Where the figure is on its page. */
function tellBox(pdf: PDFDocument, figure: Tag, boxes: ReadonlyMap<string, Box>): void {
  const stretches = stretchesIn(figure.kids)
  const page = stretches[0]?.page
  const box = stretches
    .filter((stretch) => stretch.page === page)
    .reduce<Box | null>((whole, stretch) => around(whole, boxes.get(keyOf(stretch)) ?? null), null)
  if (box === null) return
  const rounded = box.map((value) => Math.round(value * 100) / 100)
  figure.dict.set(PDFName.of('A'), pdf.context.obj({ O: 'Layout', Placement: 'Block', BBox: rounded }))
}

// Tags of PDF 2.0 that Chromium uses, in words of PDF 1.7.
const roles = { Strong: 'Span', Em: 'Span' }

function nameRoles(pdf: PDFDocument): void {
  pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.set(PDFName.of('RoleMap'), pdf.context.obj(roles))
}
