import { createHash } from 'node:crypto'
import type { Figure } from '../content.ts'

/** What a figure's drawing is found by: the same for two figures that look the same. */
export const keyOf = ({ drawn, half }: Figure): string => {
  const same = drawn.engine === 'mermaid' ? [drawn.engine, drawn.text] : [drawn.engine, drawn.chart, drawn.height, half]
  return createHash('sha256').update(JSON.stringify(same)).digest('hex').slice(0, 24)
}

/** How the ids inside every drawing begin; a page puts the number of the figure there. */
export const figureMark = 'kejian-figure'
