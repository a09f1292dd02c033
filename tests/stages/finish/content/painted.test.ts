import { expect, test } from 'vitest'
import { paintedIn } from '../../../../src/stages/finish/content/painted.ts'

const asked = { boxOf: () => [0, 0, 1, 1] as const, isBoxed: () => true }

const bareIn = (text: string): readonly string[] =>
  paintedIn(text, asked).bare.map(({ from, to }) => text.slice(from, to))

test('a stretch shows something when it has words or a picture in it, not when it has but lines', () => {
  const { marked } = paintedIn(
    `/P <</MCID 0 >>BDC
BT
/F1 10 Tf
<0102> Tj
ET
EMC
/P <</MCID 1 >>BDC
0 0 10 10 re
f
EMC
/Figure <</MCID 2 >>BDC
/X1 Do
EMC
/P <</MCID 3 >>BDC
BT
ET
EMC`,
    { ...asked, isBoxed: () => false },
  )
  expect(marked.map(({ mcid, shows }) => [mcid, shows])).toEqual([
    [0, true],
    [1, false],
    [2, true],
    [3, false],
  ])
})

test('what is painted beside the tags is found whole: from the path to its colour, words from begin to end', () => {
  const text = 'q 1 0 0 rg 0 0 m 9 9 l S 0 0 1 1 re f Q /P <</MCID 0 >>BDC 0 0 5 5 re f EMC BT (a \\) EMC) Tj ET'
  expect(bareIn(text)).toEqual(['0 0 m 9 9 l S 0 0 1 1 re f', 'BT (a \\) EMC) Tj ET'])
})

test('a path that only cuts what follows paints nothing, and what is an artifact already is left', () => {
  expect(bareIn('0 0 9 9 re W n /Artifact <</Type /Pagination>> BDC /X Do EMC')).toEqual([])
})

test('a box is where the paths of a stretch are on the page, moved and cut as they are', () => {
  const { marked } = paintedIn(
    'q 2 0 0 2 10 20 cm 0 0 50 50 re W n /Figure <</MCID 0 >>BDC -5 10 100 5 re f EMC Q /Figure <</MCID 1 >>BDC 1 2 m 3 4 l S EMC',
    asked,
  )
  expect(marked.map(({ box }) => box)).toEqual([
    [10, 40, 110, 50],
    [1, 2, 3, 4],
  ])
})

test('a box holds the words in it', () => {
  const { marked } = paintedIn('/Figure <</MCID 0 >>BDC BT /F1 10 Tf 1 0 0 1 100 200 Tm <00010002> Tj ET EMC', asked)
  expect(marked[0]?.box).toEqual([100, 197.5, 120, 210])
})

test('content that cannot be read is an error, not a page without tags', () => {
  expect(() => paintedIn('0 0 m {', asked)).toThrow('cannot be read at "{"')
})
