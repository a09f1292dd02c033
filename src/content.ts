import type { RootContent } from 'mdast'
import type { Block } from './blocks/index.ts'
import type { Chart } from './figures/chart/index.ts'
import type { Place } from './problem.ts'

/** A piece of a slide: the author's prose, a block with a meaning, a figure, a note, or a directive comment. */
export type Content = Prose | Block | Figure | Note | Directive

/** Where a piece stands in the text: `gap` is the white space before it, `source` the author's own characters. */
interface Piece {
  readonly gap: string
  readonly source: string
  readonly place: Place
}

/** Ordinary Markdown. */
export interface Prose extends Piece {
  readonly kind: 'prose'
  readonly node: RootContent
  /** Notes that stood inside a paragraph or list; trainer-only. */
  readonly notes: readonly TrainerText[]
}

/** Speaker notes: words for the trainer alone. Its `source` is an empty comment that keeps the layout. */
export interface Note extends Piece {
  readonly kind: 'note'
  readonly notes: readonly TrainerText[]
}

/** A comment that tells Marp or kejian something: kept for Marp, printed nowhere. */
export interface Directive extends Piece {
  readonly kind: 'directive'
}

/** A fence that is drawn: a diagram that Mermaid reads, or a chart of some data. */
export interface Figure extends Piece {
  readonly kind: 'figure'
  /** Lecture and place in it, such as 2-3; one that only the trainer has is 2-3a. */
  readonly number: string
  readonly title: string
  /** Where its facts come from, as it is printed under it. */
  readonly credit: string | null
  readonly id: string | null
  /** It has half the width of a slide. */
  readonly half: boolean
  readonly drawn: Diagram | PlannedChart
}

/** The text that Mermaid draws, and where it begins. */
interface Diagram {
  readonly engine: 'mermaid'
  readonly text: string
  readonly place: Place
}

/** A chart that was read, and how high it is on the slide. */
interface PlannedChart {
  readonly engine: 'chart'
  readonly chart: Chart
  readonly height: number
  readonly place: Place
}

/** What every block has, whatever its name. */
export interface BlockPiece extends Piece {
  readonly kind: 'block'
  readonly title: string | null
  readonly content: readonly Content[]
  /** White space before the closing fence. */
  readonly closingGap: string
  /** Indexes of the right options of a question; trainer-only. */
  readonly key: readonly number[]
}

/** A figure as the browser drew it: inline SVG whose ids begin with `figureMark`, and its natural size in pixels. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Words for the trainer alone, and where they begin. */
export interface TrainerText {
  readonly text: string
  readonly place: Place
}
