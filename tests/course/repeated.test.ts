import { expect, test } from 'vitest'
import { equationsIn, holds } from './equations.ts'
import { type Text, text } from './sources.ts'

/** What is given and not computed, or computed by the test of its case. */
const given: Readonly<Record<string, string>> = {
  '00-opening.md': '1.5 2.25 1.575 2.250 3.214 0.675 5.4 35.8',
  '01-landscape.md': '99.8 79.4 2.3 5.5 6.28 45.11 54.8 3.36',
  '02-lending.md': '0.6 1.4 37.8 45.11 5.4 0.04405 0.3 0.8438 94.0',
  '03-marketing.md': '4.3 40.7 1.2 20.2',
  '04-risk.md': '36.5 70.0',
}

const plain = (line: string): string => line.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/==|\*\*/g, '')
const decimalsIn = (line: string): readonly string[] => plain(line).match(/(?<![\w.])\d+\.\d+(?![\w.])/g) ?? []
const isTable = (line: string): boolean => line.startsWith('|')

/** The numbers of all tables and of all calculations that are right. */
function shownIn({ lines }: Text): readonly string[] {
  const calculated = lines.flatMap(equationsIn).filter(holds)
  return [
    ...lines.filter(isTable).flatMap(decimalsIn),
    ...calculated.flatMap(({ text: words }) => decimalsIn(words.replace(/[*/+=()-]/g, ' '))),
  ]
}

/** What is read as sentences: no tables, figures, facts about slides and minutes of a procedure. */
const sentencesOf = ({ lines }: Text): readonly (readonly [number, string])[] => {
  const fences = lines.map((line) => line.startsWith('```'))
  const inFence = (at: number): boolean => fences.slice(0, at).filter(Boolean).length % 2 === 1
  return lines.flatMap((line, at) => {
    const isFact = isTable(line) || fences[at] || inFence(at) || /^<!-- \w+: |^minutes:|^:{3,}/.test(line)
    return isFact ? [] : [[at + 1, line.replace(/[\d.]+–[\d.]+ 分|[\d.]+ 分(?!點)/g, '')] as const]
  })
}

test.each(Object.entries(given))(
  'what the sentences of %s repeat stands in a table or a calculation',
  (name, others) => {
    const source = text(name)
    const known = new Set([source, text('appendix-sources.md')].flatMap(shownIn).concat(others.split(' ')))
    const unknown = sentencesOf(source).flatMap(([at, line]) =>
      decimalsIn(line).flatMap((number) => (known.has(number) ? [] : `${name}:${at}: ${number}`)),
    )
    expect(unknown).toEqual([])
  },
)
