import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { areFits, type SlideFit } from '../fit.ts'
import type { Layout } from '../known.ts'
import { type PageFit, readPageFit } from '../page-fit.ts'
import { hash, identityOf, keep, readKnown, throwAwayOld } from './kept.ts'
import { openPrinter, type Printer, type PrinterOptions } from './print.ts'
import type { MeasuredPrint, Measuring } from './print-page.ts'

/** Change it when pages are printed differently from the same bytes: everything is then printed anew. */
const format = 1

/** A printer that prints no page twice: the same bytes in the same browser give the PDF of last time. */
export async function openCachedPrinter(options: PrinterOptions, folder: string): Promise<Printer> {
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  const browser = await identityOf(options.executablePath)
  let opened: Promise<Printer> | null = null
  let running: Printer | null = null
  let closed = false
  const open = async (): Promise<Printer> => {
    const printer = await openPrinter(options)
    running = printer
    if (closed) printer.close()
    return printer
  }
  const nameOf = (html: string): string => join(folder, hash(`${format} ${browser}\n${html}`))
  return {
    print: async (html) => {
      const path = `${nameOf(html)}.pdf`
      const known = await readKnown(path)
      if (known !== null) return known
      opened ??= open()
      const bytes = await (await opened).print(html)
      await keep(path, bytes)
      return bytes
    },
    printMeasured: async (html, measuring) => {
      const name = nameOf(html)
      const known = await readMeasured(name, measuring)
      if (known !== null) return known
      opened ??= open()
      const measured = await (await opened).printMeasured(html, measuring)
      await keepMeasured(name, measuring, measured)
      return measured
    },
    printPages: async (html, ruler) => {
      // What is measured takes part in the PDF: it names what stands there.
      const name = nameOf(`${ruler}\n${html}`)
      const [known, fit] = await Promise.all([readKnown(`${name}.pdf`), readFit(`${name}.json`)])
      if (known !== null && fit !== null) return { bytes: known, fit }
      opened ??= open()
      const printed = await (await opened).printPages(html, ruler)
      await Promise.all([keep(`${name}.pdf`, printed.bytes), keep(`${name}.json`, JSON.stringify(printed.fit))])
      return printed
    },
    recallLayout: async (html) => readLayout((await readKnown(`${nameOf(html)}.json`)) ?? new Uint8Array()),
    keepLayout: (html, { pages, across, blanks }) => {
      const layout = { pages: Object.fromEntries(pages), across, blanks: [...blanks] }
      return keep(`${nameOf(html)}.json`, Buffer.from(JSON.stringify(layout)))
    },
    close: () => {
      closed = true
      running?.close()
      void throwAwayOld(folder)
    },
  }
}

const layoutSchema = z.object({
  pages: z.record(z.string(), z.int().positive()).transform((pages) => new Map(Object.entries(pages))),
  across: z.array(z.boolean()),
  blanks: z.array(z.string()).transform((blanks) => new Set(blanks)),
})

// What cannot be read is not known.
function readLayout(bytes: Uint8Array): Layout | null {
  try {
    return layoutSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
  } catch {
    return null
  }
}

// Another ruler measures otherwise; the PDF is the same.
const measuredPath = (name: string, { ruler }: Measuring): string => `${name}.${hash(ruler).slice(0, 16)}`

async function readMeasured(name: string, measuring: Measuring): Promise<MeasuredPrint | null> {
  const path = measuredPath(name, measuring)
  const [bytes, fits] = await Promise.all([readKnown(`${name}.pdf`), readFits(`${path}.json`)])
  if (bytes === null || fits === null) return null
  const pictures = new Map<number, Uint8Array>()
  for (const index of measuring.offenders(fits)) {
    const picture = await readKnown(`${path}.${index}.png`)
    if (picture === null) return null
    pictures.set(index, picture)
  }
  return { bytes, fits, pictures }
}

async function keepMeasured(
  name: string,
  measuring: Measuring,
  { bytes, fits, pictures }: MeasuredPrint,
): Promise<void> {
  const path = measuredPath(name, measuring)
  await Promise.all([
    keep(`${name}.pdf`, bytes),
    keep(`${path}.json`, JSON.stringify(fits)),
    ...[...pictures].map(([index, picture]) => keep(`${path}.${index}.png`, picture)),
  ])
}

async function readFits(path: string): Promise<readonly SlideFit[] | null> {
  const fits = await readJson(path)
  return areFits(fits) ? fits : null
}

const readFit = async (path: string): Promise<PageFit | null> => readPageFit(await readJson(path))

async function readJson(path: string): Promise<unknown> {
  const bytes = await readKnown(path)
  try {
    return JSON.parse(Buffer.from(bytes ?? '').toString())
  } catch {
    return null
  }
}
