import { expect, test } from 'vitest'
import { spokenSlides } from '../../../src/stages/render/spoken.ts'

test('a heading that leaves out a level is read as one level below the one before, and looks as it did', () => {
  expect(spokenSlides(['<h1>A</h1><h3 id="b">B</h3><h3>C</h3>', '<h1>D</h1><h2>E</h2><h3>F</h3>'])).toEqual([
    '<h1>A</h1><h3 aria-level="2" id="b">B</h3><h3>C</h3>',
    '<h1>D</h1><h2>E</h2><h3>F</h3>',
  ])
})

test('a heading that says its level already keeps it', () => {
  const slide = '<h1>A</h1><h3 aria-level="2">B</h3>'
  expect(spokenSlides([slide])).toEqual([slide])
})

test('the empty corner of a table heads nothing', () => {
  expect(spokenSlides(['<tr><th></th><th style="text-align:right"> </th><th>A</th></tr>'])).toEqual([
    '<tr><th role="presentation"></th><th role="presentation" style="text-align:right"></th><th>A</th></tr>',
  ])
})
