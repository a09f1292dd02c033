import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { decoded } from './html-texts.ts'
import { squeeze } from './sentences.ts'

/** A PDF as it is searched: the text layer of its pages, and every string, name and remark of its objects. */
export async function textsInPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const [pages, objects] = await Promise.all([pageText(bytes), objectText(bytes)])
  return [pages, objects, decoded(objects)].map(squeeze)
}

async function pageText(bytes: Uint8Array): Promise<string> {
  // Imported late: most commands need no PDF reader.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true })
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
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { Info } = pdf.context.trailerInfo
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const words = [...objects, ...(Info === undefined ? [] : [Info])].flatMap(wordsIn)
  return [...new Set(words)].join(between)
}

// No text holds it, so that words of two objects never make one sentence.
const between = '\u0001'

function wordsIn(object: PDFObject): readonly string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()]
  if (object instanceof PDFName) return [object.decodeText()]
  if (object instanceof PDFArray) return object.asArray().flatMap(wordsIn)
  if (object instanceof PDFDict) return object.entries().flatMap(([key, value]) => [key.decodeText(), ...wordsIn(value)])
  return object instanceof PDFRawStream ? [...wordsIn(object.dict), ...streamWords(object)] : []
}

/** Metadata and attachments are texts; a photograph may carry a remark. */
function streamWords(stream: PDFRawStream): readonly string[] {
  const kind = String(stream.dict.get(PDFName.of('Type')))
  const filter = String(stream.dict.get(PDFName.of('Filter')))
  if (kind === '/Metadata' || kind === '/EmbeddedFile') return [textOf(decodePDFRawStream(stream).decode())]
  return filter.includes('DCTDecode') ? [textOf(stream.getContents())] : []
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
