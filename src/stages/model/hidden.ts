import { type Place, type Problem, placeAfter, warning } from '../../problem.ts'
import type { Comment } from './comments.ts'
import type { Reading } from './reading.ts'

/** Warns of what Marp hides with a comment: everything after one without an end, and what stands behind one on its line. */
export function warnOfHidden(source: string, comments: readonly Comment[], place: Place, reading: Reading): void {
  const [first, ...others] = comments
  if (first === undefined) return
  const open = comments.find(({ end }) => !source.slice(0, end).endsWith('-->'))
  if (open !== undefined) reading.problems.push(unclosed(placeAfter(place, source.slice(0, open.start))))
  const behind = others
    .filter(({ words }) => words.length === 0)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), source)
    .slice(first.end)
    .trim()
  if (behind !== '') reading.problems.push(unseen(behind, placeAfter(place, source.slice(0, first.end))))
}

const unclosed = (place: Place): Problem =>
  warning('comments', place, 'Unexpected "<!--" without an end, expected "-->": all that follows is hidden, close it')

const unseen = (behind: string, place: Place): Problem =>
  warning(
    'comments',
    place,
    `Unexpected "${shorten(behind)}" behind a comment, expected it on a line of its own: Marp reads and shows nothing of it`,
  )

const shorten = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)
