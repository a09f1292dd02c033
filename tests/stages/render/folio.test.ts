import { expect, test } from 'vitest'
import { type Layout, noLayout } from '../../../src/known.ts'
import { folioAt, folioOf, frontOf } from '../../../src/stages/render/folio.ts'

const layout: Layout = {
  ...noLayout,
  pages: new Map([
    ['objectives', 4],
    ['l1', 51],
    ['l2', 60],
  ]),
}

test('pages are roman before the first lecture and begin with 1 there', () => {
  expect([2, 4, 9, 14, 40, 49, 50].map((page) => folioAt(layout, page))).toEqual([
    'ii',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xlix',
    'l',
  ])
  expect([51, 60].map((page) => folioAt(layout, page))).toEqual(['1', '10'])
  expect(frontOf(layout)).toBe(50)
})

test('a place has the number of its page, and none where it is not known', () => {
  expect(['objectives', 'l2', 'a1'].map((id) => folioOf(layout, id))).toEqual(['iv', '10', null])
  expect(folioOf(noLayout, 'l1')).toBeNull()
})
