import { expect, test } from 'vitest'
import { pictureOf, ratioOf } from '../../../src/stages/render/picture.ts'

const slide = (inside: string): string =>
  `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section id="1">${inside}</section></foreignObject></svg>`

test('what an author leaves open on a slide ends with its picture', () => {
  expect(pictureOf(slide('<table><tr>'))).toMatch(/<\/table>.*<\/section><\/foreignObject><\/svg>$/)
  expect(pictureOf(slide('<b>loud'))).toMatch(/<\/b>.*<\/svg>$/)
})

test('a picture is the slide without its ids, its headings none of the paper’s', () => {
  expect(pictureOf(slide('<h1 id="a">A</h1><svg id="figure-1-2"></svg>'))).toBe(
    slide('<h1 role="none">A</h1><svg id="figure-1-2"></svg>').replace(' id="1"', ''),
  )
})

test('a picture has the shape of its slide', () => {
  expect(ratioOf(slide(''))).toBe(1280 / 720)
  expect(ratioOf('')).toBe(16 / 9)
})
