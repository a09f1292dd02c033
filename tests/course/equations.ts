import { resultOf } from './arithmetic.ts'

/** One `… = …` that stands in the text: what the left side gives and what is printed on the right. */
interface Equation {
  readonly text: string
  readonly computed: number
  /** The first number on the right, and the whole right side where that is a calculation too. */
  readonly printed: readonly number[]
  /** How far a rounded result may be from the exact one. */
  readonly tolerance: number
}

/**
 * Every calculation that a text prints: `12.4+14.6=27.0`, `54.0÷33.6−1=60.7%`, chains, `140÷48 約 3 戶`,
 * `2.4（28.8÷12）`, and a calculation in one cell of a table with its result in the next.
 */
export const equationsIn = (text: string): readonly Equation[] => text.split('\n').flatMap(equationsOfLine)

/** Whether what is printed is what the calculation gives. */
export const holds = ({ printed, computed, tolerance }: Equation): boolean =>
  printed.some((value) => Math.abs(value - computed) <= tolerance)

function equationsOfLine(line: string): readonly Equation[] {
  const plain = plainText(line)
  const asides = [...plain.matchAll(/\(([^()]*=[^()]*)\)/g)].map(([, inner = '']) => inner)
  const reasons = [...plain.matchAll(/(\d[\d.]*%?) ?\(([\d.%\s+\-*/]*[+\-*/][\d.%\s]*)\)/g)]
  const rest = plain.replace(/\([^()]*=[^()]*\)/g, '').replace(remark, '$1')
  const clauses = [
    ...asides,
    ...reasons.map(([, result = '', reason = '']) => `${reason}=${result}`),
    ...(rest.startsWith('|') ? cellClauses(rest) : rest.split('|')),
  ]
  return clauses.flatMap((clause) => clause.split(/[。；，、：？！「」;,:]/)).flatMap(equationsOfClause)
}

/** Brackets right behind a number and its unit explain it: 15.0（補負債）. */
const remark = /(\d%? ?[^\d\s+\-*/^=()]{0,4})\([^()]*\)/g

/** One way to write each sign; no markup, no thousands commas. */
const plainText = (line: string): string =>
  line
    .replace(/^\s*:{3,}.*$/, '')
    .replace(/^\s*(?:[-*]|\d+\.) /, '')
    .replace(/\*\*|==|~~/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    // 6/12, 2025-03-31 and A03-01 are no calculations; those are printed with ÷ and −.
    .replace(/\/|(?<=\w)-(?=\w)/g, '~')
    .replace(/[−－]/g, '-')
    .replace(/＋/g, '+')
    .replace(/×|(?<=\d%?) ?乘 ?(?=\d)/g, '*')
    .replace(/÷/g, '/')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/(?<=\d) ?的 ?(\d+(?:\.\d+)?) 次方/g, '^$1')
    .replace(/[≈＝]|(?<=[\d%)]) ?[約得] ?(?=\d)/g, '=')
    .trim()

/** Each cell, and each calculation followed by the cell in which its result stands. */
function cellClauses(row: string): readonly string[] {
  const cells = row.split('|').map((cell) => cell.trim())
  const pairs = cells.flatMap((cell, index) => {
    const result = cells.slice(index + 1).find((next) => next !== '—') ?? ''
    const [calculation = ''] = cell.split('，')
    return /\d\D*[+\-*/]\D*\d/.test(calculation) && /^[+-]?\d/.test(result) ? [`${calculation}=${result}`] : []
  })
  const paired = pairs.map((pair) => pair.slice(0, pair.lastIndexOf('=')))
  return [...cells.filter((cell) => !paired.includes(cell)), ...pairs]
}

function equationsOfClause(clause: string): readonly Equation[] {
  const sides = clause.split('=')
  return sides.slice(1).flatMap((side, index) => {
    const [left = '', right = ''] = [sides[index] ?? '', side].map(bare)
    const computed = isCalculation(left) ? resultOf(left) : null
    const number = /^[+-]?\d+(?:\.\d+)?\s?%?/.exec(right)?.[0].replace(/[\s+]/g, '') ?? ''
    const first = resultOf(number)
    if (computed === null || first === null) return []
    // A step of a longer calculation prints what is still to be added up: 1170+400×4=1170+1600.
    const whole = isCalculation(right) ? resultOf(right) : null
    const printed = whole === null ? [first] : [first, whole]
    return [{ text: clause.trim(), computed, printed, tolerance: toleranceOf(number) }]
  })
}

const isCalculation = (side: string): boolean => /[+\-*/]/.test(side.slice(1))

/** Numbers and signs only: units and words between them go. */
const bare = (side: string): string =>
  inYuan(side)
    .replace(/\d+(?:\.\d+)? 期|第 ?\d+ ?[條題項頁月年]/g, '')
    .replace(/[^\d.+\-*/^()%]/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .trim()

/** 2.3 萬元 beside 0.8 元 are 23,000. */
const inYuan = (side: string): string =>
  /\d ?元/.test(side)
    ? side.replace(/(\d+(?:\.\d+)?) ?萬元/g, (_, number: string) => `${Number(number) * 10_000}`)
    : side

function toleranceOf(printed: string): number {
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0
  return 0.5 * 10 ** -decimals * (printed.endsWith('%') ? 0.01 : 1) * 1.02 + 1e-9
}
