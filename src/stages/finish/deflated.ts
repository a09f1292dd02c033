import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFRawStream } from '@cantoo/pdf-lib'

/** A packed stream for a PDF; made by Node's zlib, which is five to ten times as fast as pdf-lib's own packing. */
export const deflated = (
  context: PDFContext,
  content: Uint8Array,
  about: Parameters<PDFContext['stream']>[1] = {},
): PDFRawStream => context.stream(deflateSync(content), { ...about, Filter: 'FlateDecode' })
