import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { fileLink, readFileLink } from '../../../src/file-links.ts'
import { linkFiles } from '../../../src/stages/finish/file-links.ts'

async function actionFor(address: string): Promise<string> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage([100, 100])
  const action = { S: 'URI', URI: PDFString.of(address) }
  page.node.addAnnot(
    pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action })),
  )
  linkFiles(pdf)
  return String(page.node.Annots()?.lookup(0, PDFDict).lookup(PDFName.of('A')))
}

test('an address of another PDF opens it at its page', async () => {
  const action = await actionFor(fileLink('../participant/workbook.pdf', 14))
  expect(action).toContain('/S /GoToR')
  expect(action).toContain('(../participant/workbook.pdf)')
  expect(action).toMatch(/\/D \[ 13 \/Fit \]/)
  expect(action).not.toContain('URI')
})

test('any other address stays', async () => {
  const action = await actionFor('https://example.org/14/workbook.pdf')
  expect(action).toContain('(https://example.org/14/workbook.pdf)')
  expect(readFileLink('https://example.org/14/workbook.pdf')).toBeNull()
})

test('an address names any file name', () => {
  expect(readFileLink(fileLink('deck/02-放款 & 貸後.pdf', 3))).toEqual({ path: 'deck/02-放款 & 貸後.pdf', page: 3 })
})
