import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { entries, onDisk } from './built.ts'
import { wholeCourse } from './courses.ts'
import { withPdf } from './pdf.ts'

const pdfs = entries.filter(({ path }) => path.endsWith('.pdf'))

describe.each(pdfs)('$path', ({ path, title, course }) => {
  test('says as XMP what it says to viewers, readable without a PDF reader', async () => {
    const { author, title: subject, language } = await wholeCourse(course ?? '')
    const xmp =
      readFileSync(onDisk(path))
        .toString('utf8')
        .match(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/)?.[0] ?? ''
    const inXmp = (name: string): readonly string[] =>
      [...(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1] ?? '').matchAll(/>([^<>]+)</g)].map(
        ([, text = '']) => text.replaceAll('&amp;', '&'),
      )
    expect(inXmp('dc:title')).toEqual([title, title])
    expect(xmp).toContain(`<rdf:li xml:lang="${language}">`)
    expect(inXmp('dc:creator')).toEqual(author === null ? [] : [author])
    expect(inXmp('dc:description')).toEqual([subject, subject])
    expect(inXmp('dc:language')).toEqual([language])
    expect(xmp).toMatch(/<pdf:Producer>kejian<\/pdf:Producer>/)
    const { info } = await withPdf(onDisk(path), (pdf) => pdf.getMetadata())
    const keywords = inXmp('dc:subject')
    expect(info).toMatchObject({ Title: title, Subject: subject, Creator: 'kejian', Producer: 'kejian' })
    expect(keywords.length).toBeGreaterThan(0)
    expect('Keywords' in info ? info.Keywords : '').toBe(keywords.join(', '))
    const created = /<xmp:CreateDate>(.*?)<\/xmp:CreateDate>/.exec(xmp)?.[1] ?? ''
    expect('CreationDate' in info ? info.CreationDate : '').toBe(`D:${created.replace(/[-T:]/g, '')}`)
  })

  test('is shown by its title, with bookmarks beside it', async () => {
    await withPdf(onDisk(path), async (pdf) => {
      expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
      expect(await pdf.getPageMode()).toBe('UseOutlines')
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    })
  })
})
