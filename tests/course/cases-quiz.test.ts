import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/blocks/index.ts'
import { blocks, wordsOf } from './course.ts'
import { expectPrinted } from './expect.ts'

type Quiz = Extract<Block, { name: 'quiz' }>
const quizzes = blocks.filter((block): block is Quiz => block.name === 'quiz')
const questionsOf = (quiz: Quiz | undefined): readonly Block[] =>
  (quiz?.content ?? []).flatMap((piece) => (piece.kind === 'block' && piece.name === 'question' ? [piece] : []))
const [before, after] = [
  quizzes.find(({ attributes }) => attributes.id === 'pretest'),
  quizzes.find(({ attributes }) => attributes.id === 'posttest'),
]
const questions = questionsOf(before)
const idOf = ({ attributes }: Block): string => ('id' in attributes ? (attributes.id ?? '') : '')
const optionsOf = ({ content }: Block): readonly string[] =>
  wordsOf(content)
    .split('\n')
    .flatMap((line) => /^- (?:\[.\] )?(.+)$/.exec(line)?.[1] ?? [])

describe('The test before and after the day', () => {
  test('has twenty questions of four options', () => {
    expect(questions.map(idOf)).toEqual(Array.from({ length: 20 }, (_, at) => `Q${at + 1}`))
    for (const question of questions) expect(optionsOf(question), idOf(question)).toHaveLength(4)
  })

  test('has one right option to each, and each letter five times', () => {
    for (const question of questions) expect(question.key, idOf(question)).toHaveLength(1)
    const letters = questions.map(({ key }) => 'ABCD'[key[0] ?? -1])
    expect([...'ABCD'].map((letter) => letters.filter((one) => one === letter).length)).toEqual([5, 5, 5, 5])
  })

  test('asks the same in the evening, in another order', () => {
    const again = questionsOf(after).map(idOf)
    expect([...again].sort()).toEqual(questions.map(idOf).sort())
    expect(again).not.toEqual(questions.map(idOf))
  })

  test('computes in question 13 what seventy per cent of the cash are, and explains the wrong results', () => {
    const question = questions[12]
    if (question === undefined) throw new Error('There is no question 13')
    const words = wordsOf(question.content)
    const [cash = 0, share = 0] = (/可支配現金 ([\d.]+) 萬元，按還款占比上限 (\d+)%/.exec(words)?.slice(1) ?? []).map(
      Number,
    )
    const printed = optionsOf(question)
    const right = (cash * share) / 100
    expectPrinted(printed[question.key[0] ?? -1] ?? '', right, 'key')
    expectPrinted(printed[2] ?? '', cash / (share / 100), 'divided')
    expectPrinted(printed[3] ?? '', cash * (1 - share / 100), 'the other share')
    const loan = (right * (1 - (1 + 0.054 / 12) ** -24)) / (0.054 / 12)
    expectPrinted(/本金約 ([\d.]+) 萬元/.exec(words)?.[1] ?? '', loan, 'loan')
  })

  test('asks in question 1 about the firm of case A', () => {
    const [people, income] =
      /從業人員 (\d+) 人、年營業收入 (\d+) 萬元/.exec(wordsOf(questions[0]?.content ?? []))?.slice(1) ?? []
    expect([people, income]).toEqual(['14', '620'])
  })
})
