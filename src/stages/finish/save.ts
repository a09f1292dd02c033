import { type PDFDocument, PDFName, type PDFObject, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { deflated } from './deflated.ts'

/**
 * The bytes of a PDF, its objects packed together. pdf-lib looks through all objects again for each one that it writes:
 * with a field for every blank of a workbook that takes longer than printing it.
 */
export function savePdf(pdf: PDFDocument): Uint8Array {
  const { context } = pdf
  const all = context.enumerateIndirectObjects().filter(([, object]) => !isPacking(object))
  const streams = all.filter(([, object]) => object instanceof PDFStream)
  const plain = all.filter(([, object]) => !(object instanceof PDFStream))
  const packs = portions(plain).map((portion): Indirect => [context.nextRef(), packOf(portion, pdf)])
  const table = context.nextRef()
  const offsets = new Map<number, Entry>()
  const parts = [latin('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n')]
  let length = parts[0]?.length ?? 0
  for (const [ref, object] of [...streams, ...packs]) {
    const bytes = indirect(ref, object)
    offsets.set(ref.objectNumber, { kind: 1, at: length, index: 0 })
    parts.push(bytes)
    length += bytes.length
  }
  for (const [pack, portion] of portions(plain).entries()) {
    const at = packs[pack]?.[0].objectNumber ?? 0
    for (const [index, [ref]] of portion.entries()) offsets.set(ref.objectNumber, { kind: 2, at, index })
  }
  offsets.set(table.objectNumber, { kind: 1, at: length, index: 0 })
  parts.push(indirect(table, tableOf(offsets, table, pdf)), latin(`startxref\n${length}\n%%EOF\n`))
  for (const [ref] of packs) context.delete(ref)
  return Buffer.concat(parts)
}

type Indirect = readonly [PDFRef, PDFObject]

/** Where an object is: at an offset of the file (1), or in a pack and which one there (2). */
interface Entry {
  readonly kind: 0 | 1 | 2
  readonly at: number
  readonly index: number
}

const nowhere: Entry = { kind: 0, at: 0, index: 0 }

const packType = new Set(['/ObjStm', '/XRef'])

// What another program has packed was unpacked as it was read.
const isPacking = (object: PDFObject): boolean =>
  object instanceof PDFRawStream && packType.has(String(object.dict.get(PDFName.of('Type'))))

const inPack = 200

const portions = (objects: readonly Indirect[]): readonly (readonly Indirect[])[] =>
  Array.from({ length: Math.ceil(objects.length / inPack) }, (_, index) =>
    objects.slice(index * inPack, (index + 1) * inPack),
  )

function packOf(portion: readonly Indirect[], { context }: PDFDocument): PDFObject {
  const bodies = portion.map(([, object]) => bytesOf(object))
  let at = 0
  const places = portion.map(([ref], index) => {
    const place = `${ref.objectNumber} ${at}`
    at += (bodies[index]?.length ?? 0) + 1
    return place
  })
  const head = latin(`${places.join(' ')} `)
  const content = Buffer.concat([head, ...bodies.flatMap((body) => [body, latin('\n')])])
  return deflated(context, content, { Type: 'ObjStm', N: portion.length, First: head.length })
}

/** The table of all objects, with what a reader begins with. */
function tableOf(offsets: ReadonlyMap<number, Entry>, table: PDFRef, { context }: PDFDocument): PDFObject {
  const size = table.objectNumber + 1
  const content = Buffer.alloc(size * 7)
  for (let number = 0; number < size; number += 1) {
    const { kind, at, index } = offsets.get(number) ?? nowhere
    content.writeUInt8(kind, number * 7)
    content.writeUInt32BE(at, number * 7 + 1)
    content.writeUInt16BE(index, number * 7 + 5)
  }
  const stream = deflated(context, content, { Type: 'XRef', Size: size, W: [1, 4, 2] })
  const { Root, Info, ID } = context.trailerInfo
  for (const [key, value] of Object.entries({ Root, Info, ID })) {
    if (value !== undefined) stream.dict.set(PDFName.of(key), value)
  }
  return stream
}

const indirect = (ref: PDFRef, object: PDFObject): Uint8Array =>
  Buffer.concat([latin(`${ref.objectNumber} ${ref.generationNumber} obj\n`), bytesOf(object), latin('\nendobj\n')])

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
