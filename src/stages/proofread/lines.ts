import type { Place } from '../../problem.ts'
import type { SourceFile } from '../../source.ts'

/** A file's text, and the line and column of each of its characters. */
export interface TextLines {
  readonly text: string
  placeAt(offset: number): Place
}

const known = new WeakMap<SourceFile, TextLines>()

/** The lines of a file; they are counted when the first place is asked for. */
export function linesOf(file: SourceFile): TextLines {
  const before = known.get(file)
  if (before !== undefined) return before
  const { path, text } = file
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)]
  const lines = {
    text,
    placeAt: (offset: number): Place => {
      const line = lastAtMost(starts, offset)
      return { path, line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
    },
  }
  known.set(file, lines)
  return lines
}

/** The index of the last number that is not greater; the numbers rise. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= most) low = middle
    else high = middle - 1
  }
  return low
}
