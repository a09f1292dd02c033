import type { RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { loadTemplates } from '../../src/io/templates.ts'
import { proseToHtml } from '../../src/stages/render/prose.ts'
import { slidesOf } from '../../src/walk.ts'
import { courseOf, deckOf, deckOfMarp, lectureOf } from './decks.ts'

const templates = await loadTemplates()

test.each([
  ['**「重點」**是', '<strong>「重點」</strong>是'],
  ['**真，**她', '<strong>真，</strong>她'],
  ['這是**《書》**。', '這是<strong>《書》</strong>。'],
  ['每月*（三千）*元', '每月<em>（三千）</em>元'],
  ['**一、二**、三', '<strong>一、二</strong>、三'],
  ['~one~', '~one~'],
  ['~~舊~~新', '<del>舊</del>新'],
  ['~~「舊」~~新', '~~「舊」~~新'],
])('%s is read alike on slide and paper', (text, html) => {
  expect(onSlide(text).replace(/(<\/?)s>/g, '$1del>')).toBe(html)
  expect(onPaper(text)).toBe(html)
})

test('beside Chinese punctuation Marp Core alone leaves the signs: the one difference that there is', () => {
  expect(deckOfMarp('**「重點」**是').slides.join('')).toContain('**「重點」**是')
})

test.each([
  ['==三品==', '<mark>三品</mark>'],
  ['一==二==三', '一<mark>二</mark>三'],
  ['**==bold==**', '<strong><mark>bold</mark></strong>'],
  ['[==in a link==](x)', '<a href="x"><mark>in a link</mark></a>'],
  ['\\==escaped==', '==escaped=='],
  ['=\\=escaped==', '==escaped=='],
  ['==not closed=\\=', '==not closed=='],
  ['==R&amp;D==', '<mark>R&#x26;D</mark>'],
  ['==3 \\| 4==', '<mark>3 | 4</mark>'],
  ['==a\\== b', '<mark>a\\</mark> b'],
  ['== blank ==', '== blank =='],
  ['===three===', '===three==='],
  ['===three==', '=<mark>three</mark>'],
  ['==a= b==', '==a= b=='],
  ['====', '===='],
  ['==**bold**==', '==<strong>bold</strong>=='],
  ['==two\nlines==', '==two lines=='],
  ['`==code==`', '<code>==code==</code>'],
  ['`a ==b`==', '<code>a ==b</code>=='],
  ['a == b and c == d', 'a == b and c == d'],
  ['==one== ==two====three==', '<mark>one</mark> ==two==<mark>three</mark>'],
  [`==${'x'.repeat(80)}==`, `<mark>${'x'.repeat(80)}</mark>`],
  [`==${'x'.repeat(81)}==`, `==${'x'.repeat(81)}==`],
])('%s is a guided note on slide and paper, or on neither', (text, html) => {
  expect(onSlide(text).replaceAll('&amp;', '&#x26;')).toBe(html)
  expect(onPaper(text)).toBe(html)
})

test('a guided note in a table keeps its cell', () => {
  const table = '| a |\n|---|\n| ==b== |\n| ==c \\| d== |'
  for (const html of [deckOf(courseOf(table), templates).slides.join(''), proseToHtml(nodesOf(table), 'word')]) {
    expect(html).toContain('<td><mark>b</mark></td>')
    expect(html).toContain('<td><mark>c | d</mark></td>')
  }
})

const onSlide = (text: string): string => insideOf(deckOf(courseOf(text), templates).slides.join(''))

const onPaper = (text: string): string => insideOf(proseToHtml(nodesOf(text), 'word'))

const insideOf = (html: string): string => (/<p>([\s\S]*)<\/p>/.exec(html)?.[1] ?? '').replace(/(?:<br \/>)?\n/g, ' ')

const nodesOf = (text: string): readonly RootContent[] =>
  slidesOf(lectureOf(courseOf(text)))
    .flatMap(({ content }) => content)
    .flatMap((piece) => (piece.kind === 'prose' ? [piece.node] : []))
