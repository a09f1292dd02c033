import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { escapeHtml } from '../render/escape.ts'

/** What a PDF says about itself; `date` in seconds since 1970. */
export interface About {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  readonly language: string
  readonly date: number
}

/** Says what a PDF is, twice: in its dictionary for viewers, and as XMP for archives and search engines. */
export function tellAbout(pdf: PDFDocument, about: About): void {
  const { title, author, subject, keywords, language } = about
  const date = new Date(about.date * 1000)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setSubject(subject)
  if (keywords.length > 0) pdf.setKeywords([keywords.join(', ')])
  pdf.setLanguage(language)
  pdf.setCreator(program)
  pdf.setProducer(program)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  // Not packed: programs look for it without reading the PDF.
  const stream = pdf.context.stream(new TextEncoder().encode(xmpOf(about, date)), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}

const program = 'kejian'

function xmpOf({ title, author, subject, keywords, language }: About, date: Date): string {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const lines = [
    ...of('dc:format', 'application/pdf'),
    ...list('dc:title', 'Alt', [title], language),
    ...list('dc:creator', 'Seq', [author]),
    ...list('dc:description', 'Alt', [subject], language),
    ...list('dc:subject', 'Bag', keywords),
    ...list('dc:language', 'Bag', [language]),
    ...of('pdf:Keywords', keywords.join(', ')),
    ...of('pdf:Producer', program),
    ...of('xmp:CreatorTool', program),
    ...of('xmp:CreateDate', time),
    ...of('xmp:ModifyDate', time),
    ...of('xmp:MetadataDate', time),
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${lines.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const of = (name: string, value: string): readonly string[] =>
  value === '' ? [] : [`<${name}>${escapeHtml(value)}</${name}>`]

/** Values in a list; texts that have a language say it, and stand first for those who ask for none. */
function list(
  name: string,
  kind: 'Alt' | 'Bag' | 'Seq',
  values: readonly string[],
  language?: string,
): readonly string[] {
  const items = values
    .filter((value) => value !== '')
    .flatMap((value) =>
      language === undefined
        ? [['', value]]
        : [
            ['x-default', value],
            [language, value],
          ],
    )
    .map(
      ([lang = '', value = '']) => `<rdf:li${lang === '' ? '' : ` xml:lang="${lang}"`}>${escapeHtml(value)}</rdf:li>`,
    )
  return items.length === 0 ? [] : [`<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`]
}
