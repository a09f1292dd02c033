import type { Drawing, Figure } from '../../content.ts'
import { figureMark, keyOf } from '../../figures/key.ts'
import type { Words } from '../../words.ts'
import { escapeHtml } from './escape.ts'

/** The drawings of a course, by the keys of its figures. */
export type Drawings = ReadonlyMap<string, Drawing>

/** A figure on the slide: the drawing and where its facts come from. Its title is for those who cannot see it. */
export const figureOnSlide = (figure: Figure, drawings: Drawings, words: Words): string =>
  wrap(figure, svgOf(figure, drawings, slideScale) + creditOf(figure, words))

/** A figure on paper: number and title over the drawing. */
export const figureOnPaper = (figure: Figure, drawings: Drawings, words: Words): string => {
  const caption = escapeHtml(`${words.figure} ${figure.number} ${figure.title}`)
  return wrap(
    figure,
    `<div class="figure-title">${caption}</div>${svgOf(figure, drawings, paperScale)}${creditOf(figure, words)}`,
  )
}

// A small drawing may grow where the slide has room, its words from 24 pixels to 31.
const slideScale = 1.3

// Words of 24 pixels on the slide have ten points on paper, where there is room for that.
const paperScale = 0.58

const wrap = ({ drawn }: Figure, inside: string): string =>
  `<figure class="figure figure-${drawn.engine}">${inside}</figure>`

const creditOf = ({ credit }: Figure, words: Words): string =>
  credit === null
    ? ''
    : `<figcaption class="figure-source">${escapeHtml(words.figureSource.replace('*', () => credit))}</figcaption>`

// What a page says of its text must not change that of the drawing, which was measured without it.
const plainText =
  'font-size:16px;font-weight:400;font-style:normal;letter-spacing:normal;text-autospace:no-autospace;text-spacing-trim:space-all'

function svgOf(figure: Figure, drawings: Drawings, scale: number): string {
  const drawing = drawings.get(keyOf(figure))
  if (drawing === undefined) throw new Error(`Figure ${figure.number} of ${figure.place.path} was not drawn`)
  const { svg, width, height } = drawing
  const size = `viewBox="0 0 ${width} ${height}" style="max-width:${Math.round(width * scale)}px;${plainText}"`
  return `<svg role="img" aria-label="${escapeHtml(figure.title)}" ${size}>${svg.replaceAll(figureMark, `figure-${figure.number}`)}</svg>`
}
