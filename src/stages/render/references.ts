import { referenceTo, type Target } from '../../references.ts'
import type { Words } from '../../words.ts'
import { escapeHtml } from './escape.ts'

/** Where a reader finds what a reference leads to: the words to say it, and the place in the same document. */
export interface Whereabouts {
  readonly said: readonly (readonly [word: string, number: string | null])[]
  /** An id in the same document, or `null` where it is in another one. */
  readonly href: string | null
}

/** Says after the words of each reference where its reader finds what it leads to: 「表單 5（手冊 p. 52）」. */
export const withReferences = (
  html: string,
  targets: ReadonlyMap<string, Target>,
  words: Words,
  find: (target: Target) => Whereabouts,
): string =>
  html.replace(link, (whole, address: string, inside: string) => {
    const id = referenceTo(textOf(address))
    const target = id === null ? undefined : targets.get(id)
    if (target === undefined) return whole
    const found = find(target)
    if (found.said.length === 0) return inside
    const said = found.said.map(
      ([word, number]) => `${escapeHtml(word)} <span class="page-slot">${number ?? ''}</span>`,
    )
    const text = `${inside}<span class="see">${words.openBracket}${said.join(words.comma)}${words.closeBracket}</span>`
    return found.href === null ? text : `<a href="#${found.href}">${text}</a>`
  })

const link = /<a href="(#[^"]+)">([\s\S]*?)<\/a>/g

const textOf = (attribute: string): string =>
  attribute
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&amp;', '&')
