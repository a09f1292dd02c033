import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from './pdf.ts'

/** A line to write on, in points from the lower left corner of the page. */
interface RuledLine {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The lines of each page as they are drawn: 4 cm long and more, and a pixel of paper thick, which none on a small slide is. */
export const ruledLines = (path: string): Promise<readonly (readonly RuledLine[])[]> =>
  withPdf(path, async (pdf) => {
    const pages: (readonly RuledLine[])[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await linesOn(await pdf.getPage(number)))
    return pages
  })

type Matrix = readonly [number, number, number, number, number, number]

async function linesOn(page: PDFPageProxy): Promise<readonly RuledLine[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const lines: RuledLine[] = []
  const kept: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, operation] of fnArray.entries()) {
    const given: unknown = argsArray[index]
    if (operation === OPS.save) kept.push(now)
    else if (operation === OPS.restore) now = kept.pop() ?? now
    else if (operation === OPS.transform) now = times(now, numbersIn(given))
    else if (operation === OPS.constructPath) lines.push(...lineIn(now, numbersIn(Reflect.get(Object(given), 2))))
  }
  return lines
}

const numbersIn = (list: unknown): readonly number[] => Array.from(Object.values(Object(list)), Number)

function times([a, b, c, d, e, f]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: readonly number[]): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The box of a path, if it is such a line. */
function lineIn([a, , , d, e, f]: Matrix, [left = 0, top = 0, right = 0, bottom = 0]: readonly number[]) {
  const width = Math.abs((right - left) * a)
  const thickness = Math.abs((bottom - top) * d)
  const isLine = width > 113 && Math.abs(thickness - 0.75) < 0.01
  return isLine ? [{ x: Math.min(left * a, right * a) + e, y: top * d + f, width }] : []
}
