import { decodeEntity, entityPattern } from './parse/entities.ts'

/** A heading of a page as bookmarks name it: `words` are those of the page, `title` those of the bookmark. */
export interface Heading {
  readonly level: number
  readonly words: string
  readonly title: string
}

/** What a page says of itself that its PDF repeats: its headings in order, and the words of its links. */
export interface PageWords {
  readonly headings: readonly Heading[]
  /** By address; of several links to one place the first. */
  readonly links: ReadonlyMap<string, string>
}

/**
 * Reads the headings and links of a page that kejian has made. A heading with `data-bookmark` has another bookmark
 * than its words; an empty one has none.
 */
export const wordsOfPage = (html: string): PageWords => ({ headings: headingsIn(html), links: linksIn(html) })

const headingsIn = (html: string): readonly Heading[] =>
  [...html.matchAll(/<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1>/g)].flatMap(([, level, attributes = '', inside = '']) => {
    const words = textOf(inside)
    const own = /\sdata-bookmark="([^"]*)"/.exec(attributes)?.[1]
    const title = own === undefined ? words : textOf(own)
    // In a picture of a slide a heading is none.
    return /\srole="none"/.test(attributes) || title === '' || words === ''
      ? []
      : [{ level: Number(level), words, title }]
  })

function linksIn(html: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const [, attributes = '', inside = ''] of html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)) {
    const [key, words] = [attribute('href', attributes), attribute('aria-label', attributes) || textOf(inside, ' ')]
    if (words !== '' && !links.has(key)) links.set(key, words)
  }
  return links
}

const attribute = (name: string, attributes: string): string =>
  textOf(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')

/** The words of some HTML in one line. */
const textOf = (html: string, between = ''): string =>
  html
    .replace(/<(?:br|wbr)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, between)
    .replace(entityPattern, decodeEntity)
    .replace(/[\s\u200B]+/g, ' ')
    .trim()
