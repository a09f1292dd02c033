import { noPages, type Pages } from './pages.ts'
import { numberedIn, pagesIn, samePages } from './stages/pages.ts'
import type { Page } from './stages/render.ts'

/** A printer as it is needed here, with a memory of page numbers. */
interface NumberedPrinter {
  print(html: string): Promise<Uint8Array>
  recallPages(html: string): Promise<Pages | null>
  keepPages(html: string, pages: Pages): Promise<void>
}

/** What the same page may cost: without numbers, with them, and once more if they moved something. */
const mostPrints = 3

/**
 * A page and its PDF, with the numbers of the pages that its contents and references lead to. They are read from a
 * first print without them, and the last print is the proof. A page that shows no numbers is printed once.
 */
export async function printNumbered(
  renderWith: (pages: Pages) => Promise<Page>,
  printer: NumberedPrinter,
): Promise<{ readonly page: Page; readonly bytes: Uint8Array }> {
  const bare = await renderWith(noPages)
  const ids = numberedIn(bare.html)
  if (ids.length === 0) return { page: bare, bytes: await printer.print(bare.html) }
  let pages = (await printer.recallPages(bare.html)) ?? noPages
  for (let prints = 0; prints < mostPrints; prints += 1) {
    const page = pages === noPages ? bare : await renderWith(pages)
    const bytes = await printer.print(page.html)
    const found = await pagesIn(bytes, ids)
    if (samePages(found, pages)) {
      await printer.keepPages(bare.html, pages)
      return { page, bytes }
    }
    pages = found
  }
  throw new Error(`The page numbers of ${bare.job.artifact.path} do not settle in ${mostPrints} prints`)
}
