import type { Course } from '../course.ts'
import { leastSize, type SlideFit } from '../fit.ts'
import type { Slide } from '../lecture.ts'
import type { Problem } from '../problem.ts'
import type { Templates } from './render/templates.ts'

/** A slide on which not everything fits, by its place among those printed, and what is to be said of it. */
export interface Misfit {
  readonly index: number
  readonly slide: Slide
  readonly said: readonly string[]
}

/** Less than this may come of rounding. */
const tolerance = 1

/** The slides on which not everything fits; `fits` are those of the printed pages, a page for each slide. */
export function findMisfits(slides: readonly Slide[], fits: readonly SlideFit[]): readonly Misfit[] {
  if (fits.length > slides.length) {
    throw new Error(`The browser shows ${fits.length} slides, the model has ${slides.length}`)
  }
  const lost = slides.length - fits.length
  return slides.flatMap((slide, index) => {
    const fit = fits[index]
    const isLastShown = index === Math.max(0, fits.length - 1)
    const said = lost > 0 && isLastShown ? [swallowing(lost)] : fit === undefined ? [] : misfitsOf(fit)
    return said.length === 0 ? [] : [{ index, slide, said }]
  })
}

/** What course.yaml says of overflow; else an error under a theme of ours, for any other Marp deck shall still build. */
export const severityOf = ({ overflow, theme }: Course, templates: Templates): Problem['severity'] =>
  overflow ?? (theme !== null && templates.themes.has(theme) ? 'error' : 'warning')

// An open <table> takes the slides that follow into a cell of its own.
const swallowing = (lost: number): string =>
  `hides the ${lost === 1 ? 'slide' : `${lost} slides`} after it: close the raw HTML that is left open on it`

const misfitsOf = (fit: SlideFit): readonly string[] => [
  ...overflowOf(fit),
  ...fit.images.filter(({ beyond }) => beyond > tolerance).map(outside),
  ...fit.clipped.filter(({ beyond }) => beyond > tolerance).map(clipped),
  ...tooSmall(fit),
]

const directions = [
  { side: 'bottom', where: '', mend: 'split it or shorten it' },
  { side: 'right', where: ' to the right', mend: 'break or shorten what is too wide' },
  { side: 'top', where: ' at the top', mend: 'split it or shorten it' },
  { side: 'left', where: ' to the left', mend: 'move what is too far left' },
] as const

/** The side at which most is too much; where only pictures are outside, they are named instead. */
function overflowOf({ beyond, items, hidden, images }: SlideFit): readonly string[] {
  const [worst] = directions.toSorted((a, b) => beyond[b.side] - beyond[a.side])
  if (worst === undefined || beyond[worst.side] <= tolerance) return []
  if (hidden > 0 && hidden === images.length) return []
  const counted = `${hidden === 0 ? 'none' : hidden} of ${items} items hidden`
  return [`overflows by ${pixels(beyond[worst.side])}${worst.where} (${counted}): ${worst.mend}`]
}

const outside = ({ name, beyond }: SlideFit['images'][number]): string =>
  `has an image${name === '' ? '' : ` "${name}"`} that reaches ${pixels(beyond)} outside: make it smaller`

const elements: Readonly<Record<string, string>> = { table: 'a table', pre: 'a code block' }

const clipped = ({ element, beyond }: SlideFit['clipped'][number]): string =>
  `has ${elements[element] ?? 'a box'} that cuts off ${pixels(beyond)} of what it holds: shorten or split it`

function tooSmall({ smallest }: SlideFit): readonly string[] {
  if (smallest === null || smallest.size >= leastSize) return []
  const { size, text } = smallest
  return [`has words of ${size} px ("${text}"), expected ${leastSize} px and more: give them room, or split the slide`]
}

const pixels = (number: number): string => `${Math.ceil(number)} px`
