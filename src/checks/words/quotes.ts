import type { Language } from '../../course.ts'
import { type Find, type Passage, shown, type WordRule } from './passage.ts'

/** Quotation marks are those of the course's language. */
export const quotes: WordRule = {
  name: 'quotes',
  severity: 'warning',
  fixes: true,
  says: 'Quotation marks are those of the language: 「」 and 『』 inside in traditional Chinese, “” and ‘’ inside in simplified Chinese and English; a course that mixes them looks pasted together.',
  find: (passage, { language }) =>
    passage.kind === 'figure' ? [] : pairsIn(passage, language).flatMap((pair) => judge(pair, passage, language)),
}

/** Two marks of a quotation; `close` is `null` where nothing closes it, and `depth` says in how many others it stands. */
interface Pair {
  readonly open: number
  readonly close: number | null
  readonly depth: number
}

const closers: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
])

const marks: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  'zh-Hant': [
    ['「', '」'],
    ['『', '』'],
  ],
  'zh-Hans': [
    ['“', '”'],
    ['‘', '’'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
}

function pairsIn({ text }: Passage, language: Language): readonly Pair[] {
  const open: number[] = []
  const found: Pair[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? ''
    const from = open.at(-1)
    if (from !== undefined && closers.get(text[from] ?? '') === mark && !isApostrophe(text, at)) {
      open.pop()
      found.push({ open: from, close: at, depth: open.length })
    } else if (closers.has(mark) && !(language === 'en' && mark === '"')) open.push(at)
  }
  // A single quotation mark without a pair is an apostrophe, a double one perhaps an inch.
  const alone = open.filter((at) => text[at] === '“' || text[at] === '「' || text[at] === '『')
  return [...found, ...alone.map((at) => ({ open: at, close: null, depth: 0 }))].sort((a, b) => a.open - b.open)
}

const isApostrophe = (text: string, at: number): boolean => /^\w’\w$/.test(text.slice(Math.max(0, at - 1), at + 2))

const chinese = /[\p{Script=Han}，。；：？！、（）]/u

function judge({ open, close, depth }: Pair, { text }: Passage, language: Language): readonly Find[] {
  const [left, right] = marks[language][Math.min(depth, 1)] ?? ['“', '”']
  if (close === null) return [unclosed(text, open)]
  const [was, wasClose] = [text[open] ?? '', text[close] ?? '']
  const around = text.slice(Math.max(0, open - 1), close + 2)
  if ((language !== 'en' && !chinese.test(around)) || isRight(was, language)) return []
  return [
    {
      at: open,
      message: `Unexpected ${was}${shown(text.slice(open + 1, close)).slice(0, 20)}${wasClose}, expected the quotation marks of the language: write ${left}${right}`,
      fix: [
        { at: open, was, text: left },
        { at: close, was: wasClose, text: right },
      ],
    },
  ]
}

const isRight = (mark: string, language: Language): boolean => marks[language].some(([left]) => left === mark)

const unclosed = (text: string, at: number): Find => ({
  at,
  message: `Unexpected ${text[at] ?? ''} without its pair, expected ${closers.get(text[at] ?? '') ?? ''} in the same paragraph: add it`,
})
