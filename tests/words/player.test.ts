import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { playerWordsFor, readersWords } from '../../src/words/player.ts'

const all = playerWordsFor('en')

test('a participant’s deck has the words of its own controls and no others', () => {
  const script = readFileSync('build/reading.js', 'utf8')
  const said = Object.keys(all).filter((name) =>
    new RegExp(`[\\w)]\\.${name}\\b|words:\\{[^}]*\\b${name}\\b`).test(script),
  )
  const own = Object.keys(readersWords(all))
  expect(own.filter((name) => !script.includes(name))).toEqual([])
  expect(said.filter((name) => !own.includes(name) && !alsoOtherwise.includes(name))).toEqual([])
})

// Names that the script has for something else: of the browser's and of the plan's.
const alsoOtherwise = ['end', 'now', 'section', 'lecture', 'presenter', 'red', 'tools']

test('words of the presenter are none of a participant’s', () => {
  expect(readersWords(all)).not.toHaveProperty('presenter')
  expect(readersWords(all)).not.toHaveProperty('cutThis')
})
