import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { startProgress } from '../../src/io/progress.ts'

function shown(isTTY: boolean, names: readonly string[], columns = 20): string {
  const stream = new PassThrough({ encoding: 'utf8' })
  const progress = startProgress(names.length, Object.assign(stream, { isTTY, columns }))
  for (const name of names) progress.done(name)
  progress.end()
  return String(stream.read() ?? '')
}

test('a line for each file where nobody watches', () => {
  expect(shown(false, ['a.pdf', 'b.pdf'])).toBe('1/2 a.pdf\n2/2 b.pdf\n')
})

test('one line that is written over on a terminal', () => {
  const clear = '\r\u001b[2K'
  expect(shown(true, ['a.pdf', 'b.pdf'])).toBe(`${clear}1/2 a.pdf${clear}2/2 b.pdf${clear}`)
})

test('a line never wraps, though Chinese characters take two columns', () => {
  const clear = '\r\u001b[2K'
  expect(shown(true, ['小微企業信貸業務營銷與風險管理.pdf'])).toBe(`${clear}1/1 小微企業信貸業${clear}`)
  expect(shown(true, ['abcdefghijklmnopqrstuvw'])).toBe(`${clear}1/1 abcdefghijklmno${clear}`)
})
