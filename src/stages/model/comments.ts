import { isDirective, readSettings, writeSettings } from '../../marp/directives.ts'
import type { MarpComment } from '../../marp/reading.ts'
import { factNames } from './facts.ts'

/** A comment of the source, sorted: settings for Marp or kejian, or words for the trainer. */
export interface Comment {
  /** Offset of `<!--` in the text it stands in. */
  readonly start: number
  readonly end: number
  /** What stands in its place in the text for Marp. */
  readonly kept: string
  /** What Marp or kejian knows; `null` when there is nothing of the kind. */
  readonly settings: Readonly<Record<string, unknown>> | null
  /** Keys that neither Marp nor kejian knows, beside others that one of them does. */
  readonly unknown: readonly string[]
  /** What it says beside settings. */
  readonly words: readonly string[]
  /** Whether the words are a speaker note: Marp makes none of a second comment on a line, say. */
  readonly isNote: boolean
}

/** What stands where a note stood, so that the text around it is read as the author saw it. */
export const emptyComment = '<!-- -->'

/** Every comment in a piece of HTML; `heard` gives what Marp makes of one with this text after what stands before it. */
export const readComments = (
  html: string,
  heard: (text: string, before: string) => MarpComment | null,
): readonly Comment[] =>
  findComments(html).map((found) => sortComment(found, heard(found.text, html.slice(0, found.start))))

/** The HTML with its notes replaced by empty comments. */
export function withoutNotes(html: string, comments: readonly Comment[]): string {
  let result = ''
  let from = 0
  for (const { start, end, kept } of comments) {
    result += html.slice(from, start) + kept
    from = end
  }
  return result + html.slice(from)
}

interface Found {
  readonly source: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly closed: boolean
}

// As Marp finds them: any number of dashes on both sides; without an end, up to the end of the HTML.
function findComments(html: string): readonly Found[] {
  const found: Found[] = []
  let start = html.indexOf('<!--')
  while (start >= 0) {
    const close = html.indexOf('-->', start + 4)
    const closed = close >= 0
    const end = closed ? close + 3 : html.trimEnd().length
    const inner = html.slice(start + 4, closed ? close : end).replace(/^-+/, '')
    const text = (closed ? inner.replace(/-+$/, '') : inner).trim()
    found.push({ source: html.slice(start, end), text, start, end, closed })
    start = html.indexOf('<!--', end)
  }
  return found
}

function sortComment({ source, text: written, start, end, closed }: Found, heard: MarpComment | null): Comment {
  const text = heard?.text ?? written
  const read = closed ? Object.entries(readSettings(text) ?? {}) : []
  const known = read.filter(([key]) => isKnown(key))
  const isNote = heard?.isNote === true
  if (known.length === 0) {
    const words = text === '' || (heard !== null && !isNote) ? [] : [text]
    const kept = words.length === 0 ? source : closed ? emptyComment : openComment(source)
    return { start, end, kept, settings: null, unknown: [], words, isNote }
  }
  const unknown = read.filter(([key]) => !isKnown(key))
  return {
    start,
    end,
    // A comment with a known and an unknown key keeps only what is known.
    kept: unknown.length === 0 ? source : `<!-- ${writeSettings(Object.fromEntries(known))} -->`,
    settings: Object.fromEntries(known.map(([key, value]) => [key, typed(value)])),
    unknown: unknown.map(([key]) => key),
    words: unknown.map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    isNote,
  }
}

// Marp hides as much after a comment without an end as before, and other HTML around it ends where it did.
const openComment = (source: string): string =>
  `<!--${(source.match(/<\/(?:pre|script|style|textarea)>|\?>|\]\]>/gi) ?? []).join('')}`

const isKnown = (key: string): boolean => isDirective(key) || factNames.has(key)

// Marp takes every value for text; facts count minutes.
function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed)
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value
}
