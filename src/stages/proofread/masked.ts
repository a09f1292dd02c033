import type { Nodes } from 'mdast'
import { closing, opening, thing } from '../../checks/words/passage.ts'
import { entityPattern } from '../parse/entities.ts'

/** Neighbouring pieces of a line of Markdown, character for character, with marks for what is not words. */
export function maskedInline(nodes: readonly Nodes[], text: string): string {
  const start = nodes[0]?.position?.start.offset ?? 0
  const end = nodes.at(-1)?.position?.end.offset ?? start
  return withoutAddresses(between(nodes, start, end, text))
}

/** A line of plain text, such as a note, with marks for code, addresses and signs of emphasis. */
export const maskedSource = (text: string): string =>
  withoutAddresses(text.replaceAll(/`[^`]*`/g, things).replaceAll(/\*\*|==/g, (sign) => opening.repeat(sign.length)))

/** The pieces from one offset to another; what stands before the first opens, what stands behind the last closes. */
function between(nodes: readonly Nodes[], start: number, end: number, text: string): string {
  let result = ''
  for (const node of nodes) {
    const from = node.position?.start.offset ?? start + result.length
    result += opening.repeat(Math.max(0, from - start - result.length)) + masked(node, text)
  }
  return result + closing.repeat(Math.max(0, end - start - result.length))
}

function masked(node: Nodes, text: string): string {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const source = text.slice(start, end)
  if (node.type === 'text') return words(source)
  if (node.type === 'guided') return opening.repeat(2) + words(source.slice(2, -2)) + closing.repeat(2)
  if (node.type === 'html') return /^<!--/.test(source) ? opening.repeat(source.length) : things(source)
  return 'children' in node && node.children.length > 0 ? between(node.children, start, end, text) : things(source)
}

/** Plain text; what quotes and lists put before its further lines is blank, an escape is no sign of its own. */
const words = (source: string): string =>
  source
    .replaceAll(/(\r\n?|\n)([ \t>]+)/g, (_, end: string, before: string) => end + ' '.repeat(before.length))
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, opening)
    .replaceAll(entityPattern, things)

const withoutAddresses = (text: string): string =>
  text.replaceAll(/(?:https?:\/\/|www\.)[!-~]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/g, things)

const things = (source: string): string => thing.repeat(source.length)
