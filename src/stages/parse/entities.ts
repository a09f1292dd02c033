import { toString as textOf } from 'mdast-util-to-string'
import { parseMarkdown } from './markdown.ts'

/** What `&hellip;`, `&#8230;` and `&#x2026;` look like in HTML, SVG and Markdown. */
export const entityPattern = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

/** The characters that an entity stands for; an unknown one stands for itself. */
export function decodeEntity(entity: string): string {
  const known = decoded.get(entity)
  if (known !== undefined) return known
  const text = textOf(parseMarkdown(entity))
  decoded.set(entity, text)
  return text
}

const decoded = new Map<string, string>()
