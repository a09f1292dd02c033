import { cards } from './cards.ts'
import { courseIndex } from './course-index.ts'
import { day } from './day.ts'
import { deck, deckPdf } from './deck.ts'
import { guide } from './guide.ts'
import { handout } from './handout.ts'
import type { Output } from './output.ts'
import { workbook } from './workbook.ts'
import { workbookFillable } from './workbook-fillable.ts'

const handedOut: readonly Output[] = [deck, deckPdf, day, workbook, workbookFillable, handout, guide, cards]

/** Everything that is handed out, and the front page that leads to it. */
export const outputs: readonly Output[] = [courseIndex(handedOut), ...handedOut]
