import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { languages } from '../src/course.ts'
import { courseSchema } from '../src/course-schema.ts'
import { settingHelp } from '../src/setting-help.ts'

const schema = JSON.parse(courseSchema())
// Editors read patterns as Unicode ones, zod does not.
const plain = JSON.parse(courseSchema().replaceAll(String.raw`\\p{L}\\p{N}`, String.raw`\\w\u4e00-\u9fff`))
const accepted = (text: string): boolean => z.fromJSONSchema(plain).safeParse(parse(text)).success

test('the schema that editors use is the one of the code: if not, run npm run docs', () => {
  expect(readFileSync('schemas/course.schema.json', 'utf8')).toBe(courseSchema())
})

test.each([
  'slides/microfinance',
  'tests/fixtures/courses/minimal',
  ...languages.map((language) => `templates/new/${language}`),
])('the schema takes the course.yaml of %s', (folder) => {
  expect(accepted(readFileSync(join(folder, 'course.yaml'), 'utf8'))).toBe(true)
})

test.each([
  ['a course without a title', 'language: en'],
  ['a key that nobody knows', 'title: Day\ntitel: Day'],
  ['a language that outputs do not know', 'title: Day\nlanguage: fr'],
  ['a time without a colon', 'title: Day\nschedule: { start: "9", end: "17:00" }'],
  ['a break without minutes', 'title: Day\nschedule: { start: "9:00", end: "17:00", breaks: [{ at: "10:00" }] }'],
  ['a term without a meaning', 'title: Day\nglossary: [{ term: Crema }]'],
])('the schema refuses %s', (_, text) => {
  expect(accepted(text)).toBe(false)
})

describe('the help of editors', () => {
  const ways = waysIn(schema, '')

  test.each(ways)('says what %s is for', (way) => {
    expect(settingHelp.get(way)).toMatch(/[a-z].*\p{Script=Han}/su)
  })
})

/** Every key of course.yaml by its way, such as `schedule.breaks.at`. */
function waysIn(node: unknown, way: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
        const own = way === '' ? name : `${way}.${name}`
        return [own, ...waysIn(inner, own)]
      })
    }
    if (key === 'items') return waysIn(value, way)
    return key === 'anyOf' && Array.isArray(value) ? value.flatMap((one) => waysIn(one, way)) : []
  })
}
