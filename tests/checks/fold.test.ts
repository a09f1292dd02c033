import { expect, test } from 'vitest'
import { fold } from '../../src/checks/fold.ts'

test.each([
  ['范圍', '範圍'],
  ['貸后', '貸後'],
  ['特征', '特徵'],
  ['并', '並'],
  ['裏', '裡'],
  ['貸款', '贷款'],
])('%s and %s are the same words', (a, b) => {
  expect(fold(a)).toBe(fold(b))
  expect(fold(`一${b}二`)).toContain(fold(a))
  expect(fold(`一${a}二`)).toContain(fold(b))
})

test('punctuation, spaces, case and full width do not count', () => {
  expect(fold('運用「Ｉ P C」微貸技術!(1)')).toBe(fold('运用“ipc”微貸技術，１'))
})

test('different words stay different', () => {
  expect(fold('貸前')).not.toBe(fold('貸後'))
})
