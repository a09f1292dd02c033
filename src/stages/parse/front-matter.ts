import { frontMatterLines } from '../../marp/reading.ts'

/** The front matter of a lecture as Marp finds it. */
export interface FrontMatterText {
  /** The author's own characters, fences included; without the last line's end if slides follow. */
  readonly source: string
  readonly yaml: string
  /** The line of the file, from 0, on which the YAML begins. */
  readonly line: number
}

/** Cuts the front matter off a lecture; where it was, blanks stand, so that every place stays the same. */
export function splitFrontMatter(text: string): {
  readonly frontMatter: FrontMatterText | null
  readonly rest: string
} {
  const found = frontMatterLines(text)
  if (found === null) return { frontMatter: null, rest: text }
  const { count, yaml, line } = found
  const source = firstLines(text, count)
  return { frontMatter: { source, yaml, line }, rest: source.replace(/[^\r\n]/g, ' ') + text.slice(source.length) }
}

function firstLines(text: string, count: number): string {
  const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/)
  const first = lines.slice(0, count).join('')
  return lines.length > count ? first.replace(/(?:\r\n?|\n)$/, '') : first
}
