import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkContrast } from '../../src/checks/contrast.ts'
import { contrastOf } from '../../src/checks/contrast-ratio.ts'
import { formatProblem } from '../../src/problem.ts'

const findings = (text: string): readonly string[] =>
  checkContrast({ path: 'slides.css', name: 'slides.css', text }).map(formatProblem)

test.each([
  ['#000', '#fff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#fff', '#fff', 1],
])('%s and %s have the contrast that WCAG gives them', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 2)
  expect(contrastOf(other, one)).toBeCloseTo(ratio, 2)
})

test('pale words are found at their colour, with the ratio and what is expected', () => {
  expect(findings(':root {\n  --pale: #999;\n}\n\n/* color: #fff */\np {\n  color: var(--pale);\n}\n')).toEqual([
    'slides.css:7:3 warning Unexpected contrast of 2.85:1 for var(--pale) in "p", expected at least 4.5:1 to what is behind it: make one of the two darker or paler (contrast)',
  ])
})

test.each([
  ['a background of their own', '.a { background: #123c5a; color: #fff; }', 0],
  ['the background of what they are in', 'section.a { background: #123c5a; } section.a h1 { color: #fff; }', 0],
  ['dark words on a dark panel', 'section.a { background: #123c5a; } section.a h1 { color: #222; }', 1],
  ['a name that only begins alike', 'section.a { background: #123c5a; } section.also { color: #fff; }', 1],
  ['a gradient with a stop that suits', '.a { background: linear-gradient(#d9a441, #123c5a); color: #fff; }', 0],
  ['a gradient without one', '.a { background: linear-gradient(#d9a441, #eee); color: #fff; }', 1],
  ['one of several hues', '.b { --hue: #123c5a; } .c { --hue: #eee; } .a { background: var(--hue); color: #fff; }', 1],
  ['large words', '.a { color: #888; font-size: 56px; }', 0],
  ['a stroke that is no word', '.a::before { color: #eee; content: "／"; }', 0],
  ['a colour that is computed', '.a { color: color-mix(in srgb, currentcolor 50%, transparent); }', 0],
  ['a colour that is nowhere', '.a { color: var(--gone); }', 0],
  ['each of a list', '.a :is(h1, h2), .b { color: #ccc; }', 2],
])('%s: %s', (_, css, count) => {
  expect(findings(css)).toHaveLength(count)
})

test.each(['slides', 'paper'])('the words of our theme for %s can be read', (kind) => {
  expect(findings(readFileSync(`templates/themes/bank/${kind}.css`, 'utf8'))).toEqual([])
})
