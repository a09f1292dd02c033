import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { View } from '../../src/blocks/definition.ts'
import { type Block, definitionOf } from '../../src/blocks/index.ts'
import type { Content } from '../../src/content.ts'
import type { Course } from '../../src/course.ts'
import { type Words, wordsFor } from '../../src/words.ts'
import { withoutSpace } from './pdf.ts'

/** What the source says on a slide, piece by piece, without white space: headings, paragraphs, items, cells, code. */
export const onSlide = (content: readonly Content[], course: Course): readonly string[] =>
  pieces(content, {
    view: (block, words) => definitionOf(block).deck(block, words),
    words: wordsFor(course.language),
    blanks: false,
  })

/** What the source says on paper: the same with nothing where guided notes are left blank, and no forms. */
export const onPaper = (content: readonly Content[], course: Course): readonly string[] =>
  pieces(content, paperLook(course, true))

/** What the source says on paper where it has blanks, each with the words that participants write there. */
export function filledIn(content: readonly Content[], course: Course): readonly string[] {
  const blank = new Set(onPaper(content, course))
  return pieces(content, paperLook(course, false)).filter((text) => !blank.has(text))
}

const paperLook = (course: Course, blanks: boolean): Look => ({
  view: (block, words) => (block.name === 'worksheet' ? null : definitionOf(block).workbook(block, words)),
  words: wordsFor(course.language),
  blanks,
})

/** What the source says in the forms of some content. */
export const inForms = (content: readonly Content[], course: Course): readonly string[] =>
  content.flatMap((piece) => {
    if (piece.kind !== 'block') return []
    if (piece.name !== 'worksheet') return inForms(piece.content, course)
    return [withoutSpace(piece.title ?? ''), ...onPaper(piece.content, course)]
  })

interface Look {
  view(block: Block, words: Words): View | null
  readonly words: Words
  readonly blanks: boolean
}

const pieces = (content: readonly Content[], look: Look): readonly string[] =>
  content
    .flatMap((piece) => {
      if (piece.kind === 'prose') return proseTexts(piece.node, look.blanks)
      return piece.kind === 'block' ? blockTexts(piece, look) : []
    })
    .map(withoutSpace)
    .filter((text) => text !== '')

function blockTexts(block: Block, look: Look): readonly string[] {
  const view = look.view(block, look.words)
  if (view === null) return []
  const shown = block.content.filter(view.inside ?? (() => true))
  const inside = view.data['bodyless'] === true ? [] : pieces(shown, look)
  return [block.title ?? '', ...inside]
}

/** The texts of some prose; a guided note that is left blank parts the text around it. */
function proseTexts(node: Nodes, blanks: boolean): readonly string[] {
  const texts: string[] = []
  visit(node, (one) => {
    if (one.type === 'html') return SKIP
    if (one.type === 'code') texts.push(one.value)
    if (one.type !== 'heading' && one.type !== 'paragraph' && one.type !== 'tableCell') return undefined
    texts.push(...runs(one.children, blanks))
    return SKIP
  })
  return texts
}

function runs(children: readonly Nodes[], blanks: boolean): readonly string[] {
  const parts = ['']
  for (const child of children) {
    if (blanks && child.type === 'guided') parts.push('')
    else if ('children' in child && blanks) {
      const [first = '', ...others] = runs(child.children, blanks)
      parts.push((parts.pop() ?? '') + first, ...others)
    } else parts.push((parts.pop() ?? '') + textOf(child, { includeImageAlt: false, includeHtml: false }))
  }
  return parts
}

/** The texts that do not follow those before them. */
export function notInOrder(texts: readonly string[], all: string): readonly string[] {
  let from = 0
  return texts.flatMap((text) => {
    const at = all.indexOf(text, from)
    if (at < 0) return [text]
    from = at + text.length
    return []
  })
}
