import type { ContainerDirective } from 'mdast-util-directive'
import { z } from 'zod'
import { count, id, text } from '../../blocks/attributes.ts'
import { error, type Place, type Problem } from '../../problem.ts'
import { parseMarkdown } from '../parse/markdown.ts'
import { didYouMean } from '../parse/suggest.ts'
import { titleOf } from './headings.ts'

/** What the first line of a figure's fence says. */
export interface FenceHead {
  readonly title: string
  readonly credit: string | null
  readonly id: string | null
  readonly height: number
  readonly half: boolean
}

const diagram = z.strictObject({ source: text.optional(), id: id.optional() })

const chart = z.strictObject({
  source: text,
  id: id.optional(),
  height: count(200, 560).default(440),
  width: z.literal('half', 'expected "half", or no width at all').optional(),
})

type Engine = 'mermaid' | 'chart'

/** Reads `[title]{attributes}` after the word of a fence, as they are read after the name of a block. */
export function readFenceHead(
  source: string,
  engine: Engine,
  place: Place,
): { readonly head: FenceHead | null; readonly problems: readonly Problem[] } {
  const info = /^[`~]+\s*(.*)$/m.exec(source)?.[1]?.trim() ?? ''
  const rest = info.slice(engine.length).trim()
  const wrong = (message: string) => ({ head: null, problems: [error('figure', place, message)] })
  const node = directiveOf(rest)
  const [label] = node?.children ?? []
  const title = label?.type === 'paragraph' ? titleOf(label) : ''
  if (!info.startsWith(`${engine} `) && rest !== '')
    return wrong(`Unexpected "${info}", expected a blank after "${engine}": ${example[engine]}`)
  if (node === null)
    return wrong(`Unexpected "${rest}" after "${engine}", expected [title]{attributes}: ${example[engine]}`)
  if (title === '') return wrong(`Unexpected figure without a title, expected what it shows: ${example[engine]}`)
  if (title.includes('<!--'))
    return wrong('Unexpected comment in the title of a figure, expected plain words: move the comment out of the fence')
  return readAttributes(node.attributes ?? {}, title, engine, place)
}

const example: Readonly<Record<Engine, string>> = {
  mermaid: 'write ```mermaid [How a loan is made]{source="own figure"}',
  chart: 'write ```chart [Loans by year]{source="Central bank, 2025"}',
}

/** The text as the title and attributes of a block; `null` when it is anything else. */
function directiveOf(rest: string): ContainerDirective | null {
  const [node] = parseMarkdown(`:::figure${rest}\n:::`).children
  return node?.type === 'containerDirective' && node.name === 'figure' ? node : null
}

function readAttributes(
  given: NonNullable<ContainerDirective['attributes']>,
  title: string,
  engine: Engine,
  place: Place,
): { readonly head: FenceHead | null; readonly problems: readonly Problem[] } {
  const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value ?? '']))
  const schema = engine === 'mermaid' ? diagram : chart
  const result = engine === 'mermaid' ? readDiagramHead(values) : chart.safeParse(values)
  if (!result.success) {
    const messages = result.error.issues.flatMap((issue) => explain(issue, values, engine, Object.keys(schema.shape)))
    return { head: null, problems: messages.map((message) => error('figure', place, message)) }
  }
  const { source, id: name, height, width } = result.data
  return { head: { title, credit: source ?? null, id: name ?? null, height, half: width === 'half' }, problems: [] }
}

const readDiagramHead = (values: object) =>
  diagram.transform((data) => ({ ...data, height: 0, width: undefined })).safeParse(values)

function explain(
  issue: z.core.$ZodIssue,
  values: Readonly<Record<string, string>>,
  engine: Engine,
  known: readonly string[],
): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) =>
        `Unexpected attribute "${key}" of "${engine}", expected one of ${known.join(', ')}${didYouMean(key, known)}`,
    )
  }
  const name = String(issue.path[0] ?? '')
  if (values[name] === undefined)
    return [`Unexpected "${engine}" without ${name}, expected where its data come from: ${example[engine]}`]
  return [`Unexpected ${name}="${values[name]}" of "${engine}": ${issue.message}`]
}
