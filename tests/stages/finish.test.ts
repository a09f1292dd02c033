import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finishPdf } from '../../src/stages/finish.ts'
import { catalogOf, pinnedNotes, withPdf } from '../outputs/pdf.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

const facts = {
  title: '風險 · A',
  author: 'B',
  subject: 'C',
  language: 'zh-Hant',
  date: 1_767_225_600,
  notes: [],
  front: 0,
  heads: 0,
  keywords: [],
  words: { headings: [], links: new Map() },
  marks: null,
}

const folder = temporaryFolder()

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage([960, 540])
  pdf.addPage([960, 540])
  return pdf.save()
}

async function finished(notes: readonly string[]): Promise<string> {
  const path = join(folder, 'a.pdf')
  const { bytes, pages } = await finishPdf(await twoPages(), { ...facts, notes })
  expect(pages).toBe(2)
  await writeFile(path, bytes)
  return path
}

test('a PDF says its title, author, subject, language and date', async () => {
  const path = await finished([])
  expect(await catalogOf(path)).toMatchObject({ language: '(zh-Hant)' })
  const { info } = await withPdf(path, (pdf) => pdf.getMetadata())
  const date = 'D:20260101000000Z'
  expect(info).toMatchObject({ Title: '風險 · A', Author: 'B', Subject: 'C', CreationDate: date, ModDate: date })
})

test('notes are pinned to their pages, in any script', async () => {
  expect(await pinnedNotes(await finished(['講：你好。\n問：Why (not)? 😀', '']))).toEqual([
    '講：你好。\n問：Why (not)? 😀',
    '',
  ])
  expect(await pinnedNotes(await finished(['', 'Say: hello']))).toEqual(['', 'Say: hello'])
})

test('a PDF without notes has nothing pinned to it', async () => {
  expect(await pinnedNotes(await finished([]))).toEqual(['', ''])
  expect(Buffer.from((await finishPdf(await twoPages(), facts)).bytes).toString('latin1')).not.toContain('Annot')
})

test('the same pages and facts give the same bytes', async () => {
  const twice = [await finishPdf(await twoPages(), facts), await finishPdf(await twoPages(), facts)]
  expect(twice[0]?.bytes).toEqual(twice[1]?.bytes)
})
