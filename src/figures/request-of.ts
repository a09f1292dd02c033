import type { Figure } from '../content.ts'
import type { Font } from '../fonts.ts'
import { family, fontFaces } from '../stages/render/fonts.ts'
import { type Look, specOf } from './chart/index.ts'
import { figureMark } from './key.ts'
import type { Palette } from './palette.ts'
import type { DrawRequest } from './request.ts'

/** Pixels that a figure may take on a slide: across the slide, and in one of two columns. */
export const widths = { whole: 1136, half: 528 } as const

/** What the drawing page needs to know of a figure. */
export async function requestOf(figure: Figure, palette: Palette, fonts: readonly Font[]): Promise<DrawRequest> {
  const { drawn } = figure
  const page = { family, palette, mark: figureMark }
  if (drawn.engine === 'mermaid')
    return { ...page, fonts: await facesFor(drawn.text, fonts), engine: 'mermaid', text: drawn.text }
  const look: Look = { palette, width: figure.half ? widths.half : widths.whole, height: drawn.height }
  const spec = specOf(drawn.chart, look)
  return { ...page, fonts: await facesFor(JSON.stringify(spec), fonts), engine: 'chart', spec }
}

const facesFor = (text: string, fonts: readonly Font[]): Promise<string> => fontFaces(text.replace(/[<>]/g, ' '), fonts)
