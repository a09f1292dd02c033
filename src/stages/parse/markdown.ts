import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { guidedNotes } from './guided.ts'
import { mendPlaces } from './places.ts'

const colon = 58

/** Reads Markdown with GitHub's tables, `:::` blocks, guided notes and emphasis that works beside Chinese punctuation. */
export const parseMarkdown = (text: string): Root => mendPlaces(reader.parse(text))

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(noFootnotes)
  .use(fencedBlocks)
  .use(guidedNotes)
  .freeze()

// Marp has none: `[^1]` is the same text on slides and on paper.
function noFootnotes(this: Processor): void {
  const data = this.data()
  const names = ['gfmFootnoteCall', 'gfmPotentialFootnoteCall', 'gfmFootnoteDefinition']
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names } }]
}

// Only the `:::` construct: the inline and leaf forms would eat "10:30" and "::".
function fencedBlocks(this: Processor): void {
  const data = this.data()
  const [container] = [directive().flow?.[colon] ?? []].flat()
  if (container === undefined) throw new Error('micromark-extension-directive has no container construct')
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { [colon]: container } }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}
