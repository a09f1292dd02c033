import { expect, test } from 'vitest'
import { wordRules } from '../../src/checks/words/index.ts'
import type { House, Passage } from '../../src/checks/words/passage.ts'
import { searchFor } from '../../src/checks/words/squeezed.ts'
import { maskedSource } from '../../src/stages/proofread/masked.ts'

const wrong = { wrong: '登入', right: '登入系統', why: null }
const house: House = {
  language: 'zh-Hant',
  terms: { words: new Map([[wrong.wrong, wrong]]), search: searchFor([wrong.wrong]) },
  banned: { words: new Map(), search: searchFor([]) },
}

// What takes time with its square would need hours here, and the runner ends it after minutes.
test.each([
  ['letters', 'a'],
  ['Chinese letters', '甲'],
  ['commas', '，'],
  ['full stops', '。'],
  ['dots', '甲...'],
  ['signs', '甲**A'],
  ['brackets', '甲(乙)'],
  ['brackets in brackets', '(甲'],
  ['quotation marks', '"甲'],
  ['quotation marks that close', '“甲”'],
  ['blanks', 'a '],
  ['long blanks', `甲${' '.repeat(500)}`],
  ['wrong words', '登入'],
  ['right words', '登入系統'],
  ['wrong words with signs', '登==入=='],
  ['doubled words', 'the the '],
  ['addresses', 'a.b@'],
])('a long line of %s is read to its end', (_, piece) => {
  const text = maskedSource(piece.repeat(Math.ceil(300_000 / piece.length)))
  const passage: Passage = { path: 'day.md', start: 0, text, kind: 'prose', reader: 'participant' }
  const found = wordRules.map((rule) => rule.find(passage, house).length)
  expect(found).toHaveLength(wordRules.length)
})
