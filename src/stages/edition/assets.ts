import { posix } from 'node:path'
import type { Content } from '../../content.ts'
import type { Lecture } from '../../lecture.ts'
import type { Place } from '../../problem.ts'
import { slidesOf } from '../../walk.ts'

/** An image address as an author wrote it, and where. */
export interface Reference {
  readonly url: string
  readonly place: Place
}

/** The paths inside the course of all images that a lecture shows. */
export const assetsIn = (lecture: Lecture): readonly string[] =>
  referencesIn(lecture).flatMap(({ url }) => {
    const path = assetPath(url)
    return path === null ? [] : [path]
  })

/** Every image address of a lecture: Markdown images, `url(…)` of styles and directives, `src="…"` of raw HTML. */
export const referencesIn = (lecture: Lecture): readonly Reference[] => [
  ...urlsIn(lecture.frontMatter, lecture.place),
  ...slidesOf(lecture).flatMap((slide) => inContent(slide.content)),
]

/**
 * The path inside the course that an address means, `null` for a remote or embedded one.
 * A path that leaves the course begins with `..`.
 */
export function assetPath(url: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)) return null
  const path = decoded(url.replace(/[?#].*$/, ''))
  return path.startsWith('/') ? `..${path}` : posix.normalize(path)
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

const inContent = (content: readonly Content[]): readonly Reference[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return inContent(piece.content)
    if (piece.kind === 'figure') return []
    return piece.kind === 'prose' && piece.node.type === 'code' ? [] : urlsIn(piece.source, piece.place)
  })

// A quotation mark inside a quoted value of front matter has a backslash before it.
const patterns = [
  /!\[(?:[^\]\\]|\\.)*\]\(\s*(?:<([^>\n]+)>|([^)\s]+))/g,
  /\burl\(\s*(?:\\?"([^"\\\n]+)\\?"|'([^'\n]+)'|([^)'"\s\\]+))\s*\)/g,
  /<(?:img|source|video)\b[^>]*?\s(?:src|poster)\s*=\s*(?:\\?"([^"\\]+)\\?"|'([^']+)')/gi,
  /^\s{0,3}\[[^\]]+\]:\s*<?(\S+\.(?:png|jpe?g|gif|webp|svg|avif))>?/gim,
]

const urlsIn = (source: string, start: Place): readonly Reference[] => {
  const text = source.replace(/`+[^`\n]*`+/g, (code) => ' '.repeat(code.length))
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({
      url: match.slice(1).find((group) => group !== undefined) ?? '',
      place: placeOf(text, match.index, start),
    }))
    .filter(({ url }) => url !== '')
}

function placeOf(text: string, offset: number, start: Place): Place {
  const before = text.slice(0, offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  const line = start.line + before.length - 1
  return { path: start.path, line, column: before.length === 1 ? start.column + column - 1 : column }
}
