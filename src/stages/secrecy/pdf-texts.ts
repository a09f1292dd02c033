import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { openPdf } from '../pdf-reader.ts'
import { decoded } from './html-texts.ts'
import { squeeze } from './sentences.ts'

/** A PDF as it is searched: the text layer of its pages, and every string, name and remark of its objects. */
export async function textsInPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const [pages, objects] = await Promise.all([pageText(bytes), objectText(bytes)])
  return [pages, objects, decoded(objects)].map(squeeze)
}

async function pageText(bytes: Uint8Array): Promise<string> {
  const task = await openPdf(bytes)
  try {
    const pdf = await task.promise
    const runs: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      runs.push(...items.map((item) => ('str' in item ? item.str : '')))
    }
    return runs.join('')
  } finally {
    await task.destroy()
  }
}

/** Titles, bookmarks, destinations, addresses, words for screen readers, metadata, attachments: whatever is no drawing. */
async function objectText(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const words: Words = { names: new Set(), texts: new Set() }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) collect(object, words)
  const { Info } = pdf.context.trailerInfo
  if (Info !== undefined) collect(Info, words)
  return [...words.texts, ...[...words.names].map((name) => name.decodeText())].join(between)
}

// No text holds it, so that words of two objects never make one sentence.
const between = '\u0001'

interface Words {
  /** The same few names stand at thousands of places: they are read once. */
  readonly names: Set<PDFName>
  readonly texts: Set<string>
}

function collect(object: PDFObject, words: Words): void {
  if (object instanceof PDFName) words.names.add(object)
  else if (object instanceof PDFString || object instanceof PDFHexString) words.texts.add(object.decodeText())
  else if (object instanceof PDFArray) for (const part of object.asArray()) collect(part, words)
  else if (object instanceof PDFDict) collectEntries(object, words)
  else if (object instanceof PDFRawStream) {
    collectEntries(object.dict, words)
    for (const text of streamWords(object)) words.texts.add(text)
  }
}

function collectEntries(dictionary: PDFDict, words: Words): void {
  for (const [key, value] of dictionary.entries()) {
    words.names.add(key)
    collect(value, words)
  }
}

/** Metadata and attachments are texts; a photograph may carry a remark. */
function streamWords(stream: PDFRawStream): readonly string[] {
  const kind = String(stream.dict.get(PDFName.of('Type')))
  const filter = String(stream.dict.get(PDFName.of('Filter')))
  if (kind === '/Metadata' || kind === '/EmbeddedFile') return [textOf(decodePDFRawStream(stream).decode())]
  return filter.includes('DCTDecode') ? [textOf(stream.getContents())] : []
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
