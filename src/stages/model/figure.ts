import type { Code } from 'mdast'
import type { Figure } from '../../content.ts'
import { error, type Place, warning } from '../../problem.ts'
import { readChart } from './chart.ts'
import { type FenceHead, readFenceHead } from './figure-head.ts'
import type { Reading } from './reading.ts'

/** Tells whether a fence is a figure: its first word is the engine, and after it or in it something says so. */
export function isFigure(node: Code): boolean {
  if (node.lang === 'mermaid') return (node.meta ?? '').trim() !== ''
  if (node.lang === 'chart') return (node.meta ?? '').trim() !== '' || /^\s*kind\s*:/m.test(node.value)
  return /^(?:mermaid|chart)[[{]/.test(node.lang ?? '')
}

/** Reads a fence that is drawn; `null` after a finding that leaves nothing to draw. */
export function readFigure(node: Code, gap: string, reading: Reading): Figure | null {
  const place = reading.placeOf(node)
  const source = reading.sourceOf(node)
  const engine = node.lang?.startsWith('chart') ? 'chart' : 'mermaid'
  const { head, problems } = readFenceHead(source, engine, place)
  const body = { path: place.path, line: place.line + 1, column: 1 }
  reading.problems.push(...problems, ...openFence(source, place))
  const drawn = engine === 'mermaid' ? readDiagram(node, body, reading) : readPlannedChart(node, head, body, reading)
  if (head === null || drawn === null) return null
  const { title, credit, id, half } = head
  return { kind: 'figure', number: '', title, credit, id, half, drawn, gap, source, place }
}

/** A bare fence is an ordinary code block, as Marp has it; somebody may have meant a figure. */
export function warnOfBareFence(node: Code, reading: Reading): void {
  if (node.lang !== 'mermaid' || isFigure(node)) return
  const message =
    'Unexpected "mermaid" fence without a title, expected one such as ```mermaid [How a loan is made]: add a title, or it is shown as code'
  reading.problems.push(warning('figure', reading.placeOf(node), message))
}

function openFence(source: string, place: Place) {
  const lines = source.trimEnd().split(/\r\n?|\n/)
  const opening = /^(?:`{3,}|~{3,})/.exec(source)?.[0] ?? '```'
  const closing = lines.length > 1 ? (lines.at(-1) ?? '').trim() : ''
  if (closing.startsWith(opening)) return []
  const message = `Unexpected end of the text inside "${opening}", expected a line "${opening}" that closes it: add it`
  return [error('unclosed-fence', place, message)]
}

function readDiagram(node: Code, place: Place, reading: Reading): Figure['drawn'] | null {
  if (node.value.trim() !== '') return { engine: 'mermaid', text: node.value, place }
  const message = 'Unexpected empty figure, expected a diagram such as "flowchart LR" and "A[From] --> B[To]": write it'
  reading.problems.push(error('figure', place, message))
  return null
}

function readPlannedChart(node: Code, head: FenceHead | null, place: Place, reading: Reading): Figure['drawn'] | null {
  const { chart, problems } = readChart({ path: place.path, text: node.value, line: place.line - 1 }, reading.tables)
  reading.problems.push(...problems)
  return chart === null ? null : { engine: 'chart', chart, height: head?.height ?? 440, place }
}
