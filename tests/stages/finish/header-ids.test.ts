import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finishPdf } from '../../../src/stages/finish.ts'

const facts = {
  title: 'A day',
  author: 'A',
  subject: 'B',
  language: 'en',
  date: 1,
  notes: [],
  front: 0,
  heads: 0,
  keywords: [],
  words: { headings: [], links: new Map() },
  marks: null,
}

/** A PDF with two table headers of these ids and a cell under each, tagged as Chromium tags. */
async function tagged(first: string, second: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage([100, 100])
  const { context } = pdf
  const header = (id: string) => context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: PDFString.of(id) }))
  const cell = (id: string) =>
    context.register(context.obj({ Type: 'StructElem', S: 'TD', A: [{ O: 'Table', Headers: [PDFString.of(id)] }] }))
  const [a, b] = [header(first), header(second)]
  const kids = [a, b, cell(first), cell(second)]
  const named =
    first < second
      ? [PDFString.of(first), a, PDFString.of(second), b]
      : [PDFString.of(second), b, PDFString.of(first), a]
  const leaf = context.register(context.obj({ Limits: [named[0], named[2]], Names: named }))
  const root = context.obj({ Type: 'StructTreeRoot', K: kids, IDTree: context.register(context.obj({ Kids: [leaf] })) })
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(root))
  return pdf.save()
}

test('table headers have the same ids however many nodes the browser had made before', async () => {
  const [one, other] = [await tagged('node00000033', 'node00000004'), await tagged('node00000129', 'node00000130')]
  expect((await finishPdf(one, facts)).bytes).toEqual((await finishPdf(other, facts)).bytes)
})

test('cells still say under which header they stand, and the tree of ids finds it', async () => {
  const { bytes } = await finishPdf(await tagged('node00000033', 'node00000004'), facts)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const all = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object))
    .join('\n')
  expect(all).not.toContain('node0')
  expect(all.match(/\/ID \(header\d+\)/g)).toEqual(['/ID (header00000001)', '/ID (header00000002)'])
  expect(all.match(/\/Headers \[ \(header\d+\) \]/g)).toEqual([
    '/Headers [ (header00000001) ]',
    '/Headers [ (header00000002) ]',
  ])
  expect(all.match(/\/Names \[ \(header00000001\) \d+ 0 R \(header00000002\) \d+ 0 R \]/g)).toHaveLength(1)
})

test('a PDF without tags is finished as well', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  expect((await finishPdf(await pdf.save(), facts)).pages).toBe(1)
})
