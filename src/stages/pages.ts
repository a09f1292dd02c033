import type { Pages } from '../pages.ts'

/** The ids of the places whose page numbers a page shows, each once; none in a page without contents or references. */
export const numberedIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<a data-page href="#([\w-]+)"/g)].map(([, id = '']) => id)),
]

/** On which pages of a print these places stand: Chromium names a destination for each link inside a document. */
export async function pagesIn(bytes: Uint8Array, ids: readonly string[]): Promise<Pages> {
  // Imported late: most commands need no PDF reader. It reads destinations alone, where pdf-lib parses everything.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true })
  try {
    const pdf = await task.promise
    const pages = new Map<string, number>()
    for (const id of ids) {
      const target = await pdf.getDestination(id)
      if (target === null) throw new Error(`Page numbers lead to "${id}", but it stands on no page`)
      pages.set(id, (await pdf.getPageIndex(target[0])) + 1)
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/** Tells whether all places stand on the same pages. */
export const samePages = (one: Pages, other: Pages): boolean =>
  one.size === other.size && [...one].every(([id, page]) => other.get(id) === page)
