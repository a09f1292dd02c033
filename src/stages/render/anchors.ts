import type { Block } from '../../blocks/index.ts'
import type { Layout } from '../../known.ts'
import { folioOf } from './folio.ts'

/** Names of the places that page numbers lead to, by their order alone: they stand in the PDF for everyone to read. */
export const anchors = {
  lecture: (index: number): string => `l${index + 1}`,
  section: (lecture: number, index: number): string => `l${lecture + 1}s${index + 1}`,
  appendix: (index: number): string => `a${index + 1}`,
  /** What is printed of a slide. */
  slide: (number: string): string => `s${number}`,
  /** Where its activity begins, and where all of it ends; no slide has a number with two letters. */
  activity: (number: string): string => `s${number}zb`,
  activityEnd: (number: string): string => `s${number}ze`,
  /** A form at the end of its lecture. */
  sheet: (index: number): string => `f${index + 1}`,
  /** The same form in the appendix. */
  copy: (index: number): string => `c${index + 1}`,
  /** A card to hand over. */
  card: (index: number): string => `k${index + 1}`,
  /** Where the words of a card end. */
  cardEnd: (index: number): string => `k${index + 1}e`,
  /** What the glossary says of a word. */
  meaning: (index: number): string => `g${index + 1}`,
  /** A place at which a word of the index stands. */
  term: (index: number): string => `t${index + 1}`,
} as const

/** A place and the number of its page; `null` before the first print. `part`: the words before the number. */
export interface PageLink {
  readonly id: string
  readonly part: string | null
  readonly page: string | null
}

/** A block that stands apart from where it is used, and under which names. */
export interface Placed {
  readonly block: Block
  readonly at: readonly { readonly id: string; readonly part: string | null }[]
}

/** Where a block stands that a line names: itself, or the form that it repeats. */
export function linksTo(block: Block, placed: readonly Placed[], layout: Layout): readonly PageLink[] {
  const repeats = block.name === 'worksheet' ? block.attributes.repeats : undefined
  const target = placed.find((one) =>
    repeats === undefined
      ? one.block.place === block.place
      : one.block.name === 'worksheet' && one.block.attributes.id === repeats,
  )
  return (target?.at ?? []).map((one) => ({ ...one, page: folioOf(layout, one.id) }))
}
