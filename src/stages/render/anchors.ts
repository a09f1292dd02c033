import type { Block } from '../../blocks/index.ts'
import type { Pages } from '../../pages.ts'

/** Names of the places that page numbers lead to, by their order alone: they stand in the PDF for everyone to read. */
export const anchors = {
  lecture: (index: number): string => `l${index + 1}`,
  section: (lecture: number, index: number): string => `l${lecture + 1}s${index + 1}`,
  appendix: (index: number): string => `a${index + 1}`,
  /** A form at the end of its lecture. */
  sheet: (index: number): string => `f${index + 1}`,
  /** The same form in the appendix. */
  copy: (index: number): string => `c${index + 1}`,
  /** A card to hand over. */
  card: (index: number): string => `k${index + 1}`,
} as const

/** A place and the page it stands on; `null` before the first print. `part`: the words before the number. */
export interface PageLink {
  readonly id: string
  readonly part: string | null
  readonly page: number | null
}

/** A block that stands apart from where it is used, and under which names. */
export interface Placed {
  readonly block: Block
  readonly at: readonly { readonly id: string; readonly part: string | null }[]
}

/** Where a block stands that a line names: itself, or the form that it repeats. */
export function linksTo(block: Block, placed: readonly Placed[], pages: Pages): readonly PageLink[] {
  const repeats = block.name === 'worksheet' ? block.attributes.repeats : undefined
  const target = placed.find((one) =>
    repeats === undefined
      ? one.block.place === block.place
      : one.block.name === 'worksheet' && one.block.attributes.id === repeats,
  )
  return (target?.at ?? []).map((one) => ({ ...one, page: pages.get(one.id) ?? null }))
}
