import { readFile } from 'node:fs/promises'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from './pdf.ts'

/** A tag of a PDF as a screen reader meets it. */
export interface ReadTag {
  readonly name: string
  readonly parent: string
  readonly kids: readonly ReadTag[]
  /** It holds words or pictures of a page itself. */
  readonly holds: boolean
  readonly alt: string | null
  /** Its attributes, as a PDF writes them, in one line. */
  readonly attributes: string
}

/** Every tag of a PDF, outer before inner; read once. */
export function tagsIn(path: string): Promise<readonly ReadTag[]> {
  const tags = known.get(path) ?? readTags(path)
  known.set(path, tags)
  return tags
}

const known = new Map<string, Promise<readonly ReadTag[]>>()

async function readTags(path: string): Promise<readonly ReadTag[]> {
  const { catalog } = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return kidsOf(root, '').flatMap(withInner)
}

const withInner = (tag: ReadTag): readonly ReadTag[] => [tag, ...tag.kids.flatMap(withInner)]

const kidsOf = (dict: PDFDict, parent: string): readonly ReadTag[] =>
  objectsIn(dict).flatMap((object) =>
    object instanceof PDFDict && object.has(PDFName.of('S')) ? [tagOf(object, parent)] : [],
  )

function objectsIn(dict: PDFDict): readonly (PDFObject | undefined)[] {
  const kids = dict.lookup(PDFName.of('K'))
  return kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids]
}

function tagOf(dict: PDFDict, parent: string): ReadTag {
  const name = dict.lookup(PDFName.of('S'), PDFName).decodeText()
  const alt = dict.lookup(PDFName.of('Alt'))
  return {
    name,
    parent,
    kids: kidsOf(dict, name),
    holds: objectsIn(dict).some((kid) => kid !== undefined && !(kid instanceof PDFDict && kid.has(PDFName.of('S')))),
    alt: alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : null,
    attributes: String(dict.lookup(PDFName.of('A')) ?? '').replace(/\s+/g, ' '),
  }
}

/** Pages on which something is painted that is neither tagged nor marked as decoration, counted from 1. */
export const pagesWithBareContent = (path: string): Promise<readonly number[]> =>
  withPdf(path, async (pdf) => {
    const bare: number[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
      if (paintsBare(fnArray, argsArray)) bare.push(number)
    }
    return bare
  })

function paintsBare(operators: readonly number[], given: readonly unknown[]): boolean {
  let depth = 0
  for (const [index, operator] of operators.entries()) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    else if (operator === OPS.endMarkedContent) depth -= 1
    else if (depth === 0 && paints(operator, given[index])) return true
  }
  return false
}

const painting = new Set([
  OPS.showText,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintFormXObjectBegin,
])

// A path is built with what is to be done with it; it may but cut what follows.
const paints = (operator: number, given: unknown): boolean =>
  operator === OPS.constructPath ? Array.isArray(given) && given[0] !== OPS.endPath : painting.has(operator)

/** The words that describe each link of a PDF. */
export const linkWords = (path: string): Promise<readonly string[]> =>
  withPdf(path, async (pdf) => {
    const words: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const annotations: readonly Link[] = await (await pdf.getPage(number)).getAnnotations()
      words.push(
        ...annotations.filter(({ subtype }) => subtype === 'Link').map(({ contentsObj }) => contentsObj?.str ?? ''),
      )
    }
    return words
  })

interface Link {
  readonly subtype: string
  readonly contentsObj?: { readonly str: string }
}
