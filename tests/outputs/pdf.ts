import { readFile } from 'node:fs/promises'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a reader of its text layer has it. */
export interface PageText {
  readonly width: number
  readonly height: number
  /** Without white space, in reading order; running heads and feet left out. */
  readonly text: string
  /** Everything on the page, white space and running heads included. */
  readonly whole: string
}

/** Opens a PDF as a browser's viewer does, asks it something and closes it. */
export async function withPdf<T>(path: string, ask: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  try {
    return await ask(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** The text layer of each page, not normalised. `margin`: points at head and foot that hold no text of the source. */
export const pagesOf = (path: string, margin = 0): Promise<readonly PageText[]> =>
  withPdf(path, async (pdf) => {
    const pages: PageText[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageText(pdf, number, margin))
    return pages
  })

async function pageText(pdf: PDFDocumentProxy, number: number, margin: number): Promise<PageText> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const runs = items.flatMap((item) => ('str' in item ? [{ text: item.str, y: Number(item.transform[5]) }] : []))
  const inside = runs.filter(({ y }) => y > margin && y < height - margin)
  return {
    width,
    height,
    text: withoutSpace(inside.map(({ text }) => text).join('')),
    whole: runs.map(({ text }) => text).join(' '),
  }
}

/** What a screen reader says of each page, without white space: the text of its tags in their order, not as it is drawn. */
export const spokenPages = (path: string): Promise<readonly string[]> =>
  withPdf(path, async (pdf) => {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true })
      const texts = textsById(items)
      pages.push(
        withoutSpace(
          idsIn(await page.getStructTree())
            .map((id) => texts.get(id) ?? '')
            .join(''),
        ),
      )
    }
    return pages
  })

/** The text of each stretch of a page that a tag names. */
function textsById(items: readonly object[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    const type = 'type' in item ? String(item.type) : ''
    if (type.startsWith('begin')) open.push('id' in item && typeof item.id === 'string' ? item.id : null)
    else if (type === 'endMarkedContent') open.pop()
    const id = open.findLast((one) => one !== null)
    if ('str' in item && typeof id === 'string') texts.set(id, (texts.get(id) ?? '') + String(item.str))
  }
  return texts
}

/** The stretches that tags name, in the order of the tags. */
const idsIn = (node: unknown): readonly string[] => {
  if (typeof node !== 'object' || node === null) return []
  if ('children' in node && Array.isArray(node.children)) return node.children.flatMap(idsIn)
  return 'id' in node && typeof node.id === 'string' ? [node.id] : []
}

/** Text as it is compared: lines break where they like. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u200b]+/g, '')

/** The kind of each shading of a PDF, by its number in the standard. */
export async function shadingsIn(path: string): Promise<readonly number[]> {
  const { context } = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dictionary = object instanceof PDFStream ? object.dict : object
    return dictionary instanceof PDFDict ? kindsUnder(dictionary) : []
  })
}

function kindsUnder(dictionary: PDFDict): readonly number[] {
  const kind = dictionary.get(PDFName.of('ShadingType'))
  const inner = dictionary.values().flatMap((value) => (value instanceof PDFDict ? kindsUnder(value) : []))
  return kind instanceof PDFNumber ? [kind.asNumber(), ...inner] : inner
}

/** A font object of a PDF. */
export interface EmbeddedFont {
  readonly kind: string
  readonly name: string
  readonly embedded: boolean
}

/** Every font of a PDF, without the subset's tag before its name: the descendants of composite fonts. */
export async function fontsIn(path: string): Promise<readonly EmbeddedFont[]> {
  const pdf = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && nameIn(object, 'Type') === 'Font' ? [object] : []))
    .filter((font) => nameIn(font, 'Subtype') !== 'Type0')
    .map((font) => ({
      kind: nameIn(font, 'Subtype'),
      name: nameIn(font, 'BaseFont').replace(/^[A-Z]{6}\+/, ''),
      embedded: isEmbedded(font),
    }))
}

const nameIn = (dictionary: PDFDict, key: string): string =>
  dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''

function isEmbedded(font: PDFDict): boolean {
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  return descriptor?.get(PDFName.of('FontFile2')) instanceof PDFRef
}

/** The catalog of a PDF, for what no viewer shows: tags and language. */
export async function catalogOf(path: string): Promise<{ readonly tagged: boolean; readonly language: string }> {
  const { catalog } = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const kids = tree?.lookup(PDFName.of('K'))
  const tagged = kids instanceof PDFDict || (kids instanceof PDFArray && kids.size() > 0)
  const language = catalog.lookup(PDFName.of('Lang'))
  return { tagged, language: language === undefined ? '' : String(language) }
}

/** A bookmark and the page that it leads to, counted from 0. */
export interface Bookmark {
  readonly title: string
  readonly page: number
  /** How many bookmarks it stands under, and itself. */
  readonly depth: number
}

/** Every bookmark of a PDF, outer before inner; one that leads nowhere is an error. */
export const outlineOf = (path: string): Promise<readonly Bookmark[]> =>
  withPdf(path, async (pdf) => {
    const marks: Bookmark[] = []
    const waiting = ((await pdf.getOutline()) ?? []).map((mark) => ({ mark, depth: 1 }))
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { mark, depth } = next
      const target = typeof mark.dest === 'string' ? await pdf.getDestination(mark.dest) : mark.dest
      if (target === null) throw new Error(`The bookmark "${mark.title}" leads nowhere`)
      marks.push({ title: mark.title, page: await pdf.getPageIndex(target[0]), depth })
      waiting.unshift(...mark.items.map((inner: typeof mark) => ({ mark: inner, depth: depth + 1 })))
    }
    return marks
  })

/** The words pinned to each page as a viewer shows them, empty where there are none. */
export const pinnedNotes = (path: string): Promise<readonly string[]> =>
  withPdf(path, async (pdf) => {
    const notes: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const annotations: readonly Annotation[] = await (await pdf.getPage(number)).getAnnotations()
      const pinned = annotations.filter(({ subtype }) => subtype === 'Text')
      notes.push(pinned.map(({ contentsObj }) => contentsObj?.str ?? '').join('\n'))
    }
    return notes
  })

interface Annotation {
  readonly subtype: string
  readonly contentsObj?: { readonly str: string }
}
