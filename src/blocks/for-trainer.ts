import type { Content } from '../content.ts'

/** Tells whether a piece inside a block is the trainer's: an answer, or text for the guide. */
export const isForTrainer = (piece: Content): boolean =>
  piece.kind === 'block' && (piece.name === 'answer' || piece.name === 'trainer')
