// Draws parts of PDF pages in the browser that also prints them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import puppeteer from 'puppeteer'
import { browserPath } from './browser-path.mjs'

const origin = 'http://docs.invalid/'
const page = `<!doctype html><script type="module">
import * as pdfjs from './pdf.mjs'
pdfjs.GlobalWorkerOptions.workerSrc = './worker.mjs'
window.paint = async ({ page, top, bottom, width }) => {
  const pdf = await pdfjs.getDocument({ url: './paper.pdf?' + Math.random() }).promise
  const one = await pdf.getPage(page + 1)
  const { width: points, height } = one.getViewport({ scale: 1 })
  const scale = width / points
  const viewport = one.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  await one.render({ canvas, viewport }).promise
  const from = Math.max(0, Math.round((height - Math.min(top, height)) * scale))
  const rows = Math.min(Math.round((height - bottom) * scale), canvas.height) - from
  const { data } = canvas.getContext('2d').getImageData(0, from, canvas.width, rows)
  await pdf.destroy()
  let text = ''
  for (let at = 0; at < data.length; at += 30000) text += String.fromCharCode(...data.subarray(at, at + 30000))
  return { width: canvas.width, height: rows, pixels: btoa(text) }
}
window.ready = true
</script>`

/** A browser with a page that draws; `paint` gives the pixels of a part of a page, without the white around it. */
export async function openPainter() {
  const executablePath = await browserPath()
  const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const tab = await browser.newPage()
  let paper = new Uint8Array()
  const require = createRequire(import.meta.url)
  const script = (name) => readFileSync(require.resolve(`pdfjs-dist/build/${name}`))
  const files = { '/': page, '/pdf.mjs': script('pdf.min.mjs'), '/worker.mjs': script('pdf.worker.min.mjs') }
  await tab.setRequestInterception(true)
  tab.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/paper.pdf') request.respond({ contentType: 'application/pdf', body: Buffer.from(paper) })
    else if (pathname in files) request.respond({ contentType: typeOf(pathname), body: files[pathname] })
    else request.abort()
  })
  await tab.goto(origin)
  await tab.waitForFunction('window.ready === true')
  return {
    paint: async ({ bytes, whole, ...cut }) => {
      paper = bytes
      const { width, height, pixels } = await tab.evaluate((asked) => window.paint(asked), {
        ...cut,
        top: Math.min(cut.top, 1e6),
      })
      const drawn = { width, height, pixels: Buffer.from(pixels, 'base64') }
      return whole ? drawn : trimmed(drawn)
    },
    close: () => browser.close(),
  }
}

const typeOf = (path) => (path === '/' ? 'text/html' : 'text/javascript')

const around = 8

/** A picture without the white rows and columns at its edges, but for a little. */
function trimmed({ width, height, pixels }) {
  const isInk = (x, y) => pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).some((part) => part < 250)
  const columns = Array.from({ length: width }, (_, x) => x)
  const rows = Array.from({ length: height }, (_, y) => y)
  const inkRows = rows.filter((y) => columns.some((x) => isInk(x, y)))
  const inkColumns = columns.filter((x) => rows.some((y) => isInk(x, y)))
  const left = Math.max(0, (inkColumns[0] ?? 0) - around)
  const top = Math.max(0, (inkRows[0] ?? 0) - around)
  const right = Math.min(width, (inkColumns.at(-1) ?? width) + 1 + around)
  const foot = Math.min(height, (inkRows.at(-1) ?? height) + 1 + around)
  const cut = rows.slice(top, foot).map((y) => pixels.subarray((y * width + left) * 4, (y * width + right) * 4))
  return { width: right - left, height: foot - top, pixels: Buffer.concat(cut) }
}
