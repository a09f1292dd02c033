import type { Language } from '../../course.ts'
import type { Audience } from '../../edition.ts'
import type { Rule } from '../check.ts'
import type { WordSearch } from './squeezed.ts'

/** Words as they are read one after the other: a paragraph, a cell, a line of a note, a value of course.yaml. */
export interface Passage {
  readonly path: string
  /** Where it begins in the text of the file. */
  readonly start: number
  /** Character for character as long as the source; what is not words has a mark in each of its places. */
  readonly text: string
  /** `figure`: what is drawn or a table of data, whose signs are not prose. */
  readonly kind: 'prose' | 'note' | 'value' | 'figure'
  /** Whether participants read it too. */
  readonly reader: Audience
}

/** What stands for signs that open something, such as `**` or `[`, and for those that close it. */
export const opening = '\uFDD0'
export const closing = '\uFDD1'
/** What stands for code, pictures, addresses. No text of a course has these characters: the limits refuse them. */
export const thing = '\uFDD2'

/** Any number of signs, in a regular expression. */
export const signs = `[${opening}${closing}]*`

/** How a course writes: its language, its words, and those that it never uses. */
export interface House {
  readonly language: Language
  readonly terms: Lexicon<WrongWord>
  readonly banned: Lexicon<BannedWord>
}

/** What is said of some words, and how they are looked for. */
export interface Lexicon<Entry> {
  readonly words: ReadonlyMap<string, Entry>
  readonly search: WordSearch
}

/** A word that stands in the course for another one by mistake. */
export interface WrongWord {
  readonly wrong: string
  readonly right: string
  readonly why: string | null
}

/** A word that the course never uses, and what it says instead. */
export interface BannedWord {
  readonly word: string
  readonly why: string
  readonly instead: string | null
}

/** A finding in a passage: where, from the passage's beginning, and what mends it. */
export interface Find {
  readonly at: number
  readonly message: string
  readonly fix?: readonly Change[]
}

/** Some characters of a passage to be replaced. */
export interface Change {
  readonly at: number
  readonly was: string
  readonly text: string
}

/** One rule about how a course writes. */
export interface WordRule extends Rule {
  find(passage: Passage, house: House): readonly Find[]
}

/** A passage as its reader sees it, on one line and short enough for a message. */
export const shown = (text: string): string =>
  text
    .replaceAll(new RegExp(`[${opening}${closing}]`, 'g'), '')
    .replaceAll(thing, '…')
    .replaceAll(/\s+/g, ' ')
