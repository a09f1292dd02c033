import { inflateSync } from 'node:zlib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Everything that can be got out of a file: what its bytes say in any way, and what a reader of its format finds. */
export async function tracesIn(path: string, bytes: Uint8Array): Promise<string> {
  const all = path.endsWith('.pdf') ? [...streamsOf(bytes), await readerSees(bytes)] : [embeddedOf(bytes)]
  return [path, ...readings(bytes), ...all].join('\n').toLowerCase()
}

/** The words of a list that a file betrays. */
export const betrayed = (words: readonly string[], traces: string): readonly string[] =>
  words.filter((word) => traces.includes(word))

/** Bytes as characters of one and of two bytes, as escapes of addresses and as hexadecimal strings. */
function readings(bytes: Uint8Array): readonly string[] {
  const plain = Buffer.from(bytes).toString('latin1')
  const narrow = plain.replaceAll('\0', '')
  const hex = [...plain.matchAll(/<([\da-fA-F\s]{8,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1').replaceAll('\0', ''),
  )
  const unescaped = narrow
    .replace(/\\\r?\n|\\(?=[a-z])/g, '')
    .replace(/(?:%[\da-f]{2})+/gi, (code) => percentDecoded(code))
  return [plain, narrow, ...hex, unescaped, narrow.replace(/\s+/g, ''), narrow.replace(/<[^>]*>/g, '')]
}

const percentDecoded = (code: string): string => Buffer.from(code.replaceAll('%', ''), 'hex').toString('latin1')

/** The streams of a PDF, inflated: content, object streams, fonts, metadata. */
const streamsOf = (bytes: Uint8Array): readonly string[] => {
  const plain = Buffer.from(bytes).toString('latin1')
  return [...plain.matchAll(/stream\r?\n([\s\S]*?)\r?\n?endstream/g)].flatMap(([, body = '']) => {
    const raw = Buffer.from(body, 'latin1')
    try {
      return readings(inflateSync(raw))
    } catch {
      return readings(raw)
    }
  })
}

/** What a page carries in itself, decoded. */
const embeddedOf = (bytes: Uint8Array): string =>
  [
    ...Buffer.from(bytes)
      .toString('utf8')
      .matchAll(/;base64,([A-Za-z\d+/=]+)/g),
  ]
    .map(([, base64 = '']) => Buffer.from(base64, 'base64').toString('latin1').replaceAll('\0', ''))
    .join('\n')

/** What a viewer or a screen reader gets: text, bookmarks, destinations, facts, links, tags, attachments. */
async function readerSees(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const pdf = await task.promise
    const parts: unknown[] = [
      await pdf.getOutline(),
      Object.keys(await pdf.getDestinations()),
      await pdf.getMetadata().then(({ info, metadata }) => [info, metadata?.getRaw()]),
      await pdf.getAttachments(),
      await pdf.getPageLabels(),
    ]
    for (let number = 1; number <= pdf.numPages; number += 1) parts.push(...(await pageParts(pdf, number)))
    return parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('\n')
  } finally {
    await task.destroy()
  }
}

async function pageParts(pdf: PDFDocumentProxy, number: number): Promise<readonly unknown[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent({ disableNormalization: true })
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  return [text, text.replace(/\s+/g, ''), await page.getAnnotations(), await page.getStructTree()]
}
