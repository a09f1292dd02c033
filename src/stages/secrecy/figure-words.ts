import type { Figure } from '../../content.ts'
import { placeAfter } from '../../problem.ts'
import type { Found } from './prose-texts.ts'

/** Everything that a figure says: its title and source, the labels of a diagram, the words and data of a chart. */
export function wordsOfFigure({ title, credit, drawn, place }: Figure): readonly Found[] {
  const head = [title, ...(credit === null ? [] : [credit])].map((text) => ({ text, place }))
  if (drawn.engine === 'mermaid') return [...head, ...labelsIn(drawn.text, drawn.place)]
  const { options, rows } = drawn.chart
  const said = [options, rows].flatMap(textsOf)
  const cells = rows.map((row) => textsOf(row).join(''))
  return [...head, ...[...said, ...cells].map((text) => ({ text, place: drawn.place }))]
}

/** What stands in each line of a diagram, whole and between the signs of Mermaid's language. */
const labelsIn = (text: string, start: Found['place']): readonly Found[] =>
  [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const place = placeAfter(start, text.slice(0, index))
    const joined = line.replace(/<br\s*\/?>/gi, '')
    const parts = [line, joined].flatMap((one) => one.split(/<br\s*\/?>|["[\](){}|<>]|--+|==+|-\.+-?|:{1,3}|;/i))
    return [...new Set([line, ...parts])].filter((part) => part.trim() !== '').map((part) => ({ text: part, place }))
  })

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
