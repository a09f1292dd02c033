import { digest } from './digest.ts'
import { keywordsOf } from './keywords.ts'
import type { Layout } from './known.ts'
import type { Made } from './made.ts'
import type { Workshop } from './make.ts'
import { type Form, type Memory, remembered } from './memory.ts'
import type { Kit } from './outputs/output.ts'
import { changeOf, type Parts, whyMade } from './reason.ts'
import { slots } from './slots.ts'
import { formFontFor } from './stages/finish/form-font.ts'
import type { Pictured } from './stages/finish/page-pictures.ts'
import { finishPdf, type PdfFacts } from './stages/finish.ts'
import { headsIn } from './stages/layout.ts'
import { wordsOfPage } from './stages/page-words.ts'
import { frontOf } from './stages/render/folio.ts'
import type { Page } from './stages/render.ts'

/** A printed page, and all that is told in its finished file. */
export interface Unfinished {
  readonly page: Page
  readonly bytes: Uint8Array
  readonly layout: Layout
  readonly pictured: Pictured | null
  /** Seconds since 1970. */
  readonly date: number
}

type Finished = Pick<Made, 'bytes' | 'pages'>

/** The finished PDF of a print, and why it was made; the same print with the same facts is not finished twice. */
export async function finishOnce(
  file: Unfinished,
  { kit, memoryFor }: Pick<Workshop, 'kit' | 'memoryFor'>,
): Promise<{ readonly made: Finished; readonly why: string }> {
  const { artifact } = file.page.job
  const memory = memoryFor(artifact.edition.audience)
  const parts = partsOf(file)
  const change = await changeOf(memory, artifact.path, parts)
  let isKept = true
  const made = await remembered(memory, JSON.stringify(['finished', parts]), form, () => {
    isKept = false
    return oneByOne(async () => finishPdf(file.bytes, await factsOf(file, kit)))
  })
  return { made, why: isKept ? 'from the cache' : whyMade(change) }
}

/** Why a page was made that is a file as it is. */
export const whyHtml = async ({ job, html }: Page, memory: Memory): Promise<string> => {
  const parts = { page: digest(html), told: '', pictured: '', print: '' }
  const change = await changeOf(memory, job.artifact.path, parts)
  return change === null ? 'as it was' : whyMade(change)
}

// A document that is being finished takes a hundred times the room of its file.
const oneByOne = slots(1)

/** What a finished file is made of. */
const partsOf = ({ page, bytes, layout, pictured, date }: Unfinished): Parts => ({
  page: digest(page.html),
  print: digest(bytes),
  told: digest(JSON.stringify([toldOf(page), frontOf(layout), page.job.output.name, date])),
  pictured: pictured === null ? '' : `${pictured.path} ${digest(pictured.bytes)}`,
})

/** Its pages, and the bytes after them. */
const form: Form<Finished> = {
  read: (kept) => {
    const end = kept.indexOf(10)
    const pages = Number(Buffer.from(kept.subarray(0, end)).toString())
    return end > 0 && Number.isInteger(pages) ? { pages, bytes: kept.subarray(end + 1) } : null
  },
  write: ({ pages, bytes }) => Buffer.concat([Buffer.from(`${pages}\n`), bytes]),
}

/** What the course says of itself in the file, and what is written on its pages beside the print. */
const toldOf = ({ job: { course, artifact, output }, notes }: Page) => ({
  title: artifact.title,
  author: course.author ?? '',
  subject: course.title,
  keywords: keywordsOf(course),
  language: course.language,
  marks: output.marks?.(course, artifact) ?? null,
  notes,
  course: course.slug,
  covered: output.covered === true,
  fillable: output.fillable === true,
})

async function factsOf({ page, layout, pictured, date }: Unfinished, { fonts }: Kit): Promise<PdfFacts> {
  const { covered, fillable, course, ...told } = toldOf(page)
  return {
    ...told,
    date,
    words: wordsOfPage(page.html),
    front: covered ? frontOf(layout) : 0,
    heads: headsIn(page.html),
    pictured,
    form: fillable ? { course, font: await formFontFor(told.language, fonts) } : null,
  }
}
