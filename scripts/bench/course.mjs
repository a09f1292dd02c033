// The course that everybody renders in the bench: Chinese text as it is taught, the same bytes each time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a course of so many lectures with so many slides each; gives the paths of its decks. */
export function writeCourse(folder, lectures, slides) {
  mkdirSync(folder, { recursive: true })
  const names = Array.from({ length: lectures }, (_, index) => `${String(index + 1).padStart(3, '0')}.md`)
  writeFileSync(join(folder, 'course.yaml'), `title: 量測課程\nlanguage: zh-Hant\nlectures: [${names.join(', ')}]\n`)
  return names.map((name, index) => {
    const path = join(folder, name)
    writeFileSync(path, lectureText(index + 1, slides))
    return path
  })
}

/** One lecture: titles, bullets, tables, numbers, notes; an activity on each tenth slide. */
export function lectureText(number, slides) {
  const pages = Array.from({ length: slides }, (_, index) => slideText(number, index + 1))
  return `---\nmarp: true\npaginate: true\n---\n\n${pages.join('\n\n---\n\n')}\n`
}

const words = ['現金流', '抵押物', '還款來源', '客戶經理', '存貨', '應收賬款', '水電費', '流水', '貸後檢查', '擔保']

const word = (at) => words[at % words.length]

function slideText(lecture, slide) {
  const at = lecture * 7 + slide * 3
  const bullets = [0, 1, 2, 3].map(
    (row) =>
      `- ${word(at + row)}與${word(at + row + 4)}：每月核對 ${((at + row) * 37) % 97} 筆，差異不超過 ${(at + row) % 9}%`,
  )
  const table = `| 項目 | 上月 | 本月 |\n|---|---|---|\n| ${word(at)} | ${at * 11} | ${at * 12} |\n| ${word(at + 5)} | ${at * 5} | ${at * 6} |`
  const activity = `::::exercise[核對${word(at)}]{minutes=3}\n1. 算一算${word(at + 1)}占多少？\n\n:::answer{rows=2}\n占 ${at % 60}%。\n:::\n::::`
  const body = slide % 10 === 0 ? '' : slide % 3 === 0 ? table : bullets.join('\n')
  const marp = `# 第 ${lecture} 講第 ${slide} 頁：${word(at)}怎麼看\n\n${body}\n\n<!-- 講：先問${word(at + 2)}，再看${word(at + 3)}。第 ${lecture}-${slide} 頁。 -->`
  // Marp would show the fences of a block as text, so peers get a table more in its place.
  return slide % 10 === 0
    ? `${marp.replace('\n\n\n\n', `\n\n${table}\n\n`)}\n\n${activityMark}${activity}${activityMark}`
    : marp
}

/** Stands around what only kejian reads; taken out of the peers' copies together with it. */
const activityMark = '\u2063'

/** The same lecture as the peers get it, and as kejian does. */
export const forPeers = (text) => text.replace(new RegExp(`${activityMark}[\\s\\S]*?${activityMark}`, 'g'), '')
export const forKejian = (text) => text.replaceAll(activityMark, '')
