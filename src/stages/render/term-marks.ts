import { anchors } from './anchors.ts'

/** A place at which a word of the index stands. */
export interface TermMark {
  readonly id: string
  readonly word: string
  /** It is to be written there by hand: the slide says it in colour. */
  readonly isGuided: boolean
}

/** Names the places of words in the text of a document, section after section. */
export interface TermMarker {
  /** The HTML with a place where a word stands first in its section, and at each blank for one. */
  mark(html: string, section: string): string
  /** What was marked so far. */
  readonly marks: readonly TermMark[]
}

/** Marks these words; of words that overlap the longest. */
export function termMarker(words: readonly string[]): TermMarker {
  const marks: TermMark[] = []
  const seen = new Set<string>()
  const place = (word: string, isGuided: boolean): string => {
    const id = anchors.term(marks.length)
    marks.push({ id, word, isGuided })
    return `data-place id="${id}"`
  }
  const pattern = patternOf(words)
  const markText = (text: string, section: string): string =>
    text.replace(pattern, (word) => {
      const key = `${section} ${word}`
      if (seen.has(key)) return word
      seen.add(key)
      return `<span ${place(word, false)}>${word}</span>`
    })
  return {
    marks,
    mark: (html, section) =>
      html.replace(token, (whole, blank: string | undefined, word: string | undefined) => {
        if (blank !== undefined && word !== undefined) return `${blank} ${place(textOf(word), true)}`
        return whole.startsWith('<') ? whole : markText(whole, section)
      }),
  }
}

// A drawing, a blank and the word that belongs in it, a tag, or text.
const token = /<svg\b[\s\S]*?<\/svg>|(<span class="blank") data-word="([^"]*)"|<[^>]*>|[^<]+/g

function patternOf(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(alone)
  return new RegExp(longestFirst.length === 0 ? '(?!)' : longestFirst.join('|'), 'g')
}

// A Latin word is not found inside another.
const alone = (word: string): string => {
  const text = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return `${/^[a-z0-9]/i.test(word) ? '(?<![A-Za-z0-9])' : ''}${text}${/[a-z0-9]$/i.test(word) ? '(?![A-Za-z0-9])' : ''}`
}

const textOf = (attribute: string): string =>
  attribute.replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
