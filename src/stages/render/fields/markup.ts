import { decodeEntity, entityPattern } from '../../parse/entities.ts'

/** An element of a page, and where in the page's text it stands. */
export interface Markup {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Markup | Words)[]
  /** Where its first tag begins, its inside begins and its inside ends. */
  readonly start: number
  readonly inside: number
  readonly close: number
}

/** A stretch of text between tags. */
export interface Words {
  readonly text: string
  readonly start: number
}

/** Reads a page that kejian has made: what is opened there is closed. Drawings and styles are left out. */
export function readMarkup(html: string): Markup {
  const root = open('', '', 0, 0)
  const stack = [root]
  for (const match of html.matchAll(token)) {
    const [text, , closing, opening, attributes = ''] = match
    const top = stack.at(-1) ?? root
    if (closing !== undefined) close(stack, closing, match.index)
    else if (opening !== undefined) {
      const element = open(opening, attributes, match.index, match.index + text.length)
      top.children.push(element)
      if (!isVoid.test(opening)) stack.push(element)
    } else if (!text.startsWith('<')) top.children.push({ text, start: match.index })
  }
  root.close = html.length
  return root
}

/** Tells elements from words. */
export const isElement = (node: Markup | Words): node is Markup => 'children' in node

/** The elements directly inside. */
export const elementsIn = ({ children }: Markup): readonly Markup[] => children.filter(isElement)

/** Tells whether an element has a class. */
export const hasClass = ({ attributes }: Markup, name: string): boolean =>
  (attributes.get('class') ?? '').split(' ').includes(name)

/** Nothing is written in it that one could see. */
export const isEmpty = ({ children }: Markup): boolean =>
  children.every((child) => !isElement(child) && decoded(child.text).trim() === '')

/** Characters as readers see them. */
export const decoded = (text: string): string => text.replace(entityPattern, decodeEntity)

interface Growing extends Markup {
  readonly children: (Growing | Words)[]
  close: number
}

// Drawings, styles and remarks whole; a closing tag; an opening tag with its attributes; words.
const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(svg|style|script|title)\b[\s\S]*?<\/\1>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi

const isVoid = /^(?:area|base|br|col|hr|img|input|link|meta|source|wbr)$/

const open = (name: string, attributes: string, start: number, inside: number): Growing => ({
  name,
  attributes: new Map(
    [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
  ),
  children: [],
  start,
  inside,
  close: inside,
})

function close(stack: Growing[], name: string, at: number): void {
  const index = stack.findLastIndex((one) => one.name === name)
  if (index < 1) return
  for (const element of stack.splice(index)) element.close = at
}
