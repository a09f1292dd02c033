import type { Prose } from '../content.ts'
import { error, type Problem } from '../problem.ts'
import { isFigure } from '../stages/model/figure.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOf } from './prose.ts'

/** A figure stands at the top of a slide or in a block; in a list or a quote it would be shown as code. */
export const figurePlace: Check = {
  name: 'figure-place',
  severity: 'error',
  says: 'A figure stands at the top of a slide or in a block; in a list or a quote it would be shown as code.',
  check: (course) => proseOf(course).flatMap(nestedFigures),
}

const nestedFigures = (prose: Prose): readonly Problem[] =>
  nodesIn(prose).flatMap((node) => {
    if (node.type !== 'code' || !isFigure(node)) return []
    const where = prose.node.type === 'blockquote' ? 'quote' : prose.node.type
    const message = `Unexpected figure inside a ${where}, expected it at the top of a slide or in a block: end the ${where} with an empty line and begin the fence in the first column`
    return [error('figure-place', placeOfNode(node, prose), message)]
  })
