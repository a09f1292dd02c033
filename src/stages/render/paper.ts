import type { Definition, RootContent, Table } from 'mdast'
import type { View } from '../../blocks/definition.ts'
import { type Block, type BlockName, definitionOf } from '../../blocks/index.ts'
import type { Content } from '../../course.ts'
import { blocksOf } from '../../walk.ts'
import type { Words } from '../../words.ts'
import { fillView } from './block.ts'
import { type GuidedLook, proseToHtml } from './prose.ts'
import type { Templates } from './templates.ts'

/** For whom content is put on paper. */
export interface Paper {
  readonly kind: 'workbook' | 'guide'
  readonly words: Words
  readonly templates: Templates
  /** How many levels deeper the headings of the text stand than in the source. */
  readonly headingShift: number
  /** Blocks that stand at the end of the lecture; where they are used a line names them. */
  readonly apart?: readonly BlockName[]
  /** Addresses that the lecture gives to names of links, on whatever slide. */
  readonly definitions?: readonly Definition[]
}

const looks: Readonly<Record<Paper['kind'], GuidedLook>> = { workbook: 'blank', guide: 'word' }

/** Content as HTML for paper: prose with its guided notes, blocks by their templates. */
export function contentToHtml(content: readonly Content[], paper: Paper): string {
  const parts: string[] = []
  let run: RootContent[] = []
  const flush = (): void => {
    if (run.length > 0) parts.push(proseToHtml([...(paper.definitions ?? []), ...run], looks[paper.kind]))
    run = []
  }
  for (const piece of content) {
    if (piece.kind === 'prose') run.push(lower(piece.node, paper.headingShift))
    else if (piece.kind === 'block') {
      flush()
      parts.push(blockToHtml(piece, paper))
    }
  }
  flush()
  return parts.join('\n')
}

/** The blocks of some content that stand at the end of the lecture. */
export const apartOf = (content: readonly Content[], { apart = [] }: Paper): readonly Block[] =>
  blocksOf(content).filter(({ name }) => apart.includes(name))

function blockToHtml(block: Block, paper: Paper): string {
  const definition = definitionOf(block)
  const view =
    paper.kind === 'workbook' ? definition.workbook(block, paper.words) : definition.guide(block, paper.words)
  if (view === null) return ''
  if (paper.apart?.includes(block.name))
    return fillView(block, reference(paper.words), '', paper.words, paper.templates)
  const content = withEmptyRows(block.content, view.emptyRows ?? 0)
  return fillView(block, view, contentToHtml(content, paper), paper.words, paper.templates)
}

const reference = (words: Words): View => ({ template: 'reference', data: { see: words.atLectureEnd } })

function lower(node: RootContent, shift: number): RootContent {
  if (node.type !== 'heading') return node
  const depths = [1, 2, 3, 4, 5, 6] as const
  return { ...node, depth: depths[Math.min(6, node.depth + shift) - 1] ?? 6 }
}

/** Adds rows to write in to the last table of a form. */
function withEmptyRows(content: readonly Content[], count: number): readonly Content[] {
  const last = content.findLastIndex((piece) => piece.kind === 'prose' && piece.node.type === 'table')
  if (count === 0 || last < 0) return content
  return content.map((piece, index) =>
    index === last && piece.kind === 'prose' && piece.node.type === 'table'
      ? { ...piece, node: extended(piece.node, count) }
      : piece,
  )
}

function extended(table: Table, count: number): Table {
  const width = table.children[0]?.children.length ?? 1
  const rows = Array.from({ length: count }, (): Table['children'][number] => ({
    type: 'tableRow',
    children: Array.from({ length: width }, () => ({ type: 'tableCell', children: [] })),
  }))
  return { ...table, children: [...table.children, ...rows] }
}
