import { expect, test } from 'vitest'
import { wordsOfPage } from '../../src/stages/page-words.ts'

test('headings are named by their words, or as they say, or not at all', () => {
  const html = `<h2 id="a">A &amp; <b>B</b><br>C</h2><h3 data-bookmark="2-1 T &quot;x&quot;"><span>2-1</span>T "x"</h3>
<h4 data-bookmark="">quiet</h4><h1 role="none">in a picture</h1><h5> </h5>`
  expect(wordsOfPage(html).headings).toEqual([
    { level: 2, words: 'A & B C', title: 'A & B C' },
    { level: 3, words: '2-1T "x"', title: '2-1 T "x"' },
  ])
})

test('links are described by their words or their label; of several to one place the first counts', () => {
  const { links } = wordsOfPage(
    '<a hidden href="#l1"></a><a data-page href="#l1"><b>第一講</b>風險<span>5</span></a><a href="#l1">p. 5</a><a href="https://a.example/?b=1&amp;c" aria-label="A">x</a>',
  )
  expect([...links]).toEqual([
    ['#l1', '第一講 風險 5'],
    ['https://a.example/?b=1&c', 'A'],
  ])
})
