import { toString as textOf } from 'mdast-util-to-string'
import type { Prose } from '../content.ts'
import type { Lecture } from '../lecture.ts'
import { formatPlace, type Place, type Problem, warning } from '../problem.ts'
import { slidesOf, textsOf } from '../walk.ts'
import type { Check } from './check.ts'
import { placeOfNode } from './prose.ts'

/** Two slides of a lecture are not called the same: contents, bookmarks and questions name them by their headings. */
export const duplicateHeadings: Check = {
  name: 'duplicate-headings',
  severity: 'warning',
  says: 'No two slides of a lecture have the same heading: contents, bookmarks and people name them by it; one that goes on says so, as in 「…（續）」.',
  check: (course) => textsOf(course).flatMap(duplicates),
}

interface Heading {
  readonly text: string
  readonly place: Place
}

function duplicates(lecture: Lecture): readonly Problem[] {
  const seen = new Map<string, Place>()
  return slidesOf(lecture)
    .flatMap(({ content }) => content.flatMap((piece) => (piece.kind === 'prose' ? headingOf(piece) : [])))
    .flatMap(({ text, place }): readonly Problem[] => {
      const first = seen.get(text)
      seen.set(text, first ?? place)
      return first === undefined || continued.test(text) ? [] : [again(text, place, first)]
    })
}

const headingOf = (prose: Prose): readonly Heading[] => {
  const { node } = prose
  if (node.type !== 'heading' || node.depth > 2) return []
  const text = textOf(node).replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [{ text, place: placeOfNode(node.children[0] ?? node, prose) }]
}

const continued = /[（(](?:續|续|cont\.?|continued|[一二三四五六七八九十\d]+)[）)]$/i

const again = (text: string, place: Place, first: Place): Problem =>
  warning(
    'duplicate-headings',
    place,
    `Unexpected second heading "${text}" in this lecture, expected one of its own (the first is at ${formatPlace(first)}): say what is different here, or add 「（續）」`,
  )
