import type { Spec } from './definition.ts'

/** The moment that a year, month or day begins; `null` when the words are none. */
export function momentOf(words: string): number | null {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(words)) return null
  const moment = Date.parse(words)
  return Number.isNaN(moment) ? null : moment
}

/** From the first day of the first month to the end of the last. */
export function wholeMonths([low, high]: readonly [number, number]): readonly [number, number] {
  const [first, last] = [new Date(low), new Date(high)]
  const begin = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1)
  return [begin, last.getUTCDate() === 1 ? high : Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1)]
}

/** At most so many ticks at the beginnings of months, quarters or years. */
export function dateTicks([low, high]: readonly [number, number], most: number): Spec {
  const [first, last] = [new Date(low), new Date(high)]
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth() + 1
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => months / one <= most) ?? 240
  const begin = Math.ceil(first.getUTCMonth() / step) * step
  const values = Array.from({ length: Math.ceil(months / step) + 1 }, (_, index) =>
    Date.UTC(first.getUTCFullYear(), begin + index * step, 1),
  )
  return {
    values: values.filter((value) => value >= low && value <= high),
    labelExpr: `utcFormat(datum.value, '${step >= 12 ? '%Y' : '%Y-%m'}')`,
  }
}
