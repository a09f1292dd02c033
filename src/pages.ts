/** Pages of a print, counted from 1 as the folios are, by the ids of the places that page numbers lead to. */
export type Pages = ReadonlyMap<string, number>

/** What is known before the first print. */
export const noPages: Pages = new Map()
