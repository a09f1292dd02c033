import { describe, expect, test } from 'vitest'
import { type Field, fieldOf } from '../../../src/field.ts'
import { withFields } from '../../../src/stages/render/fields.ts'

const fieldsIn = (html: string): readonly Field[] =>
  [...withFields(html, 'row *').matchAll(/href="([^"]*)"/g)].flatMap(
    ([, href = '']) => fieldOf(href.replaceAll('&amp;', '&')) ?? [],
  )

const summaryOf = (html: string): readonly string[] =>
  fieldsIn(html).map(({ name, kind, label, value }) =>
    [name, kind, label, value].filter((word) => word !== '').join(' | '),
  )

describe('a part of the workbook that names its fields', () => {
  const part = (inside: string): string => `<body><article data-fields="2-17">${inside}</article></body>`

  test('has a line for each blank and for each line that the author has drawn', () => {
    const html = part(
      '<p>Soft water holds <span class="blank" style="--width:5"></span>.</p><p>Signed ____ at ＿＿</p>',
    )
    expect(summaryOf(html)).toEqual([
      '2-17.1 | line | Soft water holds ＿＿.',
      '2-17.2 | line | Signed ____ at ＿＿',
      '2-17.3 | line | Signed ____ at ＿＿ (2)',
    ])
  })

  test('has one room for lines, and asks what stands before them', () => {
    const html = part(
      '<div class="block block-case block-activity"><div class="block-head"><div class="block-title">Tofu &amp; co</div></div><div class="block-body"><ol><li>Why?</li></ol><div class="space space-lines"><div class="write-line"></div><div class="write-line"></div></div></div></div>',
    )
    expect(summaryOf(html)).toEqual(['2-17.1 | room | Tofu & co · Why?'])
  })

  test('has its own words over the room at the end of a section', () => {
    const html = part(
      '<h3>Money</h3><p>Text.</p><div class="rest" data-field="notes"><div class="rest-lines"><p class="my-notes-label">My notes</p><div class="write-line"></div></div></div>',
    )
    expect(summaryOf(html)).toEqual(['2-17.notes | room | Money · My notes'])
  })

  test('has one name for the marks of a question and no field for words', () => {
    const html = part(
      '<div class="question"><p>Which?</p><ul><li>Tea</li><li>Milk</li></ul></div><p>Sure?</p><div class="space space-scale"><span class="scale-end">no</span><span class="step">1</span><span class="step">2</span></div><p>Decide:</p><div class="space space-choices"><span class="choice"><span class="tick"></span>受理</span></div>',
    )
    expect(summaryOf(html)).toEqual([
      '2-17.1 | ring | Which? | A',
      '2-17.1 | ring | Which? | B',
      '2-17.2 | ring | Sure? | 1',
      '2-17.2 | ring | Sure? | 2',
      '2-17.3 | tick | Decide: | 受理',
    ])
  })

  test('counts a table as one space, and names its empty cells by row and column', () => {
    const html = part(
      '<table><thead><tr><th>Day</th><th>Taste</th></tr></thead><tbody><tr class="sample"><td>Monday</td><td></td></tr><tr><td>Tuesday</td><td></td></tr><tr><td>　</td><td></td></tr></tbody></table><p>Then:</p><div class="space space-box"></div>',
    )
    expect(summaryOf(html)).toEqual([
      '2-17.1.r2.c2 | room | Tuesday · Taste',
      '2-17.1.r3.c1 | room | row 3 · Day',
      '2-17.1.r3.c2 | room | row 3 · Taste',
      '2-17.2 | room | Then:',
    ])
  })

  test('has boxes to tick', () => {
    const html = part('<ul><li><input type="checkbox" disabled> Visited</li></ul>')
    expect(summaryOf(html)).toEqual(['2-17.1 | check | Visited | 1'])
  })
})

test('a form names its cells without a number, and its copy after itself', () => {
  const form =
    '<section class="worksheet" data-fields="F.5"><div class="worksheet-head"><h4>Log</h4></div><table><tbody><tr><td></td></tr></tbody></table></section>'
  expect(fieldsIn(`<main>${form}<section data-fields="c1">${form}</section></main>`).map(({ name }) => name)).toEqual([
    'F-5.r1.c1',
    'c1.F-5.r1.c1',
  ])
})

test('what no part names has no field, nor has a drawing', () => {
  const html =
    '<p>____</p><table><tbody><tr><td></td></tr></tbody></table><p data-fields="1-1"><svg><text>____</text></svg></p>'
  expect(withFields(html, 'row *')).toBe(html)
})

test('the page is the same but for the links and the marks on what they lie over', () => {
  const html =
    '<div data-fields="1-1"><p>a &lt; b<br>____ <i data-field="x"></i></p><table><tr><td></td></tr></table></div>'
  const filled = withFields(html, 'row *')
  expect(fieldsIn(html)).toHaveLength(3)
  expect(filled.replace(/<a class="field[^>]*>|<\/a>| data-room(?:-in)?(?=[ >])/g, '')).toBe(html)
})

test('an address of another site is no field', () => {
  expect(fieldOf('https://example.org/?name=a&kind=line&order=1')).toBeNull()
  expect(fieldOf('https://field.invalid/?name=a&kind=poem&order=1')).toBeNull()
  expect(fieldOf('https://field.invalid/?kind=line&order=1')).toBeNull()
})
