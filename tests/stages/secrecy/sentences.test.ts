import { expect, test } from 'vitest'
import { formatPlace } from '../../../src/problem.ts'
import { sentencesOf, squeeze } from '../../../src/stages/secrecy/sentences.ts'

const place = { path: 'a.md', line: 3, column: 6 }

const cut = (text: string): readonly string[] =>
  sentencesOf({ text, place }).map((sentence) => `${formatPlace(sentence.place)} ${sentence.text}`)

test('sentences end at the signs of both scripts and at the end of a line', () => {
  expect(
    cut(
      '\u6c34\u8868\u96fb\u8868\u5404\u63a8\u51fa\u5e7e\u5678\u3002\u5de5\u8cc7\u55ae\u63a8\u51fa\u591a\u5c11\u5678\uff1fWhat do the meters say? And the wages; twice as much. Version 1.5 of the plan\nA line of its own here',
    ),
  ).toEqual([
    'a.md:3:6 \u6c34\u8868\u96fb\u8868\u5404\u63a8\u51fa\u5e7e\u5678',
    'a.md:3:16 \u5de5\u8cc7\u55ae\u63a8\u51fa\u591a\u5c11\u5678',
    'a.md:3:25 What do the meters say',
    'a.md:3:49 And the wages; twice as much',
    'a.md:3:79 Version 1.5 of the plan',
    'a.md:4:1 A line of its own here',
  ])
})

test('short sentences are taken together, and what is short even so is left out', () => {
  expect(cut('\u5c0d\u3002\u4e0d\u662f\u3002\u56e0\u70ba\u6c34\u8868\u6703\u8b8a\u3002\u597d\u3002')).toEqual([
    'a.md:3:6 \u5c0d\u3002\u4e0d\u662f\u3002\u56e0\u70ba\u6c34\u8868\u6703\u8b8a',
  ])
  expect(cut('fifteen letters')).toEqual([])
  expect(cut('\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03')).toEqual([])
  expect(cut('(56) (56) (56) - - -')).toEqual([])
})

test('the word before a colon is no part of the sentence, unless the rest is too short', () => {
  expect(cut('Ask: which one is hard to forge')).toEqual(['a.md:3:11 which one is hard to forge'])
  expect(cut('\u554f\uff1a\u54ea\u4e00\u689d\u8b49\u64da\u6700\u96e3\u9020\u5047')).toEqual([
    'a.md:3:8 \u54ea\u4e00\u689d\u8b49\u64da\u6700\u96e3\u9020\u5047',
  ])
  expect(cut('Remember: the key')).toEqual([])
  expect(cut('Remember: both keys')).toEqual(['a.md:3:6 Remember: both keys'])
})

test('white space, widths and radicals do not count', () => {
  expect(squeeze(' \uff21 \u2f00\u200b\n\u00a0b')).toBe('A\u4e00b')
})
