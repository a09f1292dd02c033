import { courseIndex } from './course-index.ts'
import { deck, deckPdf } from './deck.ts'
import { guide } from './guide.ts'
import type { Output } from './output.ts'
import { workbook } from './workbook.ts'
import { workbookFillable } from './workbook-fillable.ts'

/** Everything that is handed out. */
export const outputs: readonly Output[] = [courseIndex, deck, deckPdf, workbook, workbookFillable, guide]
