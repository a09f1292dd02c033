import { z } from 'zod'
import { digest } from '../digest.ts'
import type { Audience } from '../edition.ts'
import { areFits } from '../fit.ts'
import type { Layout } from '../known.ts'
import { asJson, type Form, type Memory, recalled as recall, remembered } from '../memory.ts'
import { readPageFit } from '../page-fit.ts'
import { identityOf } from './browser-identity.ts'
import { openPrinter, type Printer, type PrinterOptions } from './print.ts'
import type { MeasuredPrint, Measuring } from './print-page.ts'
import type { Store } from './store.ts'

/** Change it when pages are printed differently from the same bytes: everything is then printed anew. */
const format = 2

/** A printer that prints no page twice: the same bytes in the same browser give the PDF of last time. */
export async function openCachedPrinter(options: PrinterOptions, store: Store): Promise<Printer> {
  const browser = `${format} ${await identityOf(options.executablePath)}`
  let opened: Promise<Printer> | null = null
  let running: Printer | null = null
  let closed = false
  const open = async (): Promise<Printer> => {
    const printer = await openPrinter(options)
    running = printer
    if (closed) printer.close()
    return printer
  }
  const printer = (): Promise<Printer> => {
    opened ??= open()
    return opened
  }
  const close = (): void => {
    closed = true
    running?.close()
  }
  const forReaders = (audience: Audience): Printer => ({
    ...remembering(store.room(audience), browser, printer),
    forReaders,
    close,
  })
  return forReaders('trainer')
}

/** Prints what is not remembered. */
function remembering(
  memory: Memory,
  browser: string,
  printer: () => Promise<Printer>,
): Omit<Printer, 'close' | 'forReaders'> {
  const name = (kind: string, html: string): string => `${kind} ${browser} ${digest(html)}`
  return {
    print: (html) => remembered(memory, name('print', html), whole, async () => (await printer()).print(html)),
    printMeasured: async (html, measuring) => {
      const known = await recallMeasured(memory, name('slides', html), measuring)
      if (known !== null) return known
      const measured = await (await printer()).printMeasured(html, measuring)
      await keepMeasured(memory, name('slides', html), measuring, measured)
      return measured
    },
    printPages: async (html, ruler) => {
      // What is measured takes part in the PDF: it names what stands there.
      const key = name('pages', `${ruler}\n${html}`)
      const [bytes, fit] = await Promise.all([recall(memory, key, whole), recall(memory, `${key} fit`, pageFit)])
      if (bytes !== null && fit !== null) return { bytes, fit }
      const printed = await (await printer()).printPages(html, ruler)
      await Promise.all([memory.keep(key, printed.bytes), memory.keep(`${key} fit`, pageFit.write(printed.fit))])
      return printed
    },
    recallLayout: (html) => recall(memory, name('layout', html), layout),
    keepLayout: (html, known) => memory.keep(name('layout', html), layout.write(known)),
  }
}

const whole: Form<Uint8Array> = { read: (bytes) => bytes, write: (bytes) => bytes }

const pageFit = asJson(readPageFit)

const fits = asJson((value) => (areFits(value) ? value : null))

const layoutSchema = z.object({
  pages: z.record(z.string(), z.int().positive()).transform((pages) => new Map(Object.entries(pages))),
  across: z.array(z.boolean()),
  blanks: z.array(z.string()).transform((blanks) => new Set(blanks)),
})

const layout: Form<Layout> = {
  read: (bytes) => layoutSchema.parse(JSON.parse(Buffer.from(bytes).toString())),
  write: ({ pages, across, blanks }) =>
    Buffer.from(JSON.stringify({ pages: Object.fromEntries(pages), across, blanks: [...blanks] })),
}

// Another ruler measures otherwise; the PDF is the same.
const measuredBy = (key: string, { ruler }: Measuring): string => `${key} ${digest(ruler)}`

async function recallMeasured(memory: Memory, key: string, measuring: Measuring): Promise<MeasuredPrint | null> {
  const measured = measuredBy(key, measuring)
  const [bytes, known] = await Promise.all([recall(memory, key, whole), recall(memory, measured, fits)])
  if (bytes === null || known === null) return null
  const pictures = new Map<number, Uint8Array>()
  for (const index of measuring.offenders(known)) {
    const picture = await memory.recall(`${measured} ${index}`)
    if (picture === null) return null
    pictures.set(index, picture)
  }
  return { bytes, fits: known, pictures }
}

async function keepMeasured(memory: Memory, key: string, measuring: Measuring, made: MeasuredPrint): Promise<void> {
  const measured = measuredBy(key, measuring)
  await Promise.all([
    memory.keep(key, made.bytes),
    memory.keep(measured, fits.write(made.fits)),
    ...[...made.pictures].map(([index, picture]) => memory.keep(`${measured} ${index}`, picture)),
  ])
}
