import type { Spot } from '../page-fit.ts'
import { openPdf } from './pdf-reader.ts'

/** Where the named places of a print stand. Chromium counts their height from the upper margin, not from the edge. */
export async function spotsIn(bytes: Uint8Array): Promise<Readonly<Record<string, Spot>>> {
  const task = await openPdf(bytes)
  try {
    const pdf = await task.promise
    const heights = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).view[3] ?? 0),
    )
    const spots: Record<string, Spot> = {}
    for (const [id, target] of Object.entries(await pdf.getDestinations())) {
      const page = await pdf.getPageIndex(target[0])
      const down = (heights[page] ?? 0) - Number(target[3])
      spots[id] = { page: page + 1, down: Math.round(down * 10) / 10 }
    }
    return spots
  } finally {
    await task.destroy()
  }
}
