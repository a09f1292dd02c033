import type { Change, Find, Passage } from './passage.ts'

/** Half-width brackets in Chinese text, both of a pair at once; a pair around a list number or a formula is left. */
export function brackets({ text }: Passage): readonly Find[] {
  const open: number[] = []
  return [...text.matchAll(/[()]/g)].flatMap(({ 0: sign, index }): readonly Find[] => {
    if (sign === '(') {
      open.push(index)
      return []
    }
    const from = open.pop()
    return from !== undefined && isChinese(text, from, index) ? [pairAt(text, from, index)] : []
  })
}

// Words inside, or Chinese right before what is no formula.
const isChinese = (text: string, from: number, to: number): boolean => {
  const inside = text.slice(from + 1, Math.min(to, from + 300))
  if (/\p{Script=Han}/u.test(inside)) return true
  return /[A-Za-z]/.test(inside) && /\p{Script=Han} ?$/u.test(text.slice(Math.max(0, from - 2), from))
}

function pairAt(text: string, from: number, to: number): Find {
  return {
    at: from,
    message: `Unexpected "(" and ")" in Chinese text, expected full-width brackets: write "（" and "）"`,
    fix: [widened(text, from, '（'), widened(text, to, '）')],
  }
}

/** A full-width bracket has its own room: the blanks outside of it go. */
function widened(text: string, at: number, right: string): Change {
  const before = right === '（' ? (/ +$/.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0) : 0
  const after = right === '）' ? (/^ +(?=\S)/.exec(text.slice(at + 1, at + 20))?.[0].length ?? 0) : 0
  return { at: at - before, was: text.slice(at - before, at + 1 + after), text: right }
}
