import mermaid from 'mermaid'
import type { DrawRequest } from '../figures/request.ts'
import { classLines } from './classes.ts'
import { configOf } from './config.ts'

type Request = Extract<DrawRequest, { readonly engine: 'mermaid' }>

/** Draws a diagram as SVG, or says what Mermaid does not understand. */
export async function drawDiagram(
  request: Request,
): Promise<{ readonly svg: string } | { readonly wrong: string; readonly line: number | null }> {
  const { text, palette, family, mark } = request
  mermaid.initialize(configOf(palette, family, mark))
  try {
    const { diagramType } = await mermaid.parse(text)
    const kind = kinds.find((one) => diagramType.startsWith(one))
    if (kind === undefined)
      return { wrong: `"${diagramType}" is no kind that is drawn here, expected ${known}`, line: null }
    const styled = diagramType.startsWith('flowchart') ? `${text}\n${classLines(text, palette)}` : text
    const { svg } = await mermaid.render(mark, styled)
    return { svg }
  } catch (cause) {
    return explain(cause)
  } finally {
    for (const left of document.querySelectorAll(`#d${mark}, #${mark}`)) left.remove()
  }
}

// What looks well with our fonts and colours; for figures there is the chart fence.
const kinds = ['flowchart', 'sequence', 'state', 'class', 'mindmap', 'timeline', 'gantt']

const known =
  'a first line such as "flowchart LR", "sequenceDiagram", "stateDiagram-v2", "classDiagram", "mindmap", "timeline" or "gantt"; a ```chart fence draws numbers'

function explain(cause: unknown): { readonly wrong: string; readonly line: number | null } {
  const said = cause instanceof Error ? cause.message : String(cause)
  const message = /^No diagram type detected/.test(said)
    ? `the first line names no kind of diagram, expected ${known}`
    : said
  const line = /on line (\d+)/.exec(message)?.[1] ?? /\bline:? (\d+)/i.exec(message)?.[1]
  return { wrong: message, line: line === undefined ? null : Number(line) }
}
