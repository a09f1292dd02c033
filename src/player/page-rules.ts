/** The room inside the margins of a page, in pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** The room on pages of each name, as the `@page` rules of the document give it; the narrower where left and right differ. */
export function roomsOf(sheets: Iterable<CSSStyleSheet>): (name: string) => Room {
  const rules = [...sheets].flatMap((sheet) => pageRulesIn(sheet.cssRules))
  const known = new Map<string, Room>()
  return (name) => {
    const room = known.get(name) ?? smaller(roomOf(rules, name, ':left'), roomOf(rules, name, ':right'))
    known.set(name, room)
    return room
  }
}

interface PageRule {
  readonly name: string
  readonly side: string
  readonly style: CSSPageRule['style']
}

const pageRulesIn = (rules: CSSRuleList): readonly PageRule[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSPageRule) return selectorsOf(rule)
    return rule instanceof CSSMediaRule && rule.media.mediaText.includes('print') ? pageRulesIn(rule.cssRules) : []
  })

const selectorsOf = ({ selectorText, style }: CSSPageRule): readonly PageRule[] =>
  (selectorText === '' ? [''] : selectorText.split(',')).map((selector) => {
    const [name = '', side = ''] = selector.trim().split(/(?=:)/)
    return name.startsWith(':') ? { name: '', side: name, style } : { name, side, style }
  })

/** The later rule wins, one for a name over one for all, one for a side over one for both. */
function roomOf(rules: readonly PageRule[], name: string, side: string): Room {
  const mine = rules
    .filter((rule) => (rule.name === '' || rule.name === name) && (rule.side === '' || rule.side === side))
    .toSorted((a, b) => weightOf(a) - weightOf(b))
  const value = (property: string): string =>
    mine.map(({ style }) => style.getPropertyValue(property)).findLast((text) => text !== '') ?? ''
  const [width, height] = sizeOf(value('size'))
  return {
    width: width - pixels(value('margin-left')) - pixels(value('margin-right')),
    height: height - pixels(value('margin-top')) - pixels(value('margin-bottom')),
  }
}

const weightOf = ({ name, side }: PageRule): number => (name === '' ? 0 : 2) + (side === '' ? 0 : 1)

const smaller = (one: Room, other: Room): Room => ({
  width: Math.min(one.width, other.width),
  height: Math.min(one.height, other.height),
})

const millimetre = 96 / 25.4

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  b4: [250, 353],
  b5: [176, 250],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
}

function sizeOf(size: string): readonly [number, number] {
  const words = size.toLowerCase().split(/\s+/)
  const lengths = words.filter((word) => /^[\d.]/.test(word)).map(pixels)
  const [first, second = first] = lengths
  if (first !== undefined && second !== undefined) return [first, second]
  const [short, long] = sizes[words.find((word) => word in sizes) ?? 'a4'] ?? [210, 297]
  return words.includes('landscape') ? [long * millimetre, short * millimetre] : [short * millimetre, long * millimetre]
}

const units: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 10 * millimetre,
  mm: millimetre,
  q: millimetre / 4,
}

function pixels(length: string): number {
  const [, number = '0', unit = 'px'] = /^(-?[\d.]+)([a-z]*)$/i.exec(length) ?? []
  return Number(number) * (units[unit.toLowerCase() || 'px'] ?? 1)
}
