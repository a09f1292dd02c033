import { describe, expect, test } from 'vitest'
import { equationsIn, holds } from './equations.ts'

const right = (text: string): readonly boolean[] => equationsIn(text).map(holds)

describe('A calculation that is printed', () => {
  test.each([
    ['sums', '合計 12.4+14.6+13.8+14.4=55.2 噸', '合計 12.4+14.6+13.8+14.4=55.4 噸'],
    ['differences with the true minus', '19.0−15.0−3.0+1.8=2.8', '19.0−15.0−3.0+1.8=2.6'],
    ['units and words between', '成品 40 噸÷每日 3.8 噸=10.5 天', '成品 40 噸÷每日 3.8 噸=10.6 天'],
    ['percentages', '54.0÷33.6−1=高估 **60.7%**', '54.0÷33.6−1=高估 **60.8%**'],
    ['brackets, full-width too', '2400×（1−5%）×（1+10%）=2508', '2400×（1−5%）×（1+10%）=2520'],
    ['thousands commas', '4,480÷80=56 噸', '4,480÷80=65 噸'],
    ['full-width signs', '2＋4＋4＋3＋5＝18', '2＋4＋4＋3＋5＝19'],
    ['remarks behind numbers', '19.0−15.0（補負債）−3.0=1.0', '19.0−15.0（補負債 2）−3.0=2.0'],
    ['powers', '40.32÷1.06 的 1.5 次方=36.95', '40.32÷1.06 的 1.5 次方=38.04'],
    ['萬元 beside 元', '2.3 萬元÷0.8 元=28,750 度', '2.3 萬元÷0.8 元=2,875 度'],
    ['about', '新客戶 140÷4÷12 約 3 戶', '新客戶 140÷4÷12 約 4 戶'],
    ['a result with its reason', '用申報的 2.4（28.8÷12）', '用申報的 2.5（28.8÷12）'],
    ['a remark that is one', '每週約 44 萬（175÷4=43.75），再分', '每週約 44 萬（175÷4=44.75），再分'],
    ['two cells of a table', '| 麵粉 38.4×12 | 460.8 | 維修 | 6.0 |', '| 麵粉 38.4×12 | 480.8 | 維修 | 6.0 |'],
    ['a list', '- 8,400÷60＝140 戶', '- 8,400÷60＝150 戶'],
  ])('%s', (_, correct, wrong) => {
    expect(right(correct)).toEqual([true])
    expect(right(wrong)).toEqual([false])
  })

  test('every step of a chain is one', () => {
    expect(right('全部 1,170+400×4=1,170+1,600 | 2,770 次')).toEqual([true])
    expect(right('| 全部 | 1,170+400×4=1,170+1,600 | 2,770 次 |')).toEqual([true, true])
    expect(right('| 全部 | 1,170+400×4=1,170+1,600 | 2,700 次 |')).toEqual([true, false])
  })

  test('several in a sentence are found one by one', () => {
    expect(right('87.0÷212.8=40.9%，修正後 102.0÷209.8=48.9%；115.8÷102.0=1.14')).toEqual([true, false, true])
  })

  test('a rounded result may be off by half of its last digit', () => {
    expect(right('6.6÷105≈6.3%')).toEqual([true])
    expect(right('6.6÷105≈6.29%')).toEqual([true])
    expect(right('6.6÷105≈6.28%')).toEqual([false])
  })
})

describe('What is no calculation', () => {
  test.each([
    '營運資金量=上年銷售收入×（1−銷售利潤率）',
    '| 6/12 | A03-01 | 35 分 |',
    '60–74 分=培育',
    ':::answer{space=lines rows=2}',
    '第 686 條、第 692 條',
    '合格示例：A03-01，3，30 萬',
  ])('%s', (text) => {
    expect(equationsIn(text)).toEqual([])
  })
})
