import { z } from 'zod'

/** A piece of a workbook or guide that stands on its pages: a line of words, a row, a picture, room to write. Sizes in points. */
export interface Unit {
  /** The name of the place in the PDF where it begins. */
  readonly id: string
  readonly kind: 'heading' | 'text' | 'row' | 'picture' | 'room'
  /** The mark of the source that it was made of; `null` where no source stands behind it. */
  readonly mark: number | null
  /** The words with which it begins. */
  readonly text: string
  /** The last piece of what it announces, where it is a title. */
  readonly last: number | null
  /** A page begins with it by design: a lecture, a form, a card. */
  readonly opens: boolean
  /** How high it is where nothing breaks it, and how high the inside of its page is. */
  readonly height: number
  readonly room: number
  /** The first of a writing space. */
  readonly space: 'rows' | 'rest' | null
}

/** A form, from its first piece to its last, and how many pages its author gives it. */
export interface FormUnits {
  readonly mark: number | null
  readonly title: string
  readonly pages: number
  readonly first: number
  readonly last: number
}

/** A table, from its first row to its last, and how high its head is; without a head `null`. */
export interface TableUnits {
  readonly mark: number | null
  readonly first: number
  readonly last: number
  readonly head: number | null
}

/** What is too wide for its page, cut off by its box or too small to read; how much in points. */
export interface Fault {
  readonly kind: 'wide' | 'cut' | 'small'
  readonly mark: number | null
  readonly text: string
  readonly amount: number
}

/** A document as the browser lays it out before it cuts it into pages. */
export interface PageMeasures {
  readonly units: readonly Unit[]
  readonly forms: readonly FormUnits[]
  readonly tables: readonly TableUnits[]
  readonly faults: readonly Fault[]
}

/** Where a piece begins: its page, counted from 1, and how far under the upper margin, in points. */
export interface Spot {
  readonly page: number
  readonly down: number
}

/** A printed document: what stands in it, and where. */
export interface PageFit extends PageMeasures {
  readonly spots: Readonly<Record<string, Spot>>
}

const mark = z.number().int().nullable()
const index = z.number().int()

const layout = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['heading', 'text', 'row', 'picture', 'room']),
      mark,
      text: z.string(),
      last: index.nullable(),
      opens: z.boolean(),
      height: z.number(),
      room: z.number(),
      space: z.enum(['rows', 'rest']).nullable(),
    }),
  ),
  forms: z.array(z.object({ mark, title: z.string(), pages: index, first: index, last: index })),
  tables: z.array(z.object({ mark, first: index, last: index, head: z.number().nullable() })),
  faults: z.array(z.object({ kind: z.enum(['wide', 'cut', 'small']), mark, text: z.string(), amount: z.number() })),
})

const pageFit = layout.extend({ spots: z.record(z.string(), z.object({ page: index, down: z.number() })) })

/** What the browser said, or `null` where it is no layout. */
export const readMeasures = (value: unknown): PageMeasures | null => layout.safeParse(value).data ?? null

/** What was kept on disk, or `null` where it is not the fit of pages. */
export const readPageFit = (value: unknown): PageFit | null => pageFit.safeParse(value).data ?? null
