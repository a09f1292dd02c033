import { createMarp, type MarpMarkdown } from './engine.ts'

/** The front matter of a deck as Marp reads it. */
export interface FrontMatterLines {
  /** How many lines of the deck it takes, fences included. */
  readonly count: number
  readonly yaml: string
  /** The line of the deck, from 0, on which the YAML begins. */
  readonly line: number
}

/** Finds the front matter of a deck: Marp takes more for it than others do, such as four dashes or a missing end. */
export function frontMatterLines(text: string): FrontMatterLines | null {
  if (!text.startsWith('---')) return null
  const source = text.replace(/\r\n?/g, '\n')
  const markdown = reader()
  const tokens: ReturnType<MarpMarkdown['parse']> = []
  markdown.block.parse(source, markdown, {}, tokens)
  const token = tokens.find(({ type }) => type === 'front_matter')
  const yaml: unknown = token?.meta
  if (typeof yaml !== 'string') return null
  return { count: token?.map?.[1] ?? 0, yaml, line: /^-+\n/.test(source) ? 1 : 0 }
}

/** The line (from 0) on which each slide of a deck begins, as Marp splits it. */
export function slideLines(text: string): readonly number[] {
  const starts = new Map<number, number>()
  for (const token of reader().parse(text, {})) {
    const index: unknown = token.meta?.['marpitSlide']
    // A slide with a background image is opened more than once.
    if (token.type !== 'marpit_slide_open' || typeof index !== 'number' || starts.has(index)) continue
    starts.set(index, index === 0 ? 0 : (token.map?.[0] ?? 0))
  }
  return [...starts.values()]
}

const readers: MarpMarkdown[] = []

// An engine of its own: to read without rendering leaves the size of one deck behind in the themes for the next.
function reader(): MarpMarkdown {
  const [known] = readers
  if (known !== undefined) return known
  const { markdown } = createMarp({ theme: null, scope: null, printable: true })
  readers.push(markdown)
  return markdown
}
