import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { markPages, mendMarks } from '../../../src/stages/finish/bookmarks.ts'

/** A PDF of three pages with these bookmarks in a row, as Chromium makes them, each to a page of its own. */
async function printed(titles: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const pages = [pdf.addPage(), pdf.addPage(), pdf.addPage()]
  const refs = titles.map(() => pdf.context.nextRef())
  titles.forEach((title, index) => {
    const ref = refs[index]
    const next = refs[index + 1]
    const item = { Title: PDFHexString.fromText(title), Dest: [pages[index]?.ref ?? null, 'Fit'] }
    if (ref !== undefined)
      pdf.context.assign(ref, pdf.context.obj({ ...item, ...(next === undefined ? {} : { Next: next }) }))
  })
  const [first] = refs
  if (first !== undefined)
    pdf.catalog.set(PDFName.of('Outlines'), pdf.context.register(pdf.context.obj({ First: first })))
  return pdf
}

/** The bookmarks as `> title → page`, an arrow for each level. */
async function marksOf(pdf: PDFDocument): Promise<readonly string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: await pdf.save(), verbosity: 0 })
  const read = await task.promise
  const lines: string[] = []
  const visit = async (items: Awaited<ReturnType<typeof read.getOutline>>, depth: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      lines.push(`${'>'.repeat(depth)} ${title} → ${Array.isArray(dest) ? await read.getPageIndex(dest[0]) : dest}`)
      await visit(inner, depth + 1)
    }
  }
  await visit((await read.getOutline()) ?? [], 1)
  await task.destroy()
  return lines
}

test('titles that Chromium says twice or runs together are mended from the headings of the page', async () => {
  const pdf = await printed(['怎樣用怎樣用', '一、界定一、界定13 分鐘13 分鐘', '2-17標題'])
  mendMarks(pdf, [
    { level: 2, words: '怎樣用', title: '怎樣用' },
    { level: 3, words: '一、界定13 分鐘', title: '一、界定' },
    { level: 4, words: '2-17標題', title: '2-17 標題' },
  ])
  expect(await marksOf(pdf)).toEqual(['> 怎樣用 → 0', '>> 一、界定 → 1', '>>> 2-17 標題 → 2'])
})

test('the cover’s title stands beside the lectures, and what is deeper than three levels is left out', async () => {
  const pdf = await printed(['Course', 'Lecture', '99.8%'])
  mendMarks(pdf, [
    { level: 1, words: 'Course', title: 'Course' },
    { level: 2, words: 'Lecture', title: 'First Lecture' },
    { level: 5, words: '99.8%', title: '99.8%' },
  ])
  expect(await marksOf(pdf)).toEqual(['> Course → 0', '> First Lecture → 1'])
})

test('slides stand under that of their section', async () => {
  const pdf = await printed([])
  markPages(pdf, [
    { title: 'A', level: 1, page: 0 },
    { title: 'B', level: 2, page: 1 },
    { title: 'C', level: 1, page: 2 },
  ])
  expect(await marksOf(pdf)).toEqual(['> A → 0', '>> B → 1', '> C → 2'])
})
