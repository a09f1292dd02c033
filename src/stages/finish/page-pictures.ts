import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { fileLink } from '../../file-links.ts'
import { pictureIn } from '../render/page-picture.ts'
import { textOfStream } from './content/stream-text.ts'
import { deflated } from './deflated.ts'

/** A finished document of which another shows pages, and where it lies beside it. */
export interface Pictured {
  readonly bytes: Uint8Array
  readonly path: string
}

/** Draws pages of another document where a print left room for them; what was a link there becomes one to that page. */
export async function layPictures(pdf: PDFDocument, other: Pictured | null): Promise<void> {
  const rooms = pdf.getPages().flatMap(roomsOn)
  if (rooms.length === 0) return
  if (other === null) throw new Error('There is room for pictures of pages, but no document to take them from')
  const source = await PDFDocument.load(other.bytes, { updateMetadata: false })
  const copier = PDFObjectCopier.for(source.context, pdf.context)
  const pictures = new Map<number, Picture>()
  for (const { number } of rooms) {
    if (!pictures.has(number)) pictures.set(number, pictureOf(source.getPage(number - 1), pdf, copier))
  }
  for (const room of rooms) {
    const picture = pictures.get(room.number)
    if (picture !== undefined) draw(pdf, room, picture)
    room.action.set(PDFName.of('URI'), PDFString.of(fileLink(other.path, room.number)))
  }
}

/** A rectangle that was left free, and for which page of the other document. */
interface Room {
  readonly page: PDFPage
  readonly action: PDFDict
  readonly number: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function roomsOn(page: PDFPage): readonly Room[] {
  const links = page.node.Annots()
  return (links?.asArray() ?? []).flatMap((_, index): readonly Room[] => {
    const link = links?.lookup(index, PDFDict)
    const action = link?.lookupMaybe(PDFName.of('A'), PDFDict)
    const uri = action?.lookup(PDFName.of('URI'))
    const number = uri instanceof PDFString ? pictureIn(uri.asString()) : null
    if (link === undefined || action === undefined || number === null) return []
    return [{ page, action, number, ...link.lookup(PDFName.of('Rect'), PDFArray).asRectangle() }]
  })
}

/** A page as something that can be drawn. */
interface Picture {
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
}

function pictureOf(page: PDFPage, pdf: PDFDocument, copier: PDFObjectCopier): Picture {
  const { width, height } = page.getSize()
  const resources = page.node.Resources()
  const form = deflated(pdf.context, Buffer.from(contentOf(page), 'latin1'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: resources === undefined ? {} : copier.copy(resources),
  })
  return { ref: pdf.context.register(form), width, height }
}

/** What a page draws, without the marks that tie it to the tags of its document. */
function contentOf(page: PDFPage): string {
  const given = page.node.Contents()
  const streams = given instanceof PDFArray ? given.asArray().map((_, index) => given.lookup(index)) : [given]
  const parts = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream)) throw new Error('A page has content that cannot be read')
    return textOfStream(stream)
  })
  return parts.join('\n').replace(/<<\s*\/MCID \d+\s*>>\s*BDC/g, 'BMC')
}

/** Fits a picture into its room, at its upper left corner. */
function draw(pdf: PDFDocument, { page, number: of, x, y, width, height }: Room, picture: Picture): void {
  const name = PDFName.of(`Picture${of}`)
  const scale = Math.min(width / picture.width, height / picture.height)
  const at = [scale, 0, 0, scale, x, y + height - picture.height * scale].map((one) => one.toFixed(4)).join(' ')
  page.node.setXObject(name, picture.ref)
  const content = `/Artifact <</Type /Layout>> BDC\nq ${at} cm /Picture${of} Do Q\nEMC\n`
  page.node.addContentStream(pdf.context.register(pdf.context.stream(content)))
}
