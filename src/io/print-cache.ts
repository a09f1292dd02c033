import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { areFits, type SlideFit } from '../fit.ts'
import type { Pages } from '../pages.ts'
import { openPrinter, type Printer, type PrinterOptions } from './print.ts'

/** Change it when pages are printed differently from the same bytes: everything is then printed anew. */
const format = 1

/** Days after which a PDF that no build asked for is thrown away. */
const keepDays = 14

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
    printMeasured: async (html, ruler) => {
      const path = `${nameOf(html)}.pdf`
      // Another ruler measures otherwise; the PDF is the same.
      const fitsPath = `${nameOf(html)}.${hash(ruler).slice(0, 16)}.json`
      const [known, knownFits] = await Promise.all([readKnown(path), readFits(fitsPath)])
      if (known !== null && knownFits !== null) return { bytes: known, fits: knownFits }
      opened ??= open()
      const measured = await (await opened).printMeasured(html, ruler)
      await Promise.all([keep(path, measured.bytes), keep(fitsPath, JSON.stringify(measured.fits))])
      return measured
    },
    recallPages: async (html) => readPages((await readKnown(`${nameOf(html)}.json`)) ?? new Uint8Array()),
    keepPages: (html, pages) => keep(`${nameOf(html)}.json`, Buffer.from(JSON.stringify(Object.fromEntries(pages)))),
    close: () => {
      closed = true
      running?.close()
      void throwAwayOld(folder)
    },
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

// A browser that was updated in place has another size or date.
async function identityOf(executablePath: string): Promise<string> {
  const { size, mtimeMs } = await stat(executablePath).catch(() => ({ size: 0, mtimeMs: 0 }))
  return `${executablePath} ${size} ${mtimeMs}`
}

// What cannot be read is not known.
function readPages(bytes: Uint8Array): Pages | null {
  try {
    const pages: unknown = JSON.parse(Buffer.from(bytes).toString())
    return z
      .record(z.string(), z.int().positive())
      .transform((known) => new Map(Object.entries(known)))
      .parse(pages)
  } catch {
    return null
  }
}

async function readKnown(path: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return null
  await utimes(path, new Date(), new Date()).catch(() => undefined)
  return bytes
}

async function readFits(path: string): Promise<readonly SlideFit[] | null> {
  const bytes = await readKnown(path)
  try {
    const fits: unknown = JSON.parse(Buffer.from(bytes ?? '').toString())
    return areFits(fits) ? fits : null
  } catch {
    return null
  }
}

// A cache that cannot be written is a slow build, not a failed one.
async function keep(path: string, bytes: Uint8Array | string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await writeFile(aside, bytes)
    .then(() => rename(aside, path))
    .catch(() => rm(aside, { force: true }))
}

/** Removes what no build has asked for in a while. */
export async function throwAwayOld(folder: string): Promise<void> {
  const before = Date.now() - keepDays * 86_400_000
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (info !== null && info.mtimeMs < before) await rm(path, { force: true }).catch(() => undefined)
  }
}
