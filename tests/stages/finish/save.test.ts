import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { savePdf } from '../../../src/stages/finish/save.ts'

async function manyPages(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < 450; page += 1) pdf.addPage([100 + page, 200])
  pdf.setTitle('風險 · A')
  return pdf
}

const objectsOf = (pdf: PDFDocument): readonly string[] =>
  pdf.context.enumerateIndirectObjects().map(([ref, object]) => `${ref} ${object}`)

test('a PDF that is saved and read again has the same objects', async () => {
  const pdf = await manyPages()
  const again = await PDFDocument.load(savePdf(pdf), { updateMetadata: false })
  expect(objectsOf(pdf).length).toBeGreaterThan(450)
  expect(objectsOf(again).filter((object) => !/\/(?:ObjStm|XRef)/.test(object))).toEqual(objectsOf(pdf))
})

test('a viewer reads it by its table', async () => {
  const task = getDocument({ data: new Uint8Array(savePdf(await manyPages())), stopAtErrors: true, verbosity: 0 })
  const pdf = await task.promise
  expect(pdf.numPages).toBe(450)
  expect((await pdf.getPage(449)).getViewport({ scale: 1 }).width).toBe(548)
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: '風險 · A' })
  await task.destroy()
})

test('it gives the same bytes each time, and leaves the document as it was', async () => {
  const [pdf, same] = [await manyPages(), await manyPages()]
  const before = objectsOf(pdf)
  expect(Buffer.from(savePdf(pdf)).equals(Buffer.from(savePdf(same)))).toBe(true)
  expect(objectsOf(pdf)).toEqual(before)
})
