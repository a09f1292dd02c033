import { PDFDocument } from '@cantoo/pdf-lib'
import { type About, tellAbout } from './finish/about.ts'
import { markPages, mendMarks, type PageMark } from './finish/bookmarks.ts'
import { linkFiles } from './finish/file-links.ts'
import { type FormFacts, makeForm } from './finish/form.ts'
import { renameHeaderIds } from './finish/header-ids.ts'
import { layHeads } from './finish/heads.ts'
import { describeLinks } from './finish/links.ts'
import { namePages } from './finish/page-labels.ts'
import { pinNotes } from './finish/page-notes.ts'
import { layPictures, type Pictured } from './finish/page-pictures.ts'
import { savePdf } from './finish/save.ts'
import { finishTags } from './finish/tags.ts'
import { dropUnitNames } from './finish/unit-names.ts'
import type { PageWords } from './page-words.ts'

/** What is to be said in a PDF beside its pages. */
export interface PdfFacts extends About {
  /** Words to pin to the pages, one text a page; none where empty. */
  readonly notes: readonly string[]
  /** How many pages stand before the first lecture of a book, numbered i, ii …; 0 where pages are numbered from 1. */
  readonly front: number
  /** How many pages at the end hold the running heads of the others. */
  readonly heads: number
  /** The headings and links of the page that was printed. */
  readonly words: PageWords
  /** The bookmarks, where they are known before the print; else they are the headings. */
  readonly marks: readonly PageMark[] | null
  /** The document of whose pages it shows pictures, if it does. */
  readonly pictured?: Pictured | null
  /** The links to writing spaces become fields; none where nothing is said. */
  readonly form?: FormFacts | null
}

/** A PDF with its facts, the same bytes in every build, and how many pages it has. */
export async function finishPdf(
  bytes: Uint8Array,
  facts: PdfFacts,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  tellAbout(pdf, facts)
  if (facts.form) makeForm(pdf, facts.form)
  describeLinks(pdf, facts.words.links)
  dropUnitNames(pdf)
  await layPictures(pdf, facts.pictured ?? null)
  layHeads(pdf, facts.heads)
  linkFiles(pdf)
  finishTags(pdf)
  renameHeaderIds(pdf)
  if (facts.marks === null) mendMarks(pdf, facts.words.headings)
  else markPages(pdf, facts.marks)
  pinNotes(pdf, facts.notes)
  if (facts.front > 0) namePages(pdf, facts.front)
  return { bytes: savePdf(pdf), pages: pdf.getPageCount() }
}
