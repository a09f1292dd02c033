import type { Layout } from '../../known.ts'
import { anchors } from './anchors.ts'

/** How many pages stand before the first lecture; they are numbered i, ii … and the lectures begin with 1. */
export const frontOf = ({ pages }: Layout): number => (pages.get(anchors.lecture(0)) ?? 1) - 1

/** The number that a page carries on paper and in viewers. */
export const folioAt = (layout: Layout, page: number): string => {
  const front = frontOf(layout)
  return page <= front ? roman(page) : String(page - front)
}

/** The number of the page on which a place stands; `null` where that is not known, or it has no such place. */
export const folioOf = (layout: Layout, id: string): string | null => {
  const page = layout.pages.get(id)
  return page === undefined ? null : folioAt(layout, page)
}

const signs = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const roman = (number: number): string => {
  const [value, sign] = signs.find(([least]) => least <= number) ?? [number, '']
  return number <= 0 ? '' : sign + roman(number - value)
}
