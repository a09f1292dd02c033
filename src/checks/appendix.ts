import { type Block, definitionOf } from '../blocks/index.ts'
import { error, type Problem } from '../problem.ts'
import { blocksOf, slidesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** An appendix is read, not taught: an activity in it would have minutes that nobody plans. */
export const appendix: Check = {
  name: 'appendix',
  severity: 'error',
  says: 'An appendix is read, not taught: an activity in it would have minutes that nobody plans.',
  check: ({ appendices }) =>
    appendices
      .flatMap(slidesOf)
      .flatMap(({ content }) => blocksOf(content))
      .flatMap(taught),
}

const taught = (block: Block): readonly Problem[] =>
  definitionOf(block).activity
    ? [
        error(
          'appendix',
          block.place,
          `Unexpected ":::${block.name}" in an appendix, expected only what is read or filled in: move it to a lecture`,
        ),
      ]
    : []
