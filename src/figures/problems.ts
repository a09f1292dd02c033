import type { Drawing, Figure } from '../content.ts'
import { error, type Problem, warning } from '../problem.ts'
import { widths } from './request-of.ts'

const tallest = 520

/** What an engine said against a figure, at the line of the fence that it names. */
export function problemOf(
  { drawn, place }: Figure,
  { wrong, line }: { readonly wrong: string; readonly line: number | null },
): Problem {
  const at = line === null ? place : { ...drawn.place, line: drawn.place.line + line - 1 }
  const kind = drawn.engine === 'mermaid' ? 'diagram' : 'chart'
  return error('figure', at, `Unexpected ${kind}: ${plain(wrong)}`)
}

/** Mermaid's own words on one line: what stands there and what was expected. */
function plain(wrong: string): string {
  const lines = wrong
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const expected = lines.find((line) => /^Expecting/.test(line))
  if (expected === undefined) return shorten(lines.join(' '))
  const near = lines[1] ?? ''
  return shorten(`near "${near.slice(-60)}" Mermaid does not go on; ${expected[0]?.toLowerCase()}${expected.slice(1)}`)
}

const shorten = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

/** Whether a figure is so large that its words become small on the slide. */
export function sizeProblems({ half, place, drawn }: Figure, { svg, width, height }: Drawing): readonly Problem[] {
  const room = half ? widths.half : widths.whole
  const scale = Math.min(1, room / width, tallest / height)
  if (drawn.engine === 'chart' || scale > 0.995) return []
  const sizes = [...svg.matchAll(/ font-size="([\d.]+)"/g)].map((match) => Number(match[1]))
  const size = Math.round(Math.min(24, ...sizes) * scale * 10) / 10
  const mend =
    room / width < tallest / height
      ? 'break long labels with <br/>, use TB instead of LR, or draw fewer nodes side by side'
      : 'use LR instead of TB, or draw fewer nodes below each other'
  const message = `Unexpected size ${width} × ${height} px, expected at most ${room} × ${tallest}: its words would be ${size} px on the slide, expected 20 at least; ${mend}`
  return [warning('figure-size', place, message)]
}
