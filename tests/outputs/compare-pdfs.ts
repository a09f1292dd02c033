import type { Browser } from 'puppeteer'
import { serve } from './serve.ts'

/** What differs between the pages of two PDFs as a viewer draws them. */
export interface Comparison {
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly string[])[]
  /** For each page, the share of its pixels that differ to the eye. */
  readonly differing: readonly number[]
}

/** Draws the pages of two PDFs and lays them over each other. */
export async function comparePdfs(browser: Browser, one: Uint8Array, other: Uint8Array): Promise<Comparison> {
  const server = await serve('node_modules/pdfjs-dist/legacy/build')
  const page = await browser.newPage()
  try {
    await page.goto(server.url('pdf.mjs'))
    const [first, second] = [one, other].map((bytes) => Buffer.from(bytes).toString('base64'))
    return JSON.parse(String(await page.evaluate(compare(first ?? '', second ?? ''))))
  } finally {
    await page.close()
    await server.close()
  }
}

// In the browser: Node has no canvas.
const compare = (one: string, other: string): string => `(async () => {
  const pdfjs = await import('/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
  const open = (data) => pdfjs.getDocument({ data: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) }).promise
  const draw = async (pdf, number) => {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: 0.5 })
    const canvas = new OffscreenCanvas(viewport.width, viewport.height)
    const canvasContext = canvas.getContext('2d')
    await page.render({ canvas, canvasContext, viewport }).promise
    return { size: width.toFixed() + ' ' + height.toFixed(), data: canvasContext.getImageData(0, 0, canvas.width, canvas.height).data }
  }
  const pdfs = await Promise.all(['${one}', '${other}'].map(open))
  const sizes = [[], []]
  const differing = []
  for (let number = 1; number <= Math.max(...pdfs.map(({ numPages }) => numPages)); number += 1) {
    const pages = await Promise.all(pdfs.map((pdf) => number > pdf.numPages ? null : draw(pdf, number)))
    pages.forEach((page, index) => { if (page !== null) sizes[index].push(page.size) })
    if (pages.includes(null)) continue
    const [a, b] = pages.map(({ data }) => data)
    let count = 0
    for (let at = 0; at < a.length; at += 4)
      if (Math.abs(a[at] - b[at]) + Math.abs(a[at + 1] - b[at + 1]) + Math.abs(a[at + 2] - b[at + 2]) > 60) count += 1
    differing.push(count * 4 / a.length)
  }
  return JSON.stringify({ sizes, differing })
})()`
