import type { PhrasingContent } from 'mdast'
import type { Content } from '../../content.ts'

/** Marks each paragraph that begins with a short word in bold: the word is printed beside the text. */
export const withLeads = (content: readonly Content[]): readonly Content[] =>
  content.map((piece) => {
    if (piece.kind !== 'prose' || piece.node.type !== 'paragraph') return piece
    const [first, next, ...others] = piece.node.children
    const word = first?.type === 'strong' && first.children.length === 1 ? first.children[0] : undefined
    if (word?.type !== 'text' || !isShort(word.value)) return piece
    const hProperties = { className: ['lead'], style: `--lead:${widthOf(word.value)}` }
    const children = first === undefined ? [] : [first, ...(next === undefined ? [] : [withoutGap(next)]), ...others]
    return { ...piece, node: { ...piece.node, children, data: { ...piece.node.data, hProperties } } }
  })

// The label has room of its own behind it.
const withoutGap = (node: PhrasingContent): PhrasingContent =>
  node.type === 'text' ? { ...node, value: node.value.trimStart() } : node

// In full-width characters.
const widthOf = (word: string): number => (/^\p{Script=Han}/u.test(word) ? word.length : Math.ceil(word.length * 0.6))

// Four Chinese characters or ten Latin letters: more would not stand beside the text.
const isShort = (word: string): boolean => /^(?:\p{Script=Han}{1,4}|[\p{Script=Latin} ]{1,10})$/u.test(word)
