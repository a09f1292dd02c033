import type { Element, ElementContent } from 'hast'
import type { Image, Nodes, RootContent } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { isBackground, spokenAlt } from '../../marp/alt.ts'
import type { Guided } from '../parse/guided.ts'

/** What stands where a guided note is: a blank to fill in, or the word in colour. */
export type GuidedLook = 'blank' | 'word'

/** Ordinary Markdown as HTML for paper. Raw HTML but line breaks stays out; Marp's background images too. */
export function proseToHtml(nodes: readonly RootContent[], look: GuidedLook): string {
  const children = structuredClone(nodes).filter((node) => node.type !== 'html' && node.type !== 'yaml')
  const root: { type: 'root'; children: RootContent[] } = { type: 'root', children }
  cleanImages(root)
  const tree = toHtmlTree(look).runSync(root)
  return stringifier.stringify(tree)
}

const stringifier = unified().use(rehypeStringify).freeze()

const toHtmlTree = (look: GuidedLook) =>
  unified().use(remarkRehype, {
    handlers: {
      guided: (_state: unknown, node: Guided): Element => (look === 'blank' ? blank(node.value) : word(node.value)),
      html: (_state: unknown, node: { readonly value: string }): Element | undefined =>
        /^<br\s*\/?>$/i.test(node.value.trim()) ? element('br', {}, []) : undefined,
    },
  })

const word = (value: string): Element => element('mark', {}, [{ type: 'text', value }])

const blank = (value: string): Element =>
  element('span', { className: ['blank'], 'data-word': value, style: `--width:${widthOf(value)}` }, [])

// In full-width characters and a little more, for handwriting; at least room for one word.
const widthOf = (value: string): number => {
  const width = [...value].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 1 : 0.55), 0)
  return Math.max(3, Math.ceil(width * 1.3 + 1))
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

function cleanImages(root: Nodes): void {
  visit(root, 'image', (image: Image, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (isBackground(image.alt ?? '')) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    image.alt = spokenAlt(image.alt ?? '')
    return undefined
  })
}
