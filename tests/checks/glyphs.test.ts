import { expect, test } from 'vitest'
import { languages } from '../../src/course.ts'
import { fontStack } from '../../src/fonts.ts'
import { loadFonts } from '../../src/io/fonts.ts'
import { findMissingGlyphs } from '../../src/io/missing-glyphs.ts'
import { formatPlace } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'
import { wordsFor } from '../../src/words.ts'

interface Files {
  readonly lecture?: string
  readonly settings?: string
  readonly drawing?: string
  readonly others?: Readonly<Record<string, string>>
}

/** What is found in a course of one lecture, as `place character`; U+D55C is in none of our fonts. */
async function missingIn(given: Files): Promise<readonly string[]> {
  const { lecture = '# A', settings = 'title: A', drawing = '', others = {} } = given
  const files = Object.entries({ 'a.md': lecture, 'course.yaml': settings, ...others }).map(([name, text]) => ({
    path: `c/${name}`,
    name,
    text,
  }))
  const assets = [{ path: 'flow.svg', mime: 'image/svg+xml', bytes: new TextEncoder().encode(drawing) }]
  const source = { folder: 'c', slug: 'c', files, assets, problems: [] }
  const { course, problems } = readSource(source)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  if (course === null) throw new Error('The course cannot be read')
  const found = await findMissingGlyphs(course, source)
  return found.map(({ place, message }) => `${formatPlace(place)} ${/"(.+?)"/u.exec(message)?.[1]}`)
}

test.each([
  ['a heading', '# A\n\n## B 한\n', 'c/a.md:3:6 한'],
  ['a table', '| a |\n|---|\n| \u{249DB}한 |\n', 'c/a.md:3:5 한'],
  ['code', '```\nlet 한\n```\n', 'c/a.md:2:5 한'],
  ['the words of a link', '[한](https://a.example)', 'c/a.md:1:2 한'],
  ['a note', '# A\n\n<!--\nSay: 한\n-->\n', 'c/a.md:4:6 한'],
  ['a note inside a paragraph', 'a <!-- 한 --> b', 'c/a.md:1:8 한'],
  ['the title of a block', ':::keypoints[한]\na\n:::\n', 'c/a.md:1:14 한'],
  ['an attribute', ':::case[a]{minutes=1 groups="한"}\na\n:::\n', 'c/a.md:1:30 한'],
  ["a trainer's answer", '::::case{minutes=1}\na\n\n:::answer\n한\n:::\n::::\n', 'c/a.md:5:1 한'],
  ['the title of a lecture', '---\nmarp: true\ntitle: 한\n---\n\n# A\n', 'c/a.md:3:8 한'],
  ['a running head', '---\nheader: 한\n---\n\n# A\n', 'c/a.md:2:9 한'],
  ['a head set later', '# A\n\n<!-- header: 한 -->\n', 'c/a.md:3:14 한'],
  ['an entity', '# A &amp; &#xD55C;\n', 'c/a.md:1:11 한'],
  ['a number that is no character', '# A &#xD800;\n', 'c/a.md:1:5 \uFFFD'],
])('a character that no font has is found in %s', async (_where, lecture, expected) => {
  expect(await missingIn({ lecture })).toEqual([expected])
})

test('a character that no font has is found in the values of course.yaml', async () => {
  const settings =
    'title: A # 한\nobjectives:\n  - { id: O1, text: "to 한" }\nglossary:\n  - { term: 한, meaning: a }\ntrainer: { prepare: [ 글 ] }\n'
  const lecture = '# A\n\n<!-- meets: [O1] -->\n\n:::case{minutes=1 meets=O1}\na\n:::\n'
  expect(await missingIn({ settings, lecture })).toEqual(['c/course.yaml:3:25 한', 'c/course.yaml:6:23 글'])
})

test('a character that no font has is found in the text of a drawing that is shown', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg">\n<title>글</title><text x="1">a 한</text></svg>'
  expect(await missingIn({ drawing, lecture: '![a drawing](flow.svg)' })).toEqual(['c/flow.svg:2:31 한'])
  expect(await missingIn({ drawing })).toEqual([])
})

test.each([
  ['the address of a link', '[a](https://a.example/한)'],
  ['the words for an image', '![한](flow.svg)'],
  ['front matter that is not printed', '---\ndescription: 한\n---\n\n# A\n'],
  ['an entity that is code', '# A\n\n`&#xD55C;`\n'],
])('what is not printed needs no font: %s', async (_where, lecture) => {
  expect(await missingIn({ lecture })).toEqual([])
})

test('letters of European names are in a font', async () => {
  expect(await missingIn({ lecture: '# Dvořák, Erdős, Łódź, Şişli, Œuvre, Ελλάδα, Привет' })).toEqual([])
})

test('characters of any font of the stack, emoji and what joins them are no findings', async () => {
  expect(await missingIn({ lecture: '# 杗 \u{249DB} ☕ ❤️ 👩‍🚀 1️⃣ \u{1F1F9}\u{1F1FC} \u200Ba\u00ADb\u2060c' })).toEqual(
    [],
  )
})

test('a letter and its accent are no finding where a font has the two as one', async () => {
  expect(await missingIn({ lecture: '# cafe\u0301 Vie\u0323\u0302t' })).toEqual([])
})

test('a character is reported once a file, with how often it stands there and how to mend it', async () => {
  const lecture = '# 한\n\n한 한\n\n---\n\n# 글\n'
  expect(await missingIn({ lecture })).toEqual(['c/a.md:1:3 한', 'c/a.md:7:3 글'])
  const source = {
    folder: 'c',
    slug: 'c',
    assets: [],
    problems: [],
    files: [
      { path: 'a.md', name: 'a.md', text: lecture },
      { path: 'course.yaml', name: 'course.yaml', text: 'title: A' },
    ],
  }
  const { course } = readSource(source)
  const [first] = course === null ? [] : await findMissingGlyphs(course, source)
  expect(first).toMatchObject({
    rule: 'glyphs',
    severity: 'error',
    message:
      'Unexpected character "한" U+D55C (and 2 more in this file), expected one that a font can print (noto-sans-tc, noto-sans-sc, noto-sans-hk, noto-sans, noto-emoji): write another character, or show it in an image',
  })
})

test.each(languages)('our own words can be printed in %s', async (language) => {
  const fonts = await loadFonts(fontStack(language))
  const missing = [...JSON.stringify(wordsFor(language))].filter((character) =>
    fonts.every((font) => font.glyphOf(character.codePointAt(0) ?? 0) === null),
  )
  expect(missing).toEqual([])
})

test('the weights of a font hold the same characters, so that one tells for all', async () => {
  const sources = fontStack('zh-Hant')
  const fonts = await loadFonts(sources)
  const codes = Array.from({ length: 0x30000 }, (_, code) => code)
  for (const source of sources) {
    const [regular, ...others] = fonts
      .filter((font) => font.source === source)
      .map((font) => codes.filter((code) => font.glyphOf(code) !== null))
    for (const other of others) expect(other).toEqual(regular)
  }
})

test('appendices and a glossary file are printed too, each of their characters found at its place there', async () => {
  const settings = 'title: A\nappendices: [b.md]\nglossary: words.yaml'
  const others = {
    'b.md': '---\ntitle: B\n---\n\n## Why 한\n',
    'words.yaml': '- { term: a, meaning: x }\n- { term: 한, meaning: y }\n',
  }
  expect(await missingIn({ settings, others })).toEqual(['c/words.yaml:2:11 한', 'c/b.md:5:8 한'])
})
