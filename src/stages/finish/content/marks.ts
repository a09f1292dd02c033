import type { Box } from './box.ts'
import type { Operator } from './operators.ts'

/** A stretch of a page's content that stands for a tag: where it is opened, whether words or pictures are in it. */
export interface Marked extends Span {
  readonly mcid: number
  shows: boolean
  /** What it covers of the page. */
  box: Box | null
}

/** From where to where in the text of the content. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Which marks are open at a place of a page's content, and what was found before it. */
export interface Marking {
  readonly marked: Marked[]
  readonly bare: Span[]
  current: Marked | null
  /** For each open mark whether it is the one that stands for the tag. */
  readonly nesting: boolean[]
  /** What is painted beside the tags just now. */
  run: Span | null
}

/** Takes in what is painted beside the tags. */
export function extendRun({ from, to }: Span, state: Marking): void {
  if (state.nesting.length === 0) state.run = { from: state.run?.from ?? from, to }
}

/** Ends what is painted beside the tags in one go. */
export function endRun(state: Marking): void {
  if (state.run !== null) state.bare.push(state.run)
  state.run = null
}

/** Opens a mark: one that stands for a tag, unless it lies in another, or any other. */
export function openMark(mark: Marked | null, state: Marking): void {
  endRun(state)
  const opens = mark !== null && state.current === null
  state.nesting.push(opens)
  if (!opens) return
  state.current = mark
  state.marked.push(mark)
}

/** Closes the mark that was opened last. */
export function closeMark(state: Marking): void {
  if (state.nesting.pop() === true) state.current = null
}

/** The stretch that an operator begins, if it stands for a tag. */
export function markedBy({ operands, from, to }: Operator): Marked | null {
  const at = operands.indexOf('/MCID')
  return at < 0 ? null : { mcid: Number(operands[at + 1]), from, to, shows: false, box: null }
}
