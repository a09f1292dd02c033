import type { Layout } from '../known.ts'
import { openPdf } from './pdf-reader.ts'

/** The ids of the places in a page whose page numbers are asked for, each once. */
export const placesIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<a hidden href="#([\w-]+)"/g)].map(([, id = '']) => id)),
]

/** The ids of the places that open on a right-hand page, in their order. */
export const openersIn = (html: string): readonly string[] =>
  [...html.matchAll(/\sdata-opens="([\w-]+)"/g)].map(([, id = '']) => id)

/** How many pages at the end of a print hold running heads that belong on the pages before them. */
export const headsIn = (html: string): number => html.match(/<div data-head /g)?.length ?? 0

/** Where these places stand in a print and how its pages lie: Chromium names a destination for each link inside a document. */
export async function layoutOf(
  bytes: Uint8Array,
  ids: readonly string[],
  heads: number,
): Promise<Omit<Layout, 'blanks'>> {
  const task = await openPdf(bytes)
  try {
    const pdf = await task.promise
    const pages = new Map<string, number>()
    for (const id of ids) {
      const target = await pdf.getDestination(id)
      if (target === null) throw new Error(`Page numbers lead to "${id}", but it stands on no page`)
      pages.set(id, (await pdf.getPageIndex(target[0])) + 1)
    }
    const across: boolean[] = []
    for (let number = 1; number <= pdf.numPages - heads; number += 1) {
      const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(number)).view
      across.push(right - left > top - bottom)
    }
    return { pages, across }
  } finally {
    await task.destroy()
  }
}

/** Tells whether all places stand on the same pages, which lie alike, after the same free pages. */
export const isSame = (one: Layout, other: Layout): boolean =>
  one.pages.size === other.pages.size &&
  [...one.pages].every(([id, page]) => other.pages.get(id) === page) &&
  one.across.join() === other.across.join() &&
  one.blanks.size === other.blanks.size &&
  [...one.blanks].every((id) => other.blanks.has(id))
