import type { Common, Look, Spec } from './definition.ts'

/** The sizes of words in a chart, in pixels of the slide. */
export const size = { label: 22, value: 22, title: 22, note: 20 } as const

/** A whole chart: its layers over its data, in the looks that all charts share. */
export const frame = (layers: readonly Spec[], { palette, width, height }: Look, more: Spec = {}): Spec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width,
  height,
  autosize: { type: 'fit', contains: 'padding' },
  padding: 6,
  background: null,
  layer: layers,
  config: {
    font: 'Kejian',
    view: { stroke: null },
    axis: {
      labelFontSize: size.label,
      titleFontSize: size.title,
      titleFontWeight: 'normal',
      labelColor: palette.ink,
      titleColor: palette.quiet,
      labelLimit: 0,
      titleLimit: 0,
      gridColor: palette.rule,
      domainColor: palette.quiet,
      tickColor: palette.quiet,
      labelPadding: 8,
      titlePadding: 12,
    },
    legend: {
      labelFontSize: size.label,
      labelColor: palette.ink,
      labelLimit: 0,
      symbolSize: 320,
      orient: 'top',
      title: null,
      columnPadding: 32,
    },
    text: { fontSize: size.value, fill: palette.ink },
  },
  ...more,
})

/** The title over a vertical axis: the author's own, or the unit. */
export const valueTitle = ({ yTitle, unit }: Common): string | null => yTitle ?? unit ?? null

/** The words above the chart's left edge that name the unit, where the value axis says nothing itself. */
export const quietAxis = { grid: true, ticks: false, domain: false } as const

/** A title that stands upright above its axis, as Chinese is read. */
export const upright = {
  titleAngle: 0,
  titleAlign: 'left',
  titleAnchor: 'end',
  titleY: -14,
  titleX: 0,
  titleBaseline: 'bottom',
} as const

/** How far bars stand apart: a few do not grow as broad as the slide. */
export const gapOf = (count: number, length: number): number => Math.max(0.32, 1 - 180 / (length / Math.max(1, count)))

/** The smallest and largest of some numbers, widened to round ones; bars begin at nothing. */
export function domainOf(
  values: readonly (number | null)[],
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  fromZero: boolean,
): readonly [number, number] {
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known, ...(fromZero ? [0] : []))
  const high = Math.max(...known, ...(fromZero ? [0] : []))
  const spread = high - low || Math.abs(high) || 1
  const step = stepOf(spread)
  const near = fromZero || (low >= 0 && low < spread * 0.6)
  const bottom = near && low >= 0 ? 0 : Math.floor((low - spread * 0.08) / step) * step
  const top = high <= 0 && fromZero ? 0 : Math.ceil((high + spread * 0.08) / step) * step
  return [min ?? clean(bottom), max ?? clean(top)]
}

/** Round steps that divide a spread into four to eight. */
function stepOf(spread: number): number {
  const power = 10 ** Math.floor(Math.log10(spread / 4))
  const fits = [1, 2, 2.5, 5, 10].find((factor) => spread / (factor * power) <= 6)
  return (fits ?? 10) * power
}

const clean = (value: number): number => Number(value.toPrecision(12))

/** How the numbers of a chart are printed: thousands apart, all with as many decimals as the one that has most. */
export function printer(values: readonly (number | null)[]): (value: number) => string {
  const known = values.filter((value) => value !== null)
  const decimals = Math.min(4, Math.max(0, ...known.map((value) => decimalsOf(value))))
  return (value) => {
    const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.')
    const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
    return `${value < 0 ? '\u2212' : ''}${grouped}${rest === undefined ? '' : `.${rest}`}`
  }
}

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(clean(value)))?.[1]?.length ?? 0

/** About how wide words are, in pixels. */
export const widthOf = (words: string, fontSize: number): number =>
  [...words].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 1 : 0.58), 0) * fontSize

/** Words cut into lines of no more than so many pixels: Chinese anywhere, other words between blanks. */
export function wrapped(words: string, width: number, fontSize: number): string {
  const lines: string[] = []
  let line = ''
  for (const piece of words.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? []) {
    const hanging = /^[\uff0c\u3002\u3001\uff1b\uff1a\uff09\u300d\u300f\uff01\uff1f]$/.test(piece)
    if (line !== '' && !hanging && widthOf(line + piece, fontSize) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trim()].filter((one) => one !== '').join('\n')
}

/** How Vega prints a label that was cut into lines. */
export const splitLabel = "split(datum.label, '\\n')"
