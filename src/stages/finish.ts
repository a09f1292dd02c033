import { PDFDocument } from '@cantoo/pdf-lib'
import { linkFiles } from './finish/file-links.ts'
import { renameHeaderIds } from './finish/header-ids.ts'
import { layHeads } from './finish/heads.ts'
import { namePages } from './finish/page-labels.ts'
import { pinNotes } from './finish/page-notes.ts'
import { layPictures, type Pictured } from './finish/page-pictures.ts'

/** What a PDF says about itself; `date` in seconds since 1970. */
export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly date: number
  /** Words to pin to the pages, one text a page; none where empty. */
  readonly notes: readonly string[]
  /** How many pages stand before the first lecture of a book, numbered i, ii …; 0 where pages are numbered from 1. */
  readonly front: number
  /** How many pages at the end hold the running heads of the others. */
  readonly heads: number
  /** The document of whose pages it shows pictures, if it does. */
  readonly pictured?: Pictured | null
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
  layHeads(pdf, facts.heads)
  await layPictures(pdf, facts.pictured ?? null)
  linkFiles(pdf)
  renameHeaderIds(pdf)
  pinNotes(pdf, facts.notes)
  if (facts.front > 0) namePages(pdf, facts.front)
  return { bytes: await pdf.save({ useObjectStreams: true }), pages: pdf.getPageCount() }
}
