import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Opening = ReturnType<typeof getDocument>

/** Opens a PDF to be read, no more of it than is asked for; `destroy` what comes of it when it has been read. */
export async function openPdf(bytes: Uint8Array): Promise<Opening> {
  reader ??= loadReader()
  const { getDocument } = await reader
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true })
}

type Reader = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let reader: Promise<Reader> | null = null

/**
 * Imported late: most commands need no PDF reader. With it come stand-ins for what old engines lack, written in
 * JavaScript, for the whole program: with them every `push` and every JSON takes several times as long. They go again.
 */
async function loadReader(): Promise<Reader> {
  const [{ push }, { parse, stringify }] = [Array.prototype, JSON]
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs')
  putBack(Array.prototype, 'push', push)
  putBack(JSON, 'parse', parse)
  putBack(JSON, 'stringify', stringify)
  // Puppeteer takes it for the engine's own.
  if ('fromBase64' in Uint8Array) putBack(Uint8Array, 'fromBase64', (text: string) => Buffer.from(text, 'base64'))
  return loaded
}

const putBack = (owner: object, name: string, value: unknown): boolean =>
  Reflect.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false })
