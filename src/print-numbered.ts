import { type Known, type Layout, noLayout, nothingKnown } from './known.ts'
import { onRightHand } from './stages/blanks.ts'
import { headsIn, isSame, layoutOf, openersIn, placesIn } from './stages/layout.ts'
import type { Page } from './stages/render.ts'

/** A printer as it is needed here, with a memory of how documents lie. */
export interface NumberedPrinter {
  print(html: string): Promise<Uint8Array>
  recallLayout(html: string): Promise<Layout | null>
  keepLayout(html: string, layout: Layout): Promise<void>
}

/** A page, its PDF, and how it lies. */
export interface NumberedPrint {
  readonly page: Page
  readonly bytes: Uint8Array
  readonly layout: Layout
}

/** What the same page may cost: without numbers, with them, and once more if they moved something. */
const mostPrints = 3

/**
 * A page and its PDF, with the numbers of the pages that its contents and references lead to, its openers on
 * right-hand pages. They are read from a first print without them, and the last print is the proof. A page without
 * places is printed once. `other`: how the document lies that it refers to.
 */
export async function printNumbered(
  renderWith: (known: Known) => Promise<Page>,
  printer: NumberedPrinter,
  other: Promise<Layout>,
): Promise<NumberedPrint> {
  const bare = await renderWith(nothingKnown)
  const ids = placesIn(bare.html)
  if (ids.length === 0) {
    const page = await renderWith({ own: noLayout, other: await other })
    return { page, bytes: await printer.print(page.html), layout: noLayout }
  }
  const recalled = await printer.recallLayout(bare.html)
  let own = recalled ?? (await firstLayout())
  for (let prints = recalled === null ? 1 : 0; prints < mostPrints; prints += 1) {
    const page = await renderWith({ own, other: await other })
    const bytes = await printer.print(page.html)
    const next = await settled(page, own, bytes)
    if (isSame(next, own)) {
      await printer.keepLayout(bare.html, own)
      return { page, bytes, layout: own }
    }
    own = next
  }
  throw new Error(`The page numbers of ${bare.job.artifact.path} do not settle in ${mostPrints} prints`)

  // With all that stands on it but its own numbers: pictures of the other document's pages take room.
  async function firstLayout(): Promise<Layout> {
    const known = await other
    const page = known === noLayout ? bare : await renderWith({ own: noLayout, other: known })
    return settled(page, noLayout, await printer.print(page.html))
  }

  async function settled({ html }: Page, { blanks }: Layout, bytes: Uint8Array): Promise<Layout> {
    // The same page lies as it lay: its PDF is not read again.
    const known = await printer.recallLayout(asPrinted(html))
    const printed = known ?? { ...(await layoutOf(bytes, ids, headsIn(html))), blanks: noLayout.blanks }
    if (known === null) await printer.keepLayout(asPrinted(html), printed)
    return onRightHand({ ...printed, blanks }, openersIn(html))
  }
}

/** The name under which it is remembered how a page lies that was printed, apart from how it shall lie. */
const asPrinted = (html: string): string => `printed\n${html}`
