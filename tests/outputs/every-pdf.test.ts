import { describe, expect, test } from 'vitest'
import { entries, onDisk } from './built.ts'
import { sourceOf, wholeCourse } from './courses.ts'
import { catalogOf, fontsIn, outlineOf, pagesOf, shadingsIn, withPdf } from './pdf.ts'

const pdfs = entries.filter(({ path }) => path.endsWith('.pdf'))

describe.each(pdfs)('$path', ({ path, pages: counted, title, course, output }) => {
  const slug = course ?? ''

  test('has a text layer with the characters of the source', async () => {
    const source = await sourceOf(slug)
    const text = (await pagesOf(onDisk(path))).map(({ whole }) => whole).join('')
    const odd = [...new Set(text)].filter((character) => wrong.test(character) && !source.includes(character))
    expect(odd).toEqual([])
  })

  // A drawing that is a file is a document of its own to Chromium; so is the workbook whose pages the guide pictures.
  test('holds no fonts but ours, each of them once and beside them those of drawings and pictured pages', async () => {
    const fonts = await fontsIn(onDisk(path))
    expect(fonts.filter(({ kind, embedded }) => kind !== 'CIDFontType2' || !embedded)).toEqual([])
    const names = fonts.map(({ name }) => name)
    expect(names.filter((name) => !ours.test(name))).toEqual([])
    const twice = names.filter((name, index) => names.indexOf(name) !== index)
    // What participants type has a font of its own.
    const typed = output === 'workbook-fillable' ? 1 : 0
    const pictured = output === 'guide' ? await fontsIn(onDisk(`${slug}/participant/workbook.pdf`)) : []
    expect(twice.length).toBeLessThanOrEqual(3 * (await drawings(slug)) + pictured.length + typed)
  })

  // Firefox shows others in pink.
  test('holds no shadings but those along a line or a circle', async () => {
    expect((await shadingsIn(onDisk(path))).filter((kind) => kind !== 2 && kind !== 3)).toEqual([])
  })

  test('is tagged, says its language, title and author, and has as many pages as the manifest says', async () => {
    const { language, author } = await wholeCourse(slug)
    expect(await catalogOf(onDisk(path))).toEqual({ tagged: true, language: `(${language})` })
    await withPdf(onDisk(path), async (pdf) => {
      const { info } = await pdf.getMetadata()
      expect(info).toMatchObject({ Title: title, Author: author ?? '' })
      expect(pdf.numPages).toBe(counted)
    })
  })

  test('has bookmarks that lead to its pages, in order', async () => {
    const marks = await outlineOf(onDisk(path))
    expect(marks.length).toBeGreaterThan(output === 'deck-pdf' ? 1 : 5)
    expect(marks.filter((mark) => mark.title.trim() === '')).toEqual([])
    const leads = marks.map((mark) => mark.page)
    expect(leads).toEqual([...leads].sort((a, b) => a - b))
  })
})

// Radicals in place of characters, private use, and what stands for the unreadable.
const wrong = /[\u2e80-\u2fdf\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u

const ours = /^(?:NotoSans(?:TC|SC|HK)|NotoEmoji)-(?:Regular|Bold)$/

const drawings = async (slug: string): Promise<number> =>
  [...(await wholeCourse(slug)).assets.values()].filter(({ mime }) => mime === 'image/svg+xml').length
