import { brackets } from './brackets.ts'
import { type Find, type Passage, signs, type WordRule } from './passage.ts'

/** Chinese sentences have full-width punctuation, English ones half-width, and no blanks beside a full-width sign. */
export const punctuation: WordRule = {
  name: 'punctuation',
  severity: 'warning',
  fixes: true,
  says: 'Chinese sentences have full-width punctuation (，。：；？！（）……) without blanks beside it and without a sign said twice, letters and digits are half-width; English sentences have half-width punctuation.',
  find: (passage, { language }) => {
    if (passage.kind === 'figure') return []
    if (!/\p{Script=Han}/u.test(passage.text)) return language === 'en' ? inEnglish(passage) : []
    return [...brackets(passage), ...slips.flatMap((slip) => slipsIn(passage, slip))]
  },
}

/** A slip of the hand: how it is found, what it should have been, and why. */
interface Slip {
  readonly pattern: RegExp
  readonly right: (was: string) => string
  readonly why: string
}

const full: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['.', '。'],
])

const toFull = (was: string): string => full.get(was.trim()) ?? was

const halfWidth = 'full-width punctuation in Chinese text'
const blank = 'no blank beside full-width punctuation'

const chinese = `(?<=[\\p{Script=Han}」』）]${signs})`

// The blank after a sign goes with it, but for the one at the end of a line.
const slips: readonly Slip[] = [
  { pattern: new RegExp(`${chinese}[,;:?!](?![/.?!,;:])(?: +(?=\\S))?`, 'gu'), right: toFull, why: halfWidth },
  { pattern: /(?<=[A-Za-z\d%])[,;?!] *(?=[\p{Script=Han}「『（])/gu, right: toFull, why: halfWidth },
  { pattern: /(?<=\p{Script=Han})\.(?=$|\s|\p{Script=Han})/gu, right: () => '。', why: halfWidth },
  { pattern: /(?<=\p{Script=Han})(?:\.{3,}|。{3,})/gu, right: () => '……', why: 'an ellipsis of two signs' },
  { pattern: /([，。、；：])\1(?!\1)/gu, right: (was) => was[0] ?? was, why: 'one sign' },
  { pattern: /[Ａ-Ｚａ-ｚ０-９％]+/gu, right: (was) => was.normalize('NFKC'), why: 'half-width letters and digits' },
  { pattern: /(?<=[，。、；：？！」』）》]) +(?=[\p{Script=Han}\w「『（《])/gu, right: () => '', why: blank },
  { pattern: /(?<=[\p{Script=Han}\w」』）》]) +(?=[，。、；：？！」』）》])/gu, right: () => '', why: blank },
]

const slipsIn = ({ text }: Passage, { pattern, right, why }: Slip): readonly Find[] =>
  [...text.matchAll(pattern)].map(({ 0: was, index }) => ({
    at: index,
    message: `Unexpected "${was}" after "${text.slice(Math.max(0, index - 4), index).replaceAll(/[\s\uFDD0-\uFDD2]+/g, '')}", expected ${why}: ${mend(right(was))}`,
    fix: [{ at: index, was, text: right(was) }],
  }))

const mend = (right: string): string => (right === '' ? 'take it out' : `write "${right}"`)

const half: ReadonlyMap<string, string> = new Map([...full].map(([latin, chinese]) => [chinese, latin]))

const inEnglish = ({ text }: Passage): readonly Find[] =>
  [...text.matchAll(/[，；：？！。](?=(.?))/gu)].map(({ 0: was, 1: next = '', index }) => {
    const right = `${half.get(was) ?? was}${/[\p{L}\d]/u.test(next) ? ' ' : ''}`
    return {
      at: index,
      message: `Unexpected "${was}" in English text, expected half-width punctuation: write "${right}"`,
      fix: [{ at: index, was, text: right }],
    }
  })
