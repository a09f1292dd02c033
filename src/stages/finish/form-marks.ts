import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { FieldKind } from '../../field.ts'

/** How fields look: drawn here once, so that no viewer has to. */
export interface Looks {
  /** Nothing: an empty text, a mark that is not set. */
  readonly empty: PDFRef
  /** A mark that is set, of a size. */
  mark(kind: FieldKind, width: number, height: number): PDFRef
}

/** The looks of the fields of a PDF; those of one size are drawn once. */
export function looksIn(pdf: PDFDocument): Looks {
  const drawn = new Map<string, PDFRef>()
  const draw = (width: number, height: number, content: string): PDFRef => {
    const key = `${width} ${height} ${content}`
    const known = drawn.get(key)
    if (known !== undefined) return known
    const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} }
    const ref = pdf.context.register(pdf.context.stream(content, form))
    drawn.set(key, ref)
    return ref
  }
  return {
    empty: draw(1, 1, ''),
    mark: (kind, width, height) => {
      const [w, h] = [Math.round(width * 10) / 10, Math.round(height * 10) / 10]
      return draw(w, h, kind === 'ring' ? ring(w, h) : tick(w, h))
    },
  }
}

const pen = '0.07 0.24 0.47 RG 1 J 1 j'

/** A ring around the number or letter that is chosen. */
function ring(width: number, height: number): string {
  const [x, y] = [width / 2, height / 2]
  const r = Math.min(x, y) - 1
  const k = r * 0.5523
  const curve = (...points: readonly number[]): string => `${points.map(rounded).join(' ')} c`
  return [
    `q ${pen} 1.6 w ${rounded(x + r)} ${rounded(y)} m`,
    curve(x + r, y + k, x + k, y + r, x, y + r),
    curve(x - k, y + r, x - r, y + k, x - r, y),
    curve(x - r, y - k, x - k, y - r, x, y - r),
    curve(x + k, y - r, x + r, y - k, x + r, y),
    's Q',
  ].join(' ')
}

function tick(width: number, height: number): string {
  const at = (x: number, y: number): string => `${rounded(width * x)} ${rounded(height * y)}`
  return `q ${pen} ${rounded(Math.max(1, height * 0.14))} w ${at(0.2, 0.5)} m ${at(0.42, 0.25)} l ${at(0.82, 0.78)} l S Q`
}

const rounded = (number: number): string => String(Math.round(number * 100) / 100)
