import { definitionOf } from '../../blocks/index.ts'
import type { Slide } from '../../lecture.ts'
import { type Place, placeAfter } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'
import { activitiesOf } from '../../walk.ts'
import type { Measured, MeasuredSlide } from './measure.ts'

/** A number of minutes in the source that should be another one. */
export interface Change {
  readonly place: Place
  readonly slide: Slide
  readonly to: number
  readonly measured: Measured
  /** What to write there, where it is more than the number. */
  readonly how: string
}

/** Less is within what a day brings with it: half a minute, and a fifth. */
const tolerance = { minutes: 0.5, share: 0.2 }

/** The slides whose minutes are off, and where in the source that is mended. */
export const changesFor = (slides: readonly MeasuredSlide[], files: readonly SourceFile[]): readonly Change[] =>
  slides.flatMap(({ slide, measured }) => {
    const off = Math.abs(measured.median - measured.planned)
    const to = Math.max(0.5, Math.round(measured.median * 2) / 2)
    if (off <= tolerance.minutes || off <= measured.planned * tolerance.share || to === measured.planned) return []
    return [{ slide, to, measured, ...whereSaid(slide, to, files) }]
  })

/** The place of the number itself: in the slide's comment, or in the head of its activity. */
function whereSaid(slide: Slide, to: number, files: readonly SourceFile[]): Pick<Change, 'place' | 'how'> {
  if (slide.minutesPlace !== null) return { place: numberAfter(slide.minutesPlace, files), how: '' }
  const activities = activitiesOf(slide.content, (block) => definitionOf(block).activity)
  const [first] = activities
  if (first === undefined) return { place: slide.place, how: `: add <!-- minutes: ${to} -->` }
  const how = activities.length === 1 ? '' : `: among its ${activities.length} activities`
  return { place: numberAfter(first.place, files), how }
}

/** Where the number stands behind the first `minutes` from a place on. */
function numberAfter(place: Place, files: readonly SourceFile[]): Place {
  const text = files.find(({ path }) => path === place.path)?.text ?? ''
  const before = text
    .split('\n')
    .slice(0, place.line - 1)
    .reduce((sum, line) => sum + line.length + 1, 0)
  const from = before + place.column - 1
  const found = /\bminutes["']?\s*[:=]\s*["']?(?=[\d.])/.exec(text.slice(from))
  return found === null ? place : placeAfter(place, text.slice(from, from + found.index + found[0].length))
}
