import type { Fault, FormUnits, PageFit, TableUnits } from '../page-fit.ts'
import type { Place, Problem } from '../problem.ts'
import { loneHeadings, partedSpaces, sparsePages } from './page-fit/breaks.ts'
import { endPage, type Piece, piecesOf } from './page-fit/pieces.ts'

/** A printed document, as findings name it. */
export interface Book {
  readonly name: string
  /** The number that a page carries. */
  folio(page: number): string
  /** The pieces of the source by number. */
  readonly marks: readonly Place[]
  /** Where to look for what no piece of the source stands behind. */
  readonly file: Place
  /** How bad it is when something is cut off or outside. */
  readonly overflow: Problem['severity']
}

/** What is wrong with the pages of a workbook or guide, each with the place of its source. */
export function findPageMisfits(fit: PageFit, book: Book): readonly Problem[] {
  const pieces = piecesOf(fit)
  const faults = fit.faults.map((fault) => faulty(fault, book))
  // Chromium makes every page smaller until the widest thing fits: what stands where then says nothing.
  if (fit.faults.some(({ kind }) => kind === 'wide')) return faults
  const flaws: readonly Flaw[] = [
    ...fit.forms.flatMap((form) => longForm(form, pieces, book)),
    ...fit.tables.flatMap((table) => cutTable(table, pieces, book)),
    ...partedSpaces(pieces, book),
    ...loneHeadings(pieces, book),
    ...sparsePages(pieces, book),
  ]
  const high = pieces.flatMap((piece) => tooHigh(piece, book))
  return [...faults, ...high, ...flaws.map(({ mark, message }) => problem('warning', mark, message, book))]
}

/** A flaw of a layout: the piece of the source to look at, and what is wrong. */
export interface Flaw {
  readonly mark: number | null
  readonly message: string
}

const problem = (severity: Problem['severity'], mark: number | null, message: string, book: Book): Problem => ({
  rule: 'page-fit',
  severity,
  place: book.marks[mark ?? -1] ?? book.file,
  message,
})

function faulty({ kind, mark, text, amount }: Fault, book: Book): Problem {
  const said = text === '' ? '' : ` "${text}"`
  switch (kind) {
    case 'wide': {
      const message = `The ${book.name} holds something ${amount} pt wider than its page${said}, so that every page is printed smaller: break or shorten it`
      return problem(book.overflow, mark, message, book)
    }
    case 'cut': {
      const message = `The ${book.name} cuts off ${amount} pt of${said || ' a box'}: shorten it`
      return problem(book.overflow, mark, message, book)
    }
    case 'small': {
      const message = `The ${book.name} has words of ${amount} pt${said}, expected 7 pt and more: give them room, or leave some out`
      return problem('warning', mark, message, book)
    }
  }
}

function longForm(
  { mark, title, pages, first, last }: FormUnits,
  pieces: readonly Piece[],
  { name }: Book,
): readonly Flaw[] {
  const [start, end] = [pieces[first], pieces[last]]
  if (start === undefined || end === undefined) return []
  const taken = endPage(end) - start.page + 1
  if (taken <= pages) return []
  const expected = pages === 1 ? '1' : `${pages} as it declares`
  const message = `The form "${title}" takes ${taken} pages in the ${name}, expected ${expected}: shorten it or declare pages=${taken}`
  return [{ mark, message }]
}

function cutTable({ first, last, head }: TableUnits, pieces: readonly Piece[], { name }: Book): readonly Flaw[] {
  const [start, end] = [pieces[first], pieces[last]]
  if (start === undefined || end === undefined || endPage(end) === start.page) return []
  // What Chromium itself keeps to.
  if (head !== null && head > start.room / 4) {
    const message = `The head of a table is so high that it does not stand again on the next page of the ${name}: shorten it`
    return [{ mark: start.mark, message }]
  }
  const cut = pieces.slice(first, last + 1).find(({ height, room }) => height > room - (head ?? 0))
  if (cut === undefined) return []
  return [
    { mark: cut.mark, message: `A row of a table ("${cut.text}") is higher than a page of the ${name}: split it` },
  ]
}

function tooHigh({ kind, height, room, mark, text }: Piece, book: Book): readonly Problem[] {
  if (kind !== 'picture' || height <= room) return []
  const message = `A picture "${text}" is ${Math.ceil(height - room)} pt higher than a page of the ${book.name}: make it smaller`
  return [problem(book.overflow, mark, message, book)]
}
