import { parseFragment, serialize } from 'parse5'

/**
 * A slide as a small picture on paper. Its ids go, for beside other slides each may stand once (drawings have ids of their
 * own), and its headings are none of the paper's: they would stand among the bookmarks.
 */
export function pictureOf(slide: string): string {
  const picture = pictures.get(slide) ?? pictureAnew(slide)
  pictures.delete(slide)
  pictures.set(slide, picture)
  for (const [oldest] of pictures) if (pictures.size > mostPictures) pictures.delete(oldest)
  return picture
}

// The guide is made twice, with and without its page numbers: its slides are the same.
const pictures = new Map<string, string>()

const mostPictures = 500

const pictureAnew = (slide: string): string =>
  closed(slide)
    .replace(/\sid="(?!figure-)[^"]*"/g, '')
    .replace(/<(h[1-6])\b(?![^>]*\brole=)/g, '<$1 role="none"')

// What an author left open ends with the slide, as it does in a deck with one: it must not swallow the rest of the book.
const closed = (slide: string): string => serialize(parseFragment(slide))

/** How much wider a slide is than high. */
export function ratioOf(slide: string): number {
  const [, width = '16', height = '9'] = /<svg\b[^>]*\bviewBox="0 0 (\d+) (\d+)"/.exec(slide) ?? []
  return Number(width) / Number(height)
}
