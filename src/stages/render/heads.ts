import type { Layout } from '../../known.ts'
import { anchors } from './anchors.ts'
import type { ContentsLine } from './contents.ts'
import { folioAt } from './folio.ts'

/** What stands in the margins of one page. */
export interface Head {
  readonly side: 'left' | 'right'
  readonly across: boolean
  /** The lecture on left-hand pages, its section on right-hand ones. */
  readonly top: string
  /** The name of the document, or of the book that a loose sheet comes from. */
  readonly name: string
  readonly folio: string
  /** Where in its lecture the page stands: 「第二講 5 / 62」. */
  readonly part: string
}

/** What a book says in its margins. */
export interface HeadWords {
  readonly title: string
  readonly name: string
  /** For pages that are taken out of the book: first and last of them, and what they say. */
  readonly loose: { readonly from: number; readonly to: number; readonly name: string } | null
}

/** The running heads of each page; none before the first print. `lines`: what has a place in the contents, in order. */
export const headsOf = (lines: readonly ContentsLine[], layout: Layout, words: HeadWords): readonly Head[] =>
  layout.across.map((across, index) => headOf(index + 1, across, lines, layout, words))

function headOf(
  page: number,
  across: boolean,
  lines: readonly ContentsLine[],
  layout: Layout,
  { title, name, loose }: HeadWords,
): Head {
  const side = page % 2 === 1 ? 'right' : 'left'
  if (page === 1) return { side, across, top: '', name: '', folio: '', part: '' }
  const folio = folioAt(layout, page)
  if (loose !== null && page >= loose.from && page <= loose.to) {
    return { side, across, top: '', name: loose.name, folio, part: '' }
  }
  const placed = lines.map((line) => ({ ...line, at: layout.pages.get(line.id) ?? 0 }))
  const part = placed.findLast(({ level, at }) => level !== 'section' && at <= page)
  if (part === undefined) return { side, across, top: side === 'left' ? title : '', name, folio, part: '' }
  const end = (placed.find(({ level, at }) => level !== 'section' && at > part.at)?.at ?? layout.across.length + 1) - 1
  const opens = part.level === 'lecture' && part.at === page
  const left = part.level === 'lecture' ? `${part.label} ${part.title}` : title
  const right = sectionOn(page, placed, part.at)?.title ?? part.title
  return {
    side,
    across,
    top: opens ? '' : side === 'left' ? left : right,
    name,
    folio,
    part: part.level === 'lecture' ? `${part.label} ${page - part.at + 1} / ${end - part.at + 1}` : '',
  }
}

/** The first section that begins on a page, else the one that goes on there. */
function sectionOn(
  page: number,
  placed: readonly (ContentsLine & { readonly at: number })[],
  from: number,
): ContentsLine | undefined {
  const own = placed.filter(({ level, at }) => level === 'section' && at >= from)
  return own.find(({ at }) => at === page) ?? own.findLast(({ at }) => at < page)
}

/** The sheets to be copied among the pages of a book. */
export function looseSheets(
  lines: readonly ContentsLine[],
  { pages, across }: Layout,
): { from: number; to: number } | null {
  const from = pages.get(anchors.copy(0))
  if (from === undefined) return null
  const after = lines.map(({ id }) => pages.get(id) ?? 0).filter((page) => page > from)
  return { from, to: Math.min(...after, across.length + 1) - 1 }
}
