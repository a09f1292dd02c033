import type { SlideFit } from './fit.ts'
import { findMisfits, type Misfit, severityOf } from './stages/fit.ts'
import type { Offender } from './stages/offenders.ts'
import type { Templates } from './stages/render/templates.ts'
import type { Page } from './stages/render.ts'

/** A printer as it is needed here: it measures slides and takes pictures of those that it is asked for. */
export interface MeasuringPrinter {
  printMeasured(
    html: string,
    measuring: { readonly ruler: string; offenders(fits: readonly SlideFit[]): readonly number[] },
  ): Promise<{
    readonly bytes: Uint8Array
    readonly fits: readonly SlideFit[]
    readonly pictures: ReadonlyMap<number, Uint8Array>
  }>
}

/** What slides are measured with. */
export interface Measure {
  /** The code that the browser runs. */
  readonly ruler: string
  readonly templates: Templates
}

/** A deck as PDF, and the slides in it on which not everything fits, each with a picture. */
export async function printMeasured(
  page: Page,
  { ruler, templates }: Measure,
  printer: MeasuringPrinter,
): Promise<{ readonly bytes: Uint8Array; readonly offenders: readonly Offender[] }> {
  const { course, artifact } = page.job
  const misfits = (fits: readonly SlideFit[]): readonly Misfit[] => findMisfits(page.slides, fits)
  const { bytes, fits, pictures } = await printer.printMeasured(page.html, {
    ruler,
    offenders: (found) => misfits(found).map(({ index }) => index),
  })
  const severity = severityOf(course, templates)
  const offenders = misfits(fits).map(({ index, slide: { number, place }, said }): Offender => {
    const picture = pictures.get(index) ?? new Uint8Array()
    return { course: course.slug, audience: artifact.edition.audience, number, place, severity, said, picture }
  })
  return { bytes, offenders }
}
