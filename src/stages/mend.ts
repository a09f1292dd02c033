import type { Edit, Problem } from '../problem.ts'

/** A text with what can be mended of it, and the findings that were. Of two that overlap the first in the text is taken. */
export function mend(
  text: string,
  problems: readonly Problem[],
): { readonly text: string; readonly mended: readonly Problem[] } {
  const taken: Edit[] = []
  const mended = problems.filter(({ fix }) => {
    if (fix === undefined || !fix.every((edit) => text.startsWith(edit.was, edit.start))) return false
    if (fix.some((edit) => taken.some((one) => overlap(one, edit)))) return false
    taken.push(...fix)
    return true
  })
  return { text: applied(text, taken), mended }
}

// Two changes at one place have no order.
const overlap = (one: Edit, other: Edit): boolean =>
  one.start === other.start || (one.start < other.start + other.was.length && other.start < one.start + one.was.length)

function applied(text: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.start + edit.was.length
  }
  return result + text.slice(from)
}
