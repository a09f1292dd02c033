import type { Words } from '../words.ts'
import { type Block, definitionOf } from './index.ts'

/** How much of a block stands on the slide: all of it, its title and frame, or nothing. */
export function shownOnSlide(block: Block, words: Words): 'whole' | 'shell' | 'nothing' {
  const { deck, share } = definitionOf(block)
  const view = deck(block, words)
  if (view === null) return 'nothing'
  // What participants do not get is not projected either.
  return share !== 'whole' || view.data['bodyless'] === true ? 'shell' : 'whole'
}
