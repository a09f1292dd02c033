import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { layHeads } from '../../../src/stages/finish/heads.ts'
import { readPages } from './read-pages.ts'

async function pagesThatSay(...texts: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of texts) pdf.addPage([300, 300]).drawText(text, { x: 20, y: 150, size: 12, font })
  return PDFDocument.load(await pdf.save(), { updateMetadata: false })
}

test('the last pages are laid over the first ones, each over its own, and are gone', async () => {
  const pdf = await pagesThatSay('one', 'two', 'head of one', 'head of two')
  layHeads(pdf, 2)
  expect(await readPages(await pdf.save())).toEqual(['one head of one', 'two head of two'])
})

test('a document without running heads stays as it is', async () => {
  const pdf = await pagesThatSay('one', 'two')
  layHeads(pdf, 0)
  expect(await readPages(await pdf.save())).toEqual(['one', 'two'])
})

test('more running heads than pages are a mistake of ours', async () => {
  const pdf = await pagesThatSay('one', 'head of one', 'head of two')
  expect(() => layHeads(pdf, 2)).toThrow('2 running heads for 1 pages')
})
