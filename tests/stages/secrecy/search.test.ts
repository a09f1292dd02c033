import { expect, test } from 'vitest'
import { searchFor } from '../../../src/stages/secrecy/search.ts'

test('texts are found wherever they stand, those with the same beginning apart', () => {
  const search = searchFor(['the key is B', 'the key is C', 'nowhere at all', 'at the end'])
  expect([...search('… the key is C, the key is B and what is at the end')]).toEqual([
    'the key is C',
    'the key is B',
    'at the end',
  ])
})

test('texts that overlap are all found', () => {
  expect([...searchFor(['aaaaaaaab', 'aaaaaaaa', 'aaaaaaabb'])('aaaaaaaaabb')]).toEqual([
    'aaaaaaaa',
    'aaaaaaaab',
    'aaaaaaabb',
  ])
})

test('nothing is found in what is shorter or only begins alike', () => {
  expect([...searchFor(['the key is B'])('the key is')]).toEqual([])
  expect([...searchFor(['the key is B'])('')]).toEqual([])
})
