import type { Definition, RootContent } from 'mdast'
import type { View } from '../../blocks/definition.ts'
import { type Block, type BlockName, definitionOf } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import { fileLink } from '../../file-links.ts'
import { type Layout, noLayout } from '../../known.ts'
import type { Place } from '../../problem.ts'
import { blocksOf } from '../../walk.ts'
import type { Words } from '../../words.ts'
import { linksTo, type Placed } from './anchors.ts'
import { fillView } from './block.ts'
import { cardsFile } from './cards/file.ts'
import { type Drawings, figureOnPaper } from './figure.ts'
import { withFormRows } from './form.ts'
import { withLeads } from './lead.ts'
import { markHtml, markOf } from './marks.ts'
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
  /** What was drawn of the course's figures. */
  readonly drawings?: Drawings
  /** The blocks that stand apart, and on which pages what stands. */
  readonly placed?: readonly Placed[]
  readonly layout?: Layout
  /** On which pages of cards.pdf the cards stand, by their places. */
  readonly cards?: ReadonlyMap<Place, number>
  /** What stands beside one of the blocks, at its beginning. */
  readonly aside?: { readonly place: Place; readonly html: string } | null
  /** The name of the place where the block itself stands. */
  readonly anchor?: string | null
  /** Every piece says where in the source it stands, so that the printed pages can be measured. */
  readonly marked?: boolean
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
    if (piece.kind === 'prose') run.push(markNode(lower(piece.node, paper.headingShift), piece.place, paper))
    else if (piece.kind === 'block' || piece.kind === 'figure') {
      flush()
      const html =
        piece.kind === 'block'
          ? blockToHtml(piece, paper)
          : figureOnPaper(piece, paper.drawings ?? new Map(), paper.words)
      parts.push(paper.marked === true ? markHtml(html, piece.place) : html)
    }
  }
  flush()
  return parts.join('\n')
}

function markNode(node: RootContent, place: Place, { marked }: Paper): RootContent {
  if (marked !== true) return node
  const hProperties = { ...node.data?.hProperties, 'data-at': markOf(place) }
  return { ...node, data: { ...node.data, hProperties } }
}

/** The blocks of some content that stand at the end of the lecture. */
export const apartOf = (content: readonly Content[], { apart = [] }: Pick<Paper, 'apart'>): readonly Block[] =>
  blocksOf(content).filter((block) => apart.includes(block.name) && !isReference(block))

function blockToHtml(block: Block, paper: Paper): string {
  const definition = definitionOf(block)
  const view =
    paper.kind === 'workbook' ? definition.workbook(block, paper.words) : definition.guide(block, paper.words)
  if (view === null) return ''
  if (paper.apart?.includes(block.name) && !isReference(block)) return referenceTo(block, reference(paper.words), paper)
  if (view.template === 'reference') return referenceTo(block, view, paper)
  const kept = view.inside === undefined ? block.content : block.content.filter(view.inside)
  const content = withFormRows(view.leads === true ? withLeads(kept) : kept, view)
  const { anchor = null, ...inside } = paper
  const anchored = {
    ...view,
    data: {
      ...view.data,
      anchor,
      level: Math.min(6, 2 + paper.headingShift),
      spokenLevel: null,
      ...cardOf(block, paper),
      aside: paper.aside?.place === block.place ? paper.aside.html : '',
    },
  }
  return fillView(block, anchored, contentToHtml(content, inside), paper.words, paper.templates)
}

/** Where in cards.pdf a card stands that is handed over. */
function cardOf({ place }: Block, { cards }: Paper): View['data'] {
  const page = cards?.get(place)
  return page === undefined ? {} : { cardPage: page, cardAt: fileLink(cardsFile, page) }
}

function referenceTo(block: Block, view: View, { placed = [], layout = noLayout, words, templates }: Paper): string {
  const links = linksTo(block, placed, layout)
  return fillView(block, { ...view, data: { ...view.data, links } }, '', words, templates)
}

// A form that repeats another has nothing of its own to stand there.
const isReference = ({ attributes }: Block): boolean => 'repeats' in attributes && attributes.repeats !== undefined

const reference = (words: Words): View => ({ template: 'reference', data: { see: words.atLectureEnd } })

function lower(node: RootContent, shift: number): RootContent {
  if (node.type !== 'heading') return node
  const depths = [1, 2, 3, 4, 5, 6] as const
  return { ...node, depth: depths[Math.min(6, node.depth + shift) - 1] ?? 6 }
}
