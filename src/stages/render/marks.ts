import type { Place } from '../../problem.ts'

/** The attribute that says of an element which piece of the source it was made of. */
export const markOf = ({ path, line, column }: Place): string => `${encodeURIComponent(path)}:${line}:${column}`

/** The same on the outermost element of some HTML. */
export const markHtml = (html: string, place: Place): string =>
  html.replace(/^\s*<[a-z][\w-]*/, (open) => `${open} data-at="${markOf(place)}"`)

/** A page whose elements name the pieces of the source by number, so that moved lines leave it as it is. */
export interface Marked {
  readonly html: string
  readonly marks: readonly Place[]
}

/** Takes the places out of a page. */
export function takeMarks(marked: string): Marked {
  const marks: Place[] = []
  const html = marked.replace(written, (_, path: string, line: string, column: string) => {
    marks.push({ path: decodeURIComponent(path), line: Number(line), column: Number(column) })
    return ` data-at="${marks.length - 1}"`
  })
  return { html, marks }
}

const written = / data-at="([^":]*):(\d+):(\d+)"/g
