import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finishPdf } from '../../../src/stages/finish.ts'

const facts = {
  ...{
    title: 'Risk & <return>',
    author: '',
    subject: '風險',
    keywords: ['首貸戶', 'a & b'],
    language: 'zh-Hant',
    date: 0,
  },
  ...{ notes: [], front: 0, heads: 0, words: { headings: [], links: new Map() }, marks: null },
}

async function xmpOf(): Promise<string> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage()
  const { bytes } = await finishPdf(await pdf.save(), facts)
  return Buffer.from(bytes).toString('utf8')
}

test('XMP holds any words, in the language of the course and for those who ask for none', async () => {
  const xmp = await xmpOf()
  const title = 'Risk &amp; &lt;return&gt;'
  expect(xmp).toContain(
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li><rdf:li xml:lang="zh-Hant">${title}</rdf:li></rdf:Alt></dc:title>`,
  )
  expect(xmp).toContain('<dc:subject><rdf:Bag><rdf:li>首貸戶</rdf:li><rdf:li>a &amp; b</rdf:li></rdf:Bag></dc:subject>')
  expect(xmp).toContain('<xmp:CreateDate>1970-01-01T00:00:00Z</xmp:CreateDate>')
})

test('XMP leaves out what the course does not say', async () => {
  expect(await xmpOf()).not.toContain('dc:creator')
})
