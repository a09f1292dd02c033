import { type Find, type Passage, signs, type WordRule } from './passage.ts'

/** A word that is written twice in a row was meant once. */
export const repeatedWords: WordRule = {
  name: 'repeated-words',
  severity: 'warning',
  fixes: true,
  says: 'A word stands once where it is meant once: 的的, 我們我們, "the the" are slips, 天天, 看看 and 目的的 are none; only English doublets are mended by `--fix`.',
  find: (passage) => (passage.kind === 'figure' ? [] : [...inChinese(passage), ...inEnglish(passage)]),
}

// Words that carry a sentence and are never said twice; those that double (天天, 個個, 看看) are not here.
const single = '的了是在和與与及或把被將将對对從从為为而但也都就很我你他她它這这那其之並并於于'
const double =
  '我們|我们|你們|你们|他們|他们|可以|如果|因為|因为|所以|但是|以及|需要|已經|已经|應該|应该|必須|必须|這個|这个|那個|那个|沒有|没有|進行|进行|通過|通过'

const words = new RegExp(`([${single}]|${double}|\\p{Script=Han}{3,8}?)${signs}\\1`, 'gu')

// What only looks like one: 目的 + 的, 在 + 在職, 對 + 對公, 及 + 及時, 是 + 是否, 被 + 被執行人 …
const innocent: readonly RegExp[] = [
  /[目標标有]的的|的的[確确]|[不得完為为除]了了|了了[解結结]|[現现存所]在在|[總总共溫温]和和|[參参給给]與與|普及及|[核面校]對對|[行作成]為為|[行作成]为为|[首成]都都|合並並|合并并/u,
  /在在[職职校場场冊册線线建]|對對[公手方象子]|对对[公手方象子]|與與[會会]|与与会|及及[時时格]|或或[有許许者]|把把[關关]/u,
  /(?:為|为){2}[何]|(?:從|从){2}[業业容]|是是[否非]|就就[業业]|和和[解諧谐氣气]|也也[許许]|都都市|其其[他次實实中]|被被[告執执保]|(?:並|并){2}非|(?:將|将){2}來/u,
]

const inChinese = ({ text }: Passage): readonly Find[] =>
  [...text.matchAll(words)].flatMap(({ 0: match, 1: word = '', index }) => {
    const around = text.slice(Math.max(0, index - 1), index + match.length + 1)
    if (innocent.some((pattern) => pattern.test(around))) return []
    return [{ at: index + match.length - word.length, message: explain(word) }]
  })

const explain = (word: string): string => `Unexpected second "${word}", expected it once: delete one`

// Right in English: "that that", "had had".
const twice = /(?<![\p{L}\d'’-])([A-Za-z]{2,}|[Aa])(\s+)\1(?![\p{L}\d'’-])/gu
const meant = new Set(['that', 'had', 'is', 'so', 'very', 'no', 'bye', 'ha', 'la', 'do', 'log', 'etc'])
const slips = new Set([
  'the',
  'a',
  'an',
  'of',
  'to',
  'and',
  'or',
  'for',
  'with',
  'by',
  'from',
  'at',
  'on',
  'as',
  'be',
  'are',
  'was',
  'this',
])

const inEnglish = ({ text }: Passage): readonly Find[] =>
  [...text.matchAll(twice)].flatMap(({ 0: match, 1: word = '', 2: gap = '', index }): readonly Find[] => {
    if (meant.has(word.toLowerCase()) || /^[A-Z]+$/.test(word)) return []
    const at = index + match.length - word.length
    const message = explain(word)
    if (!slips.has(word.toLowerCase()) || gap.includes('\n')) return [{ at, message }]
    return [{ at, message, fix: [{ at: at - gap.length, was: gap + word, text: '' }] }]
  })
