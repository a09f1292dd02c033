import { expect, test } from 'vitest'
import { equationsIn, holds } from './equations.ts'
import { texts } from './sources.ts'

const printed = texts.flatMap(({ name, lines }) =>
  lines.flatMap((line, at) => equationsIn(line).map((equation) => ({ place: `${name}:${at + 1}`, equation }))),
)

test('no calculation on any page is wrong', () => {
  const wrong = printed.filter(({ equation }) => !holds(equation))
  expect(wrong.map(({ place, equation }) => `${place}: ${equation.text} (it is ${equation.computed})`)).toEqual([])
})

test('every calculation is found, lest one is left unchecked', () => {
  expect(printed.length).toBeGreaterThanOrEqual(150)
})
