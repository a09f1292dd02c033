import { type DefaultTreeAdapterTypes, parse } from 'parse5'

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
  /** The same as it is written, with entities. */
  readonly source: string
  readonly start: number
}

/** Reads a page. Drawings, styles and its title are left out. */
export function readMarkup(html: string): Markup {
  const { childNodes } = parse(html, { sourceCodeLocationInfo: true })
  return {
    name: '',
    attributes: new Map(),
    children: childrenOf(childNodes, html),
    start: 0,
    inside: 0,
    close: html.length,
  }
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
  children.every((child) => !isElement(child) && child.text.trim() === '')

type Parsed = DefaultTreeAdapterTypes.ChildNode

/** What an element holds, as far as it stands in the page itself. */
const childrenOf = (nodes: readonly Parsed[], html: string): readonly (Markup | Words)[] =>
  nodes.flatMap((node) => nodeOf(node, html))

function nodeOf(node: Parsed, html: string): readonly (Markup | Words)[] {
  const at = node.sourceCodeLocation
  if (node.nodeName === '#text' && 'value' in node && at) {
    return [{ text: node.value, source: html.slice(at.startOffset, at.endOffset), start: at.startOffset }]
  }
  if (!('tagName' in node) || unread.test(node.tagName)) return []
  const tags = node.sourceCodeLocation
  // Such as the body of a table that the author has not named.
  if (!tags?.startTag) return childrenOf(node.childNodes, html)
  const inside = tags.startTag.endOffset
  return [
    {
      name: node.tagName,
      attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
      children: childrenOf(node.childNodes, html),
      start: tags.startOffset,
      inside,
      close: tags.endTag?.startOffset ?? inside,
    },
  ]
}

const unread = /^(?:svg|style|script|title)$/
