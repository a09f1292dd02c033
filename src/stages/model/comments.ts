import { parseDocument } from 'yaml'
import { loosen, marpDirectives } from './directives.ts'
import { factNames } from './facts.ts'

/** A comment of the source, sorted: settings for Marp or kejian, or a note for the trainer. */
export interface Comment {
  readonly text: string
  /** Offset of `<!--` in the HTML it stands in. */
  readonly start: number
  readonly end: number
  readonly settings: Readonly<Record<string, unknown>> | null
  /** Keys that neither Marp nor kejian knows, beside others that one of them does. */
  readonly unknown: readonly string[]
}

/** What stands where a note stood, so that the text around it is read as the author saw it. */
export const emptyComment = '<!-- -->'

/** Every comment in a piece of HTML. Whatever is not settings is a note: trainer-only, fail closed. */
export function readComments(html: string): readonly Comment[] {
  return [...html.matchAll(/<!--+\s*([\s\S]*?)\s*(?:--+>|$)/g)].map((match) => {
    const text = match[1] ?? ''
    const settings = readSettingsOf(text)
    return {
      text,
      start: match.index,
      end: match.index + match[0].length,
      settings,
      unknown: settings === null ? [] : Object.keys(settings).filter((key) => !isKnown(key)),
    }
  })
}

/** The HTML with its notes replaced by empty comments. */
export function withoutNotes(html: string, comments: readonly Comment[]): string {
  let result = ''
  let from = 0
  for (const comment of comments) {
    const kept = comment.settings !== null && comment.unknown.length === 0
    result += html.slice(from, comment.start) + (kept ? html.slice(comment.start, comment.end) : replacement(comment))
    from = comment.end
  }
  return result + html.slice(from)
}

// A comment with a known and an unknown key keeps only what is known.
function replacement({ settings }: Comment): string {
  if (settings === null) return emptyComment
  const lines = Object.entries(settings)
    .filter(([key]) => isKnown(key))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `<!--\n${lines.join('\n')}\n-->`
}

// Comments that tools beside Marp read; Marp does not take them for notes either.
const magic =
  /^(prettier-ignore(-(start|end))?|markdownlint-((disable|enable).*|capture|restore)|lint (disable|enable|ignore).*)$/

function readSettingsOf(text: string): Readonly<Record<string, unknown>> | null {
  if (text === '' || magic.test(text)) return {}
  const document = parseDocument(loosen(text), { prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0) return null
  const data: unknown = document.toJS({ maxAliasCount: 20 })
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const settings: Readonly<Record<string, unknown>> = { ...data }
  return Object.keys(settings).some(isKnown) ? settings : null
}

const isKnown = (key: string): boolean => factNames.has(key) || marpDirectives.has(key)
