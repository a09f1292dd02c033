/** A style of a theme: what it is for, and the colours that it gives. */
export interface Style {
  readonly selector: string
  /** What its words may be coloured: more than one where a custom property has several values. */
  readonly colours: readonly string[]
  /** What may be behind them, a list for each stop of a gradient; `null` where it gives none. */
  readonly behind: readonly (readonly string[])[] | null
  /** How the theme writes the colour of its words. */
  readonly source: string
  /** Its words are 48 px high and more. */
  readonly large: boolean
  /** Where the colour of its words is given. */
  readonly line: number
  readonly column: number
}

/** The styles of a theme, a selector each; custom properties are looked up, colours that are computed are unknown. */
export function readStyles(css: string): readonly Style[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
  const properties = new Map<string, string[]>()
  for (const [, name = '', value = ''] of text.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) {
    properties.set(name, [...(properties.get(name) ?? []), value.trim()])
  }
  return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap((rule) => stylesOf(rule, text, properties))
}

type Properties = ReadonlyMap<string, readonly string[]>

function stylesOf(
  { 0: whole, 1: selectors = '', 2: body = '', index }: RegExpExecArray,
  text: string,
  properties: Properties,
): readonly Style[] {
  if (isOrnament(body)) return []
  const inside = index + whole.length - 1 - body.length
  const colour = /(?<![\w-])color\s*:\s*([^;]+)/.exec(body)
  const background = /(?<![\w-])background(?:-color)?\s*:\s*([^;]+)/.exec(body)?.[1]
  const before = text.slice(0, inside + (colour?.index ?? 0))
  const style = {
    colours: coloursIn(colour?.[1] ?? '', properties).flat(),
    behind:
      background === undefined || /^(?:none|transparent)\b/.test(background) ? null : coloursIn(background, properties),
    source: (colour?.[1] ?? '').trim(),
    large: sizeOf(/(?<![\w-])font-size\s*:\s*([^;]+)/.exec(body)?.[1] ?? '', properties) >= 48,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  }
  // A comma inside brackets is the selector's own.
  return selectors.split(/,(?![^(]*\))/).map((one) => ({ ...style, selector: one.trim().replaceAll(/\s+/g, ' ') }))
}

// A stroke between two words is no word.
const isOrnament = (body: string): boolean => /(?<![\w-])content\s*:\s*["'][^\p{L}\p{N}"']*["']/u.test(body)

/** The colours of a value, each with all that it may be. */
const coloursIn = (value: string, properties: Properties): readonly (readonly string[])[] =>
  [...value.matchAll(/#[\da-f]{6}\b|#[\da-f]{3}\b|var\(--[\w-]+\)|\b(?:white|black)\b/gi)]
    .map(({ 0: colour }) => looked(colour, properties, 5))
    .filter((found) => found.length > 0)

/** A property may name another one; none goes on for ever. */
function looked(value: string, properties: Properties, steps: number): readonly string[] {
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (name === undefined) return isColour(value) ? [names.get(value) ?? value] : []
  return steps === 0 ? [] : (properties.get(name) ?? []).flatMap((next) => looked(next, properties, steps - 1))
}

const isColour = (value: string): boolean => names.has(value) || /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)

const names: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['black', '#000000'],
])

function sizeOf(value: string, properties: Properties): number {
  const name = /^var\((--[\w-]+)\)/.exec(value.trim())?.[1]
  const size = name === undefined ? value : (properties.get(name)?.[0] ?? '')
  return Number(/^\s*([\d.]+)px/.exec(size)?.[1] ?? 0)
}
