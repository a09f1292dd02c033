import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withoutSpace, withPdf } from './pdf.ts'

/** A link that shows the number of a page. */
export interface NumberedLink {
  /** Its own words. */
  readonly text: string
  /** What the number is said of: what stands before its arrow, or all of its line. */
  readonly line: string
  /** The number that is printed. */
  readonly number: string
  /** The name of the place that it leads to. */
  readonly place: string
  /** The page that it leads to, counted from 1, and the number that viewers show for it. */
  readonly page: number
  readonly label: string
}

/** The links of a PDF that end in the number of a page, in the order of the pages. */
export const numberedLinks = (path: string): Promise<readonly NumberedLink[]> =>
  withPdf(path, async (pdf) => {
    const links: NumberedLink[] = []
    const labels = (await pdf.getPageLabels()) ?? []
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const page = await pdf.getPage(at)
      const annotations: readonly Link[] = await page.getAnnotations()
      const inside = annotations.filter(({ subtype, dest }) => subtype === 'Link' && typeof dest === 'string')
      const runs = inside.length === 0 ? [] : await runsOf(page)
      for (const { dest = '', rect } of inside) {
        const target = (await pdf.getDestination(dest)) ?? []
        const line = runs.filter(({ y }) => y > rect[1] && y < rect[3])
        const text = joined(line.filter(({ x }) => x >= rect[0] - 1 && x < rect[2] - 2))
        const number = /(?:\d+|[ivxlc]+)$/.exec(text)?.[0] ?? ''
        const page = await pdf.getPageIndex(target[0])
        const before = joined(line.filter(({ x }) => x < rect[0] - 1)).split('→')
        links.push({
          text,
          line: before.at(-2) ?? joined(line),
          number,
          place: dest,
          page: page + 1,
          label: labels[page] ?? '',
        })
      }
    }
    return links
  })

/** The named places of a PDF and the pages on which they stand, counted from 1. */
export const placesOf = (path: string): Promise<readonly { readonly name: string; readonly page: number }[]> =>
  withPdf(path, async (pdf) => {
    const places = []
    for (const [name, target] of Object.entries(await pdf.getDestinations())) {
      places.push({ name, page: (await pdf.getPageIndex(target[0])) + 1 })
    }
    return places
  })

interface Link {
  readonly subtype: string
  readonly dest?: string
  readonly rect: readonly [number, number, number, number]
}

/** A word of the index, without white space, and the pages that stand beside it. */
export interface IndexLine {
  readonly word: string
  readonly links: readonly { readonly number: string; readonly page: number }[]
}

/** The index of a PDF: what stands in its columns left of links to words and meanings. */
export const indexLines = (path: string): Promise<readonly IndexLine[]> =>
  withPdf(path, async (pdf) => {
    const lines: IndexLine[] = []
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const page = await pdf.getPage(at)
      const annotations: readonly Link[] = await page.getAnnotations()
      const links = annotations.filter(({ dest }) => typeof dest === 'string' && /^[gt]\d+$/.test(dest))
      const runs = links.length === 0 ? [] : await runsOf(page)
      const middle = (page.view[2] ?? 0) / 2
      const keys = [...new Set(links.map(({ rect }) => `${rect[0] < middle} ${Math.round(rect[1] / 3)}`))]
      for (const key of keys) {
        const own = links.filter(({ rect }) => `${rect[0] < middle} ${Math.round(rect[1] / 3)}` === key)
        const [first] = own.toSorted((a, b) => a.rect[0] - b.rect[0])
        if (first === undefined) continue
        const line = runs.filter(({ y }) => y > first.rect[1] && y < first.rect[3])
        const beside = line.filter(({ x }) => x < first.rect[0] - 1 && x < middle === first.rect[0] < middle)
        const numbered = []
        for (const { dest = '', rect } of own) {
          const text = joined(line.filter(({ x }) => x >= rect[0] - 1 && x < rect[2] - 1))
          const target = (await pdf.getDestination(dest)) ?? []
          numbered.push({ number: text.replace(/,.*$/, ''), page: (await pdf.getPageIndex(target[0])) + 1 })
        }
        lines.push({ word: joined(beside), links: numbered })
      }
    }
    return lines
  })

/** What is set larger than all text on each page, a string for each run of such lines of one size; and all its text. */
export const headingsOf = (
  path: string,
): Promise<readonly { readonly headings: readonly string[]; readonly whole: string }[]> =>
  withPdf(path, async (pdf) => {
    const pages = []
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const runs = await runsOf(await pdf.getPage(at))
      const marked = runs
        .map(({ text, size }, index) => {
          if (size < 13.5) return '\n'
          return Math.abs(size - (runs[index - 1]?.size ?? size)) > 0.5 ? `\n${text}` : text
        })
        .join('')
      pages.push({ headings: marked.split('\n').map(withoutSpace).filter(Boolean), whole: joined(runs) })
    }
    return pages
  })

interface Run {
  readonly text: string
  readonly size: number
  readonly x: number
  readonly y: number
}

async function runsOf(page: PDFPageProxy): Promise<readonly Run[]> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, size: item.height, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
      : [],
  )
}

const joined = (runs: readonly Run[]): string => withoutSpace(runs.map(({ text }) => text).join(''))
