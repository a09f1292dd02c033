import type { ListItem } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Prose } from '../content.ts'
import { type Problem, warning } from '../problem.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOnSlides } from './prose.ts'

const most = 45

/** A bullet on a slide is read while somebody talks: what is longer belongs on paper. */
export const bulletLength: Check = {
  name: 'bullet-length',
  severity: 'warning',
  says: `A bullet on a slide has at most ${most} Chinese characters or ${most * 2} Latin letters: it is read while somebody talks, and what is longer belongs on paper.`,
  check: (course) => proseOnSlides(course).flatMap(longBullets),
}

const longBullets = (prose: Prose): readonly Problem[] =>
  nodesIn(prose).flatMap((node) => {
    if (node.type !== 'listItem') return []
    const length = widthOf(ownText(node))
    return length <= most ? [] : [tooLong(length, node, prose)]
  })

// Points below a point are points of their own.
const ownText = ({ children }: ListItem): string =>
  children
    .filter(({ type }) => type !== 'list')
    .map((child) => textOf(child).trim())
    .join(' ')

/** How long a text is in Chinese characters: two Latin letters take the room of one. */
const widthOf = (text: string): number =>
  Math.ceil(
    [...text].reduce(
      (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff01-\uff60「」]/u.test(character) ? 1 : 0.5),
      0,
    ),
  )

const tooLong = (length: number, item: ListItem, prose: Prose): Problem =>
  warning(
    'bullet-length',
    placeOfNode(item.children[0] ?? item, prose),
    `Unexpected bullet of ${length} characters, expected at most ${most} on a slide: shorten it, split it, or move the rest into a ":::workbook" block`,
  )
