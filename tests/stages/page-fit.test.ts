import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter, type Printer } from '../../src/io/print.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { loadScripts } from '../../src/io/templates.ts'
import { readMeasures, readPageFit } from '../../src/page-fit.ts'
import { formatProblem } from '../../src/problem.ts'
import { findPageMisfits } from '../../src/stages/page-fit.ts'

let printer: Printer | null = null
let ruler = ''

beforeAll(async () => {
  printer = await openPrinter({ executablePath: await provideBrowser(() => undefined) })
  ruler = (await loadScripts()).pageRuler
})
afterAll(() => printer?.close())

// The inside of a page is 363 points wide and 538 high: 26 lines and a little.
const styles = `<style>
  @page { size: A5; margin: 10mm }
  body { margin: 0 } * { box-sizing: border-box }
  p, h3, td, th { margin: 0; padding: 0; border: 0; font: 12pt/20pt sans-serif }
  table { border-collapse: collapse }
  thead { display: table-header-group }
  tr, .whole { break-inside: avoid }
  .write-line { height: 16pt; border-bottom: 1pt solid; break-inside: avoid }
</style>`

const linesOf = (count: number): string => '<p>words</p>'.repeat(count)

const rows = (count: number): string => '<tr><td>row</td></tr>'.repeat(count)

const marks = [1, 2].map((line) => ({ path: 'a.md', line: line * 10, column: 1 }))

/** What is said of a page that holds this; `data-at` is the number of a mark. */
async function saidOf(body: string): Promise<readonly string[]> {
  if (printer === null) throw new Error('The printer is not open')
  const { fit } = await printer.printPages(`<!doctype html>${styles}<main data-at="0">${body}</main>`, ruler)
  expect(readPageFit(JSON.parse(JSON.stringify(fit)))).toEqual(fit)
  const file = { path: 'course.yaml', line: 1, column: 1 }
  return findPageMisfits(fit, { name: 'workbook', folio: String, marks, file, overflow: 'error' }).map(formatProblem)
}

const space = (count: number): string => `<div class="space">${'<div class="write-line"></div>'.repeat(count)}</div>`

const titled = `<section data-at="1"><h3>Title</h3><p class="whole">${'one<br>'.repeat(5)}</p></section>`

const form = (attributes: string, count: number): string =>
  `<section class="worksheet" data-at="1"${attributes}><h4>F1</h4>${linesOf(count)}</section>`

const table = (head: number, count: number): string =>
  `<table data-at="1"><thead><tr><th style="height:${head}pt">head</th></tr></thead><tbody>${rows(count)}</tbody></table>`

interface Pair {
  readonly what: string
  readonly bad: string
  readonly said: string
  readonly ok: string
}

