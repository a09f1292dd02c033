import type { Layout } from '../known.ts'

/**
 * A printed document as it will lie once each opener stands on a right-hand page, which in a book is an odd one:
 * pages are left free before them where that is needed, and those that are needed no more are gone.
 */
export function onRightHand(printed: Layout, openers: readonly string[]): Layout {
  return openers.reduce((layout, opener) => {
    const page = layout.pages.get(opener) ?? 1
    const isFree = layout.blanks.has(opener)
    const isRight = (page - (isFree ? 1 : 0)) % 2 === 1
    if (isFree === !isRight) return layout
    return isRight ? without(layout, opener, page) : withFree(layout, opener, page)
  }, printed)
}

const withFree = ({ pages, across, blanks }: Layout, opener: string, page: number): Layout => ({
  pages: moved(pages, page, 1),
  across: across.toSpliced(page - 1, 0, false),
  blanks: new Set([...blanks, opener]),
})

const without = ({ pages, across, blanks }: Layout, opener: string, page: number): Layout => ({
  pages: moved(pages, page, -1),
  across: across.toSpliced(page - 2, 1),
  blanks: new Set([...blanks].filter((id) => id !== opener)),
})

const moved = (pages: Layout['pages'], from: number, by: number): Layout['pages'] =>
  new Map([...pages].map(([id, page]) => [id, page >= from ? page + by : page]))
