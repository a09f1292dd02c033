/** Pages of a print, counted from 1, by the ids of the places that stand on them. */
type Pages = ReadonlyMap<string, number>

/** How a document lies on its pages. */
export interface Layout {
  readonly pages: Pages
  /** For each page whether it is wider than high. */
  readonly across: readonly boolean[]
  /** The places before which a page is left free, so that they open on a right-hand page. */
  readonly blanks: ReadonlySet<string>
}

/** What earlier prints say when a page is rendered. */
export interface Known {
  /** How the document itself lies; nothing before its first print. */
  readonly own: Layout
  /** How the document lies that it refers to. */
  readonly other: Layout
}

/** A document before its first print. */
export const noLayout: Layout = { pages: new Map(), across: [], blanks: new Set() }

/** What is known before the first print. */
export const nothingKnown: Known = { own: noLayout, other: noLayout }
