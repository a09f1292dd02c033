import type { Made } from '../made.ts'
import { megabytes } from '../megabytes.ts'
import { type Problem, warning } from '../problem.ts'
import { limits } from '../source.ts'

/** PDFs too heavy to be sent by mail, for their number of pages; the images of the course are to blame, or its fonts. */
export const findHeavy = (made: readonly Made[]): readonly Problem[] =>
  made.flatMap((file) => {
    const { pages, bytes, job } = file
    // What participants may type has a font of its own.
    const typed = job.output.fillable === true ? limits.formFontBytes : 0
    const most = pages === null ? null : limits.heavyPdfBytes + pages * limits.heavyPageBytes + typed
    return most !== null && bytes.length > most ? [heavy(file, most)] : []
  })

function heavy({ job: { course, artifact }, path, bytes, pages }: Made, most: number): Problem {
  const lecture = course.lectures.find(({ slug }) => slug === artifact.lecture)
  const largest = [...course.assets.values()].toSorted((a, b) => b.bytes.length - a.bytes.length)[0]
  const blame = largest === undefined ? '' : ` (the largest is ${largest.path}, ${megabytes(largest.bytes.length)})`
  return warning(
    'weight',
    lecture?.place ?? course.places.file,
    `Unexpected ${megabytes(bytes.length)} for ${pages} pages of ${path}, expected at most ${megabytes(most)}: ` +
      `save its images as JPEGs of at most 2560 pixels${blame}`,
  )
}
