import type { Basis, Copies } from '../../../copies.ts'
import type { Words } from '../../../words.ts'
import { cardsFile } from './file.ts'
import { type CardLayout, type CardSheet, lineKey } from './layout.ts'

/** A line of the list of what to print. */
export interface PrintLine {
  readonly what: string
  readonly file: string
  /** Pages of that file, `null` for all. */
  readonly pages: string | null
  readonly sides: string
  readonly copies: number | null
  readonly basis: string
  /** Sheets of paper, `null` where the copies or the pages are not known. */
  readonly sheets: number | null
}

/** What of cards.pdf is to be printed how often, in the order in which it is used. */
export const cardLines = (layout: CardLayout, words: Words): readonly PrintLine[] => [
  ...tentLines(layout, words),
  ...linesOf(layout).map((sheets) => sheetLine(sheets, words)),
]

/** The sheets of each line of the list. */
const linesOf = ({ sheets }: CardLayout): readonly (readonly CardSheet[])[] =>
  [...new Set(sheets.map(lineKey))].map((key) => sheets.filter((sheet) => lineKey(sheet) === key))

function tentLines({ firstTent, tents }: CardLayout, words: Words): readonly PrintLine[] {
  if (tents === 0) return []
  return [
    {
      what: words.nameTents,
      file: cardsFile,
      pages: pageRange(firstTent, firstTent + tents - 1),
      sides: words.oneSided,
      copies: 1,
      basis: words.perName,
      sheets: tents,
    },
  ]
}

function sheetLine(sheets: readonly CardSheet[], words: Words): PrintLine {
  const [first] = sheets
  const last = sheets.at(-1)
  if (first === undefined || last === undefined) throw new Error('A line of the list has no sheets')
  const { name, activity, slide, copies } = first
  const cards = { role: words.card, observer: words.observerSheet, ticket: words.ticket }
  return {
    what: `${cards[name]} ${slide} ${activity.title ?? ''}`.trim(),
    file: cardsFile,
    pages: pageRange(first.page, last.page + 1),
    sides: words.twoSided,
    ...copiesOf(copies, words),
    sheets: copies.count === null ? null : copies.count * sheets.length,
  }
}

/** The number of copies and the words that say where it comes from. */
export const copiesOf = ({ count, basis }: Copies, words: Words): Pick<PrintLine, 'copies' | 'basis'> => ({
  copies: count,
  basis: basisWords(basis, words),
})

function basisWords(basis: Basis, words: Words): string {
  if (basis.for === 'size') return words.perSize.replace('*', String(basis.size))
  if (basis.for === 'set') return words.perSet.replace('*', String(basis.sets))
  const plain = {
    person: words.perPerson,
    'person-and-spare': words.perPersonAndSpare,
    name: words.perName,
    group: words.perGroup,
  }
  return plain[basis.for]
}

/** Pages from one to another as they are typed into a printer's window. */
export const pageRange = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`)