const pairs: readonly Pair[] = [
  {
    what: 'a question whose room to write in stands on the next page',
    bad: `${linesOf(25)}<p data-at="1">Why?</p><div class="whole">${space(3)}</div>`,
    said: 'a.md:20:1 warning The room to write in after "Why?" stands on page 2 of the workbook, the question on page 1',
    ok: `${linesOf(20)}<p data-at="1">Why?</p><div class="whole">${space(3)}</div>`,
  },
  {
    what: 'a question with one line of its room beside it',
    bad: `${linesOf(25)}<p data-at="1">Why?</p>${space(3)}`,
    said: 'a.md:20:1 warning The room to write in after "Why?"',
    ok: `${linesOf(24)}<p data-at="1">Why?</p>${space(3)}`,
  },
  {
    what: 'a form that takes two pages',
    bad: form('', 30),
    said: 'a.md:20:1 warning The form "F1" takes 2 pages in the workbook, expected 1: shorten it or declare pages=2',
    ok: form('', 20),
  },
  {
    what: 'a form that takes more pages than it declares',
    bad: form(' data-pages="2"', 60),
    said: 'The form "F1" takes 3 pages in the workbook, expected 2 as it declares: shorten it or declare pages=3',
    ok: form(' data-pages="2"', 30),
  },
  {
    what: 'a title alone at the foot of a page',
    bad: linesOf(25) + titled,
    said: 'a.md:20:1 warning The title "Title" stands alone at the foot of page 1 of the workbook',
    ok: linesOf(20) + titled,
  },
  {
    what: 'a page of which less than a third is used although the text goes on',
    bad: `${linesOf(5)}<div class="whole" data-at="1">${linesOf(23)}</div>`,
    said: 'a.md:20:1 warning Page 1 of the workbook is 18 % full, because what follows ("words") does not fit there',
    ok: `${linesOf(5)}<div class="whole" data-at="1" style="break-before:page">${linesOf(23)}</div>`,
  },
  {
    what: 'a table whose head is too high to stand again on the next page',
    bad: table(150, 40),
    said: 'a.md:20:1 warning The head of a table is so high that it does not stand again on the next page',
    ok: table(100, 40),
  },
  {
    what: 'a row that is higher than a page',
    bad: `${table(20, 1).replace('<td>', '<td style="height:600pt">')}`,
    said: 'a.md:20:1 warning A row of a table ("row") is higher than a page of the workbook: split it',
    ok: `${table(20, 1).replace('<td>', '<td style="height:500pt">')}`,
  },
  {
    what: 'a line that is wider than its page',
    bad: `<p data-at="1" style="white-space:nowrap">${'words '.repeat(20)}</p>`,
    said: 'pt wider than its page "words words words wo", so that every page is printed smaller',
    ok: `<p data-at="1">${'words '.repeat(20)}</p>`,
  },
  {
    what: 'a table that is wider than its page',
    bad: '<table data-at="1"><tr><td style="min-width:500px">cell</td></tr></table>',
    said: 'a.md:20:1 error The workbook holds something',
    ok: '<table data-at="1"><tr><td style="min-width:400px">cell</td></tr></table>',
  },
  {
    what: 'a box that cuts off its last lines',
    bad: `<div data-at="1" style="height:60pt;overflow:hidden">${linesOf(5)}</div>`,
    said: 'a.md:20:1 error The workbook cuts off 40 pt of "words',
    ok: `<div data-at="1" style="height:100pt;overflow:hidden">${linesOf(5)}</div>`,
  },
  {
    what: 'a picture that is higher than a page',
    bad: '<svg data-at="1" aria-label="the shop" width="10pt" height="600pt"></svg>',
    said: 'a.md:20:1 error A picture "the shop" is 62 pt higher than a page of the workbook: make it smaller',
    ok: '<svg data-at="1" aria-label="the shop" width="10pt" height="500pt"></svg>',
  },
  {
    what: 'words that are smaller than seven points',
    bad: '<p data-at="1" style="font-size:6.4pt">fine print</p>',
    said: 'a.md:20:1 warning The workbook has words of 6.4 pt "fine print", expected 7 pt and more',
    ok: '<p data-at="1" style="font-size:7pt">fine print</p>',
  },
  {
    what: 'words that a drawing shrinks below seven points',
    bad: '<svg data-at="1" viewBox="0 0 400 20" width="200" height="10"><text y="10" font-size="16">x</text></svg>',
    said: 'a.md:20:1 warning The workbook has words of 6 pt "x"',
    ok: '<svg data-at="1" viewBox="0 0 400 20" width="400" height="20"><text y="10" font-size="16">x</text></svg>',
  },
]

describe('the browser that prints finds', () => {
  test.each(pairs)('$what', async ({ bad, said }) => {
    const found = await saidOf(bad)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(said)
  })

  test.each(pairs)('nothing where it is not $what', async ({ ok }) => {
    expect(await saidOf(ok)).toEqual([])
  })
})

test('a page across is as wide as its own rule says', async () => {
  const wide = (inside: string): string =>
    `<style>@page wide { size: A5 landscape }</style>${linesOf(2)}<section data-at="1" style="page:wide">${inside}</section>`
  expect(await saidOf(wide('<table><tr><td style="min-width:700px">cell</td></tr></table>'))).toEqual([])
  expect(await saidOf(wide('<table><tr><td style="min-width:730px">cell</td></tr></table>'))).toHaveLength(1)
})

test('what stands beside the text is no part of its pages', async () => {
  const beside = '<div style="float:right;width:50pt"><p>one</p><div class="whole" style="height:500pt">two</div></div>'
  expect(await saidOf(`${linesOf(3)}${beside}${linesOf(40)}`)).toEqual([])
})

test('the small picture of a slide may have small words', async () => {
  expect(
    await saidOf('<div class="thumb" role="img" aria-label="Slide 1-2"><p style="font-size:3pt">x</p></div>'),
  ).toEqual([])
})

test('what no piece of the source stands behind is found in course.yaml', async () => {
  if (printer === null) throw new Error('The printer is not open')
  const { fit } = await printer.printPages(`${styles}<main><p style="font-size:5pt">x</p></main>`, ruler)
  const file = { path: 'course.yaml', line: 1, column: 1 }
  expect(
    findPageMisfits(fit, { name: 'guide', folio: String, marks: [], file, overflow: 'warning' }).map(formatProblem),
  ).toEqual([expect.stringMatching(/^course.yaml:1:1 warning The guide has words of 5 pt/)])
})

test('what was kept is told from what is no measure of pages', () => {
  const none = { units: [], forms: [], tables: [], faults: [] }
  expect(readMeasures(none)).toEqual(none)
  expect(readPageFit({ ...none, spots: {} })).toEqual({ ...none, spots: {} })
  const wrong: readonly unknown[] = [
    null,
    {},
    [],
    none,
    { ...none, spots: { a: 1 } },
    { ...none, units: [{}], spots: {} },
  ]
  expect(wrong.map(readPageFit)).toEqual(wrong.map(() => null))
})
