import type { Course, IndexOrder } from '../../course.ts'
import type { Layout } from '../../known.ts'
import { wordsFor } from '../../words.ts'
import { anchors } from './anchors.ts'
import { folioAt } from './folio.ts'
import type { TermMark } from './term-marks.ts'

/** The words of the index that begin alike: with so many strokes, or with this letter. */
export interface IndexGroup {
  readonly title: string
  readonly entries: readonly IndexEntry[]
}

/** A word and the pages on which it stands. */
interface IndexEntry {
  readonly word: string
  readonly pages: readonly IndexPage[]
}

interface IndexPage {
  readonly id: string
  readonly page: string
  /** The glossary says there what the word means. */
  readonly isMeaning: boolean
}

/** So many pages tell where to read of a word; more would only tell that it is used. */
const mostPlaces = 5

/** Glossary and guided notes as an index. The pages are of one width, so that it has as many lines before they are known. */
export function indexOf(course: Course, marks: readonly TermMark[], layout: Layout): readonly IndexGroup[] {
  const order = course.index ?? (course.language === 'zh-Hans' ? 'pinyin' : 'strokes')
  const { compare } = collators[order]
  const guided = marks.filter(({ isGuided, word }) => isGuided && isWord(word)).map(({ word }) => word)
  const words = [...new Set([...course.glossary.map(({ term }) => term), ...guided])].sort(compare)
  const entries = words.map((word) => ({ word, pages: pagesOf(word, course, marks, layout) }))
  const title = (word: string): string => groupOf(word, order, wordsFor(course.language).strokes)
  const titles = [...new Set(entries.map(({ word }) => title(word)))]
  return titles.map((each) => ({ title: each, entries: entries.filter(({ word }) => title(word) === each) }))
}

/** The words of a course whose places an index tells. */
export const indexed = ({ glossary }: Course): readonly string[] => glossary.map(({ term }) => term)

// A number that is filled in is no word to look for.
const isWord = (word: string): boolean =>
  (word.match(/\p{L}/gu)?.length ?? 0) >= 2 && !/^[\d〇一二三四五六七八九十]/.test(word)

function pagesOf(word: string, { glossary }: Course, marks: readonly TermMark[], layout: Layout): readonly IndexPage[] {
  const own = marks.filter((mark) => mark.word === word)
  const best = [...own.filter(({ isGuided }) => isGuided), ...own.filter(({ isGuided }) => !isGuided)]
  const meaning = glossary.findIndex(({ term }) => term === word)
  const ids = [...best.slice(0, mostPlaces).map(({ id }) => id), ...(meaning < 0 ? [] : [anchors.meaning(meaning)])]
  const placed = ids.flatMap((id) => {
    const at = layout.pages.get(id)
    return at === undefined ? [] : [{ id, at }]
  })
  const pages = [...new Map(placed.map(({ id, at }) => [at, id]))].sort(([a], [b]) => a - b)
  return pages.map(([at, id]) => ({ id, page: folioAt(layout, at), isMeaning: id === anchors.meaning(meaning) }))
}

const collators: Readonly<Record<IndexOrder, Intl.Collator>> = {
  strokes: new Intl.Collator('zh-Hant-u-co-stroke'),
  pinyin: new Intl.Collator('zh-Hans-u-co-pinyin'),
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

// The collations of Unicode's CLDR have marks between the groups, made for indexes: U+FDD0 and a letter or count.
const groupMark = '\uFDD0'

const mostStrokes = 48

function groupOf(word: string, order: IndexOrder, strokes: string): string {
  const first = word.slice(0, 1).toUpperCase()
  if (!/\p{Script=Han}/u.test(first)) return /[A-Z]/.test(first) ? 'A–Z' : '0–9'
  const { compare } = collators[order]
  if (order === 'pinyin') return letters.findLast((letter) => compare(groupMark + letter, first) <= 0) ?? ''
  const counts = Array.from({ length: mostStrokes }, (_, index) => index + 1)
  const count = counts.findLast((each) => compare(groupMark + String.fromCharCode(0x2800 + each), first) <= 0)
  return strokes.replace('*', String(count ?? ''))
}
