import { expect, test } from 'vitest'
import { formatPlace } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'
import { mend } from '../../src/stages/mend.ts'

const settings = 'title: 一天\nlanguage: zh-Hant\nterms:\n  - { right: 貸後, wrong: 貸后 }\n'

/** The words of a lecture mended once, and where something was found. */
function proofread(lecture: string): { readonly text: string; readonly places: readonly string[] } {
  const files = Object.entries({ 'day.md': lecture, 'course.yaml': settings }).map(([name, text]) => ({
    path: name,
    name,
    text,
  }))
  const { problems } = readSource({ folder: '.', slug: 'day', files, assets: [], problems: [] })
  const own = problems.filter(({ place }) => place.path === 'day.md')
  return { text: mend(lecture, own).text, places: own.map(({ place }) => formatPlace(place)) }
}

test.each([
  ['emphasis', '用**IPC**做', '用 **IPC** 做'],
  ['guided words', '至==2024年==止', '至 ==2024 年==止'],
  ['guided words beside emphasis', '**甲**==A==', '**甲** ==A=='],
  ['a link', '見[表A](a年.html#1年)。', '見[表 A](a年.html#1年)。'],
  ['an automatic link', '見 https://a.example/2024年 頁', '見 https://a.example/2024年 頁'],
  ['code', '用 `第1章` 與\n\n    第1章\n', '用 `第1章` 與\n\n    第1章\n'],
  ['a fence', '```\n第1章\n```\n', '```\n第1章\n```\n'],
  ['a picture', '![第1圖](assets/第1圖.png)', '![第1圖](assets/第1圖.png)'],
  ['raw HTML', '<div title="第1章">第1章</div>\n', '<div title="第1章">第1章</div>\n'],
  ['an escape', '甲\\*A', '甲\\*A'],
  ['an entity', '甲&amp;A與&nbsp;B', '甲&amp;A 與&nbsp;B'],
  ['a fact', '<!-- id: 第1章 -->\n', '<!-- id: 第1章 -->\n'],
  ['a directive', '<!-- _footer: 第1章 -->\n', '<!-- _footer: 第1章 -->\n'],
  ['a note', '<!-- 講:第1章 -->\n', '<!-- 講：第 1 章 -->\n'],
  ['a note inside a line', '甲 <!-- 問A組 --> 乙\n', '甲 <!-- 問 A 組 --> 乙\n'],
  ['a list of fragments', '* 第1點\n1) 第2點\n   + 第3點\n', '* 第 1 點\n1) 第 2 點\n   + 第 3 點\n'],
  ['a task', '- [x] 第1題\n- [ ] 甲,乙\n', '- [x] 第 1 題\n- [ ] 甲，乙\n'],
  ['a quote over two lines', '> 甲\n> 第1行\n', '> 甲\n> 第 1 行\n'],
  ['a cell', '| 第1欄 | 甲\\|A |\n|---|---|\n| B組 | |\n', '| 第 1 欄 | 甲\\|A |\n|---|---|\n| B 組 | |\n'],
  ['an underlined heading', '第1章\n===\n', '第 1 章\n===\n'],
  ['a title of a block', ':::keypoints[第1章]\n甲A\n:::\n', ':::keypoints[第 1 章]\n甲 A\n:::\n'],
  ['brackets', '微貸 (IPC) 技術(四人)', '微貸（IPC）技術（四人）'],
  ['brackets of a formula', '甲 3*(1+2) 與 f(x) 及 (1)', '甲 3*(1+2) 與 f(x) 及 (1)'],
  ['room to write', '（　）與（  ）', '（　）與（  ）'],
  ['a clock', '上午 9:30 至 10:15', '上午 9:30 至 10:15'],
  ['a number', '約 1,000 元與 3.5 倍', '約 1,000 元與 3.5 倍'],
  ['quotation marks', '說"好"與“她說‘是’”', '說「好」與「她說『是』」'],
  ['an apostrophe and an inch', 'it\'s 5" 的', 'it\'s 5" 的'],
  ['a wrong word', '做貸后。', '做貸後。'],
])('%s is mended where it is words and left where it is not', (_, text, expected) => {
  expect(proofread(`# 甲\n\n${text}`).text).toBe(`# 甲\n\n${expected}`)
})

test('a finding stands at its own character, in every line of a paragraph and after what was cut off', () => {
  const { places } = proofread('---\nmarp: true\n---\r\n\r\n# 甲\r\n\r\n> 甲乙\r\n> 丙==丁==A\r\n')
  expect(places).toEqual(['day.md:8:9'])
})

test('a character outside of the basic plane counts as editors count it', () => {
  expect(proofread('# 甲\n\n𠀀A\n')).toEqual({ text: '# 甲\n\n𠀀 A\n', places: ['day.md:3:3'] })
})
