import { type PDFDocument, PDFHexString, type PDFRef } from '@cantoo/pdf-lib'
import { deflated } from './deflated.ts'
import type { FormFont, Glyph } from './form-font.ts'

/** Puts the font into a PDF as one that viewers can write with: its codes are glyphs, and it says what they mean. */
export function embedFormFont(pdf: PDFDocument, { name, length, packed, glyphs }: FormFont): PDFRef {
  const { context } = pdf
  const file = context.register(context.stream(packed, { Length1: length, Filter: 'FlateDecode' }))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: symbolic,
      FontBBox: [0, -descent, 1000, ascent],
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: -descent,
      CapHeight: 733,
      StemV: 80,
      FontFile2: file,
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: glyphs.filter(({ width }) => width !== 1000).flatMap(({ id, width }) => [id, id, width]),
      CIDToGIDMap: 'Identity',
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(deflated(context, Buffer.from(toUnicode(glyphs), 'latin1'))),
    }),
  )
}

const symbolic = 4

// Together 1.35, by which pdf.js sets lines apart: Acrobat and PDFium take it from here, and all of them agree.
const ascent = 1040
const descent = 310

const text = (words: string): PDFHexString => PDFHexString.fromText(words)

/** Which character each glyph is, as PDFs say it: in portions of a hundred. */
function toUnicode(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map(({ id, code }) => `<${hex(id)}> <${utf16(code)}>`)
  const portions = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) =>
    lines.slice(index * 100, index * 100 + 100),
  )
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...portions.map((portion) => `${portion.length} beginbfchar\n${portion.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0')

const utf16 = (code: number): string =>
  [...String.fromCodePoint(code)]
    .flatMap((character) => Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))))
    .join('')
