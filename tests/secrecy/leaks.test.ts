import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { fontStack } from '../../src/fonts.ts'
import { loadFonts } from '../../src/io/fonts.ts'
import type { Made } from '../../src/made.ts'
import { formatPlace, type Problem } from '../../src/problem.ts'
import { withOwnFonts } from '../../src/stages/render/svg.ts'
import { findLeaks } from '../../src/stages/secrecy.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { buildFor, courseOf, folder, madeIn, secrets, source } from './secrets.ts'
import { betrayed, tracesIn } from './traces.ts'

const out = join(await temporaryFolder(), 'out')
const course = courseOf(source)
let made: readonly Made[] = []

beforeAll(async () => {
  await buildFor(folder, out)
  made = await madeIn(out)
})

const page = 'secrets/participant/deck/01-places.html'
const paper = 'secrets/participant/workbook.pdf'

/** The findings about one file of the participants when it is another than it was. */
async function leaksWith(
  path: string,
  change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<readonly Problem[]> {
  const files = made.filter((file) => file.path === path)
  return findLeaks(course, await Promise.all(files.map(async (file) => ({ ...file, bytes: await change(file.bytes) }))))
}

const inHtml =
  (before: string, added: string) =>
  (bytes: Uint8Array): Uint8Array => {
    const html = Buffer.from(bytes).toString('utf8')
    expect(html).toContain(before)
    return Buffer.from(html.replace(before, `${before}${added}`))
  }

const inPdf =
  (change: (pdf: PDFDocument) => void | Promise<void>) =>
  async (bytes: Uint8Array): Promise<Uint8Array> => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    await change(pdf)
    return pdf.save()
  }

test('the files as they are made leak nothing', async () => {
  expect(await findLeaks(course, made)).toEqual([])
})

test('a leak is an error at the line of the secret that names the file', async () => {
  const [leak, ...others] = await leaksWith(page, inHtml('</main>', '<p>And zqsecondsentenceofanoteqz there</p>'))
  expect(others).toEqual([])
  expect(leak).toMatchObject({ rule: 'secrecy', severity: 'error' })
  expect(leak?.message).toContain(page)
  expect(formatPlace(leak?.place ?? { path: '', line: 0, column: 0 })).toMatch(/01-places\.md:21:36$/)
})

describe('a secret is found in a page', () => {
  test.each([
    ['as text', '</main>', '<p>zqtrainertextwordsqz</p>'],
    ['cut by tags and white space', '</main>', '<p>zqtrainer<b>te</b>\n<i>xtwordsqz</i></p>'],
    ['as an attribute', '<main', ' data-answer="zqtrainertextwordsqz"'],
    ['in a comment', '</main>', '<!-- zqtrainertextwordsqz -->'],
    ['in its title', '<title>', 'zqtrainertextwordsqz '],
    ['as entities', '</main>', '<p>&#122;qtrainertextwords&#x71;z</p>'],
    ['in an address', '</main>', '<a href="https://example.org/zqtrainer%74extwordsqz">x</a>'],
    ['in a style', '</style>', '<style>p::after{content:"zqtrainer\\74 extwordsqz"}</style>'],
    ['in a script', '</main>', '<script>const a = "zqtrainer\\u0074extwordsqz"</script>'],
    [
      'in an image',
      '</main>',
      `<img src="data:image/svg+xml;base64,${btoa('<svg><text>zqtrainer<tspan>textwordsqz</tspan></text></svg>')}">`,
    ],
    ['in an image without base64', '</main>', '<img src="data:image/svg+xml,%3Csvg%3E%3Ctext%3Ezqtrainertextwordsqz">'],
  ])('%s', async (_, before, added) => {
    const leaks = await leaksWith(page, inHtml(before, added))
    expect(leaks.map(({ message }) => message.includes('zqtrainertextwordsqz'))).toEqual([true])
  })
})

