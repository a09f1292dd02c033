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
  const tokens: Tokens = []
  markdown.block.parse(source, markdown, {}, tokens)
  const token = tokens.find(({ type }) => type === 'front_matter')
  const yaml: unknown = token?.meta
  if (typeof yaml !== 'string') return null
  return { count: token?.map?.[1] ?? 0, yaml, line: /^-+\n/.test(source) ? 1 : 0 }
}

/** A comment that Marp finds in a deck. */
export interface MarpComment {
  readonly text: string
  /** The lines, from 0, of the paragraph or block that it stands in; `until` is the first after them. */
  readonly from: number
  readonly until: number
  /** Speaker notes, and not a directive or what else tells Marp or a tool something. */
  readonly isNote: boolean
}

/** What Marp makes of a deck: the line (from 0) on which each slide begins, and the comments. */
export interface MarpReading {
  readonly slideLines: readonly number[]
  readonly comments: readonly MarpComment[]
}

/** Reads a deck as Marp does, without rendering it. */
export function readDeck(text: string): MarpReading {
  const tokens = reader().parse(text, {})
  // Marp passes on what YAML gives: a list becomes text, a map fails only when it is rendered.
  if (tokens.some(({ attrs }) => attrs?.some(([, value]) => typeof value === 'object' && !Array.isArray(value)))) {
    throw new TypeError('a map is no text')
  }
  return { slideLines: slideLinesOf(tokens), comments: commentsOf(tokens) }
}

type Tokens = ReturnType<MarpMarkdown['parse']>

function slideLinesOf(tokens: Tokens): readonly number[] {
  const starts = new Map<number, number>()
  for (const { type, meta, map } of tokens) {
    const index: unknown = meta?.['marpitSlide']
    // A slide with a background image is opened more than once.
    if (type !== 'marpit_slide_open' || typeof index !== 'number' || starts.has(index)) continue
    starts.set(index, index === 0 ? 0 : (map?.[0] ?? 0))
  }
  return [...starts.values()]
}

function commentsOf(tokens: Tokens): readonly MarpComment[] {
  const comments: MarpComment[] = []
  let [from, until] = [0, 0]
  let inMargin = false
  for (const token of tokens) {
    if (token.map !== null) [from, until] = token.map
    if (/^marpit_(?:header|footer)_/.test(token.type)) inMargin = token.nesting > 0
    // A header's comments stand in the front matter, and once more on every slide.
    if (inMargin) continue
    for (const { type, content, meta } of [token, ...(token.children ?? [])]) {
      if (type !== 'marpit_comment' || content === '') continue
      comments.push({ text: content, from, until, isNote: meta?.['marpitCommentParsed'] === undefined })
    }
  }
  return comments
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
