import type { Prose } from '../content.ts'
import { type Problem, warning } from '../problem.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOnSlides } from './prose.ts'

const most = 8

/** A table on a slide is small enough to be read from the last row. */
export const tableRows: Check = {
  name: 'table-rows',
  severity: 'warning',
  says: `A table on a slide has at most ${most} rows under its head: nobody finds a number in a longer one while somebody talks.`,
  check: (course) => proseOnSlides(course).flatMap(longTables),
}

const longTables = (prose: Prose): readonly Problem[] =>
  nodesIn(prose).flatMap((node) => {
    if (node.type !== 'table') return []
    const rows = node.children.length - 1
    const first = node.children[most + 1]
    if (first === undefined) return []
    const message = `Unexpected table of ${rows} rows, expected at most ${most} on a slide (this is the first too many): split it, or move it into a ":::workbook" block`
    return [warning('table-rows', placeOfNode(first, prose), message)]
  })