describe('a secret is found in a PDF', () => {
  const changes: Readonly<Record<string, (pdf: PDFDocument) => void | Promise<void>>> = {
    'as text': async (pdf) => {
      const font = await pdf.embedFont(StandardFonts.Helvetica)
      pdf.getPage(0).drawText('zqtrainertextwordsqz', { x: 50, y: 50, size: 1, font, opacity: 0 })
    },
    'as its title': (pdf) => pdf.setTitle('zqtrainertextwordsqz'),
    'as a keyword': (pdf) => pdf.setKeywords(['zqtrainertextwordsqz']),
    'as an attachment': async (pdf) => {
      await pdf.attach(Buffer.from('zqtrainertextwordsqz'), 'notes.txt')
    },
    'as the name of an attachment': async (pdf) => {
      await pdf.attach(Buffer.from('x'), 'zqtrainertextwordsqz.txt')
    },
    'as a remark of its catalog': (pdf) => pdf.catalog.set(PDFName.of('Remark'), PDFString.of('zqtrainertextwordsqz')),
    'as a name': (pdf) => pdf.catalog.set(PDFName.of('zqtrainertextwordsqz'), PDFName.of('x')),
    'as metadata': (pdf) => {
      const xmp = pdf.context.flateStream('<x:xmpmeta>zqtrainertextwordsqz</x:xmpmeta>', {
        Type: 'Metadata',
        Subtype: 'XML',
      })
      pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp))
    },
  }

  test.each(Object.keys(changes))('%s', async (name) => {
    const leaks = await leaksWith(paper, inPdf(changes[name] ?? (() => undefined)))
    expect(leaks.map(({ message }) => message.includes('zqtrainertextwordsqz'))).toEqual([true])
  })
})

test('the name of somebody on the roster is found, short as it may be', async () => {
  const people = [
    { name: '王小明', organisation: null },
    { name: '李明', organisation: '東行' },
    { name: '李四', organisation: null },
  ].map((one, index) => ({ ...one, group: null, place: { path: 'people.csv', line: index + 2, column: 1 } }))
  const whole = { ...course, roster: people }
  const files = made.filter((file) => file.path === page)
  const leaks = await findLeaks(
    whole,
    files.map((file) => ({
      ...file,
      bytes: inHtml('</main>', '<p>王<b>小明</b>、東行李明、李四</p>')(file.bytes),
    })),
  )
  expect(leaks.map(({ place }) => formatPlace(place)).sort()).toEqual(['people.csv:2:1', 'people.csv:3:1'])
  for (const { message } of leaks) expect(message).toContain(`Unexpected name of the roster in ${page}`)
})

test('the name of a file is searched', async () => {
  const files = made.map((file) =>
    file.path === paper ? { ...file, path: 'secrets/participant/zqtrainertextwordsqz.pdf' } : file,
  )
  expect((await findLeaks(course, files)).map(({ message }) => message.includes('zqtrainertextwordsqz'))).toEqual([
    true,
  ])
})

test('an image that only the trainer sees is found as it is put into pages', async () => {
  const image = course.assets.get('assets/znimagefilenamenz.svg')
  if (image === undefined) throw new Error('The image is not there')
  const { bytes } = await withOwnFonts(image, await loadFonts(fontStack('en')))
  const added = `<img src="data:image/svg+xml;base64,${Buffer.from(bytes).toString('base64')}">`
  const leaks = await leaksWith(page, inHtml('</main>', added))
  expect(leaks.map(({ message }) => message).join('\n')).toContain('znimagefilenamenz.svg')
  expect(leaks.every(({ place }) => formatPlace(place).includes('01-places.md:108:1'))).toBe(true)
})

test('every secret that the trainer’s files show is found when a participant gets those files', async () => {
  const mixed = made.map(({ job, ...file }) => ({
    ...file,
    job: { ...job, artifact: { ...job.artifact, edition: { audience: 'participant' as const } } },
  }))
  const found = (await findLeaks(course, mixed)).map(({ message }) => message).join('\n')
  const shown = await Promise.all(mixed.map(({ path, bytes }) => tracesIn(path, bytes)))
  const words = betrayed(secrets, shown.join('\n'))
  expect(betrayed(words, found)).toEqual(words)
})

test('the trainer’s own files are not searched', async () => {
  const theirs = made.filter(({ job }) => job.artifact.edition.audience === 'trainer')
  expect(await findLeaks(course, theirs)).toEqual([])
})
