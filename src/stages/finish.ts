import { PDFDocument } from '@cantoo/pdf-lib'
import { type FormFacts, makeForm } from './finish/form.ts'
import { renameHeaderIds } from './finish/header-ids.ts'
import { nameCover } from './finish/page-labels.ts'
import { pinNotes } from './finish/page-notes.ts'
import { savePdf } from './finish/save.ts'

/** What a PDF says about itself; `date` in seconds since 1970. */
export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly date: number
  /** Words to pin to the pages, one text a page; none where empty. */
  readonly notes: readonly string[]
  /** The first page is a cover without a number. */
  readonly covered: boolean
  /** The links to writing spaces become fields; `null` where there are none. */
  readonly form?: FormFacts | null
}

/** A PDF with its facts, the same bytes in every build, and how many pages it has. */
export async function finishPdf(
  bytes: Uint8Array,
  facts: PdfFacts,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const date = new Date(facts.date * 1000)
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setAuthor(facts.author)
  pdf.setSubject(facts.subject)
  pdf.setLanguage(facts.language)
  pdf.setCreator('kejian')
  pdf.setProducer('kejian')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  renameHeaderIds(pdf)
  pinNotes(pdf, facts.notes)
  if (facts.covered) nameCover(pdf)
  if (facts.form) makeForm(pdf, facts.form)
  return { bytes: savePdf(pdf), pages: pdf.getPageCount() }
}
