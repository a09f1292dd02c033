import type { Asset } from './course.ts'
import type { Problem } from './problem.ts'

/** A text of a course as it was read: `path` for people, `name` inside the course for links. */
export interface SourceFile {
  readonly path: string
  readonly name: string
  readonly text: string
}

/** Everything that was read of one course folder. */
export interface CourseSource {
  readonly folder: string
  readonly slug: string
  readonly files: readonly SourceFile[]
  readonly assets: readonly Asset[]
  readonly problems: readonly Problem[]
}

/** The limits that keep one bad file from stopping the day; the README names them. */
export const limits = {
  /** Bytes of a text file. */
  textBytes: 1_000_000,
  /** Bytes of an image. */
  imageBytes: 5_000_000,
  /** Bytes of a filled copy of a workbook. */
  copyBytes: 200_000_000,
  /** Bytes of an image beyond which a warning asks for a smaller one. */
  heavyImageBytes: 1_000_000,
  /** Bytes of a PDF beyond which a warning names it: for the whole, and for each page. */
  heavyPdfBytes: 1_000_000,
  heavyPageBytes: 100_000,
  /** Bytes of the font that form fields bring with them. */
  formFontBytes: 5_000_000,
  /** Quotes in quotes, blocks in blocks, lists and their items in each other: Marp leaves out what is deeper. */
  nesting: 19,
  /** Comments that are opened and never closed. */
  openComments: 50,
  /** Milliseconds for reading one file of a course. */
  readingMs: 30_000,
  /** Megabytes of memory for it. */
  readingMegabytes: 2_000,
  /** Milliseconds for one PDF. */
  printingMs: 120_000,
  /** Milliseconds for one figure. */
  drawingMs: 10_000,
} as const
