import { Marp } from '@marp-team/marp-core'
import { expect, test } from 'vitest'
import { isDirective, readSettings, writeSettings } from '../../src/marp/directives.ts'

test('every directive that Marp Core adds of its own is known', () => {
  const { global, local } = new Marp().customDirectives
  const names = [...Object.getOwnPropertyNames(global), ...Object.getOwnPropertyNames(local)]
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !isDirective(name))).toEqual([])
})

test.each([
  ['class', true],
  ['_class', true],
  ['theme', true],
  ['_theme', false],
  ['title', false],
  ['constructor', false],
])('%s is a directive: %s', (key, known) => {
  expect(isDirective(key)).toBe(known)
})

test.each([
  'class: lead',
  'header: Part 1: "money" & \\ more',
  "backgroundImage: url('a.png')",
  'class:\n  - a\n  -\n  - "b c"',
  'header:\nfooter: null\ncolor: ~',
  'style: |\n  h1 { color: red; }\n\n  /* --- */\n',
  'header: "a --- b: c # d"\nfooter: "\u8b1b\uff1a\u4e00 \u{1F600}"',
  '{ paginate: true, "_class": [a, b] }',
  'nested: { a: { b: c }, d: [e, [f]] }',
])('%j is the same settings when it is written anew', (text) => {
  const settings = readSettings(text)
  expect(readSettings(writeSettings(settings ?? {}))).toEqual(withoutNull(settings))
  expect(settings).not.toBeNull()
})

test.each(['', 'words', '- a\n- b', 'a: b: c', '42', 'a: 1\na: 2', '*x'])('%j is no settings', (text) => {
  expect(readSettings(text)).toBeNull()
})

// In a list nothing and no text are the same to Marp.
const withoutNull = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (inner === null && /^\d+$/.test(key) ? '' : inner))
