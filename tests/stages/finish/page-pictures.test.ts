import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finishPdf } from '../../../src/stages/finish.ts'
import { pictureAddress } from '../../../src/stages/render/page-picture.ts'
import { pagesOf, withPdf } from '../../outputs/pdf.ts'
import { temporaryFolder } from '../../setup/temporary-folder.ts'

const folder = temporaryFolder()

const facts = {
  title: 'A',
  author: '',
  subject: '',
  language: 'en',
  date: 0,
  keywords: [],
  words: { headings: [], links: new Map() },
  marks: null,
  notes: [],
  front: 0,
  heads: 0,
}

/** A document with a word on each page, in the middle. */
async function words(...said: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const word of said) pdf.addPage([600, 800]).drawText(word, { x: 300, y: 400, size: 40, font })
  return pdf.save()
}

/** A page with room for pictures of these pages, side by side. */
async function rooms(...pages: readonly number[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage([600, 800])
  for (const [index, number] of pages.entries()) {
    const link = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [100 + 200 * index, 500, 250 + 200 * index, 700],
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(pictureAddress(number)) },
    })
    page.node.addAnnot(pdf.context.register(link))
  }
  return pdf.save()
}

async function finished(bytes: Uint8Array, pictured: Uint8Array | null): Promise<string> {
  const path = join(folder, 'a.pdf')
  const other = pictured === null ? null : { bytes: pictured, path: '../participant/workbook.pdf' }
  await writeFile(path, (await finishPdf(bytes, { ...facts, pictured: other })).bytes)
  return path
}

test('the page is drawn into its room, as large as the room allows', async () => {
  const path = await finished(await rooms(2), await words('One', 'Two', 'Three'))
  const runs = await withPdf(path, async (pdf) => {
    const { items } = await (await pdf.getPage(1)).getTextContent()
    return items.flatMap((item) => ('str' in item ? [{ text: item.str, at: item.transform }] : []))
  })
  // 150 × 200 points for 600 × 800: a quarter; 300 and 400 of the page stand at 75 and 100 of the room.
  expect(runs).toEqual([{ text: 'Two', at: [10, 0, 0, 10, 175, 600] }])
})

test('a page is taken over once, however often it is shown', async () => {
  const other = await words('One', 'Two')
  const [one, two] = [
    await finishPdf(await rooms(1), { ...facts, pictured: { bytes: other, path: 'b.pdf' } }),
    await finishPdf(await rooms(1, 1), { ...facts, pictured: { bytes: other, path: 'b.pdf' } }),
  ]
  const forms = async (bytes: Uint8Array): Promise<number> =>
    (await PDFDocument.load(bytes)).context
      .enumerateIndirectObjects()
      .filter(([, object]) => 'dict' in object && String(Reflect.get(object, 'dict')).includes('/Form')).length
  expect([await forms(one.bytes), await forms(two.bytes)]).toEqual([1, 1])
})

test('what was a link to nowhere opens the page in the other file', async () => {
  const path = await finished(await rooms(2), await words('One', 'Two'))
  const bytes = await PDFDocument.load(await readFile(path))
  const link = bytes.getPage(0).node.Annots()?.lookup(0)
  expect(String(link)).toContain('/GoToR')
  expect(String(link)).not.toContain('page.invalid')
  expect(String(link)).toContain('../participant/workbook.pdf')
})

test('the picture is an artifact, and ties nothing to the tags of the other document', async () => {
  const path = await finished(await rooms(1), await words('One'))
  await withPdf(path, async (pdf) => {
    expect(await (await pdf.getPage(1)).getStructTree()).toBeNull()
    const { items } = await (await pdf.getPage(1)).getTextContent({ includeMarkedContent: true })
    const marks = items.flatMap((item) => ('tag' in item ? [item.tag] : []))
    expect(marks).toContain('Artifact')
  })
})

test('a document without such room is left as it is', async () => {
  const path = await finished(await words('Alone'), null)
  expect((await pagesOf(path)).map(({ text }) => text)).toEqual(['Alone'])
})

test('room for a picture without a document to take it from is our mistake', async () => {
  await expect(finished(await rooms(1), null)).rejects.toThrow('no document to take them from')
})

test('the same documents give the same bytes', async () => {
  const make = async () =>
    (await finishPdf(await rooms(1, 2), { ...facts, pictured: { bytes: await words('One', 'Two'), path: 'b.pdf' } }))
      .bytes
  expect(await make()).toEqual(await make())
})
