import { expect, test } from 'vitest'
import type { Layout } from '../../src/known.ts'
import { onRightHand } from '../../src/stages/blanks.ts'

const layout = (pages: Readonly<Record<string, number>>, across: readonly boolean[], ...blanks: string[]): Layout => ({
  pages: new Map(Object.entries(pages)),
  across,
  blanks: new Set(blanks),
})

const upright = (count: number): readonly boolean[] => Array.from({ length: count }, () => false)

test('an opener on a left-hand page moves to the next, and all that follows with it', () => {
  const printed = layout({ before: 1, l1: 2, inside: 2, l2: 4 }, [false, false, true, false])
  expect(onRightHand(printed, ['l1', 'l2'])).toEqual(
    layout({ before: 1, l1: 3, inside: 3, l2: 5 }, [false, false, false, true, false], 'l1'),
  )
})

test('a page left free for one opener may spare that for the next, or call for it', () => {
  expect(onRightHand(layout({ l1: 2, l2: 3 }, upright(3)), ['l1', 'l2'])).toEqual(
    layout({ l1: 3, l2: 5 }, upright(5), 'l1', 'l2'),
  )
})

test('openers on right-hand pages stay, with the pages that are left free before them', () => {
  const settled = layout({ l1: 3, l2: 5 }, upright(6), 'l1', 'l2')
  expect(onRightHand(settled, ['l1', 'l2'])).toEqual(settled)
})

test('a page that is left free and needed no more is gone', () => {
  expect(onRightHand(layout({ l1: 4, l2: 6 }, upright(7), 'l1'), ['l1', 'l2'])).toEqual(
    layout({ l1: 3, l2: 5 }, upright(6)),
  )
})
