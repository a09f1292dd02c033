/** What a shape looks like, whoever says so: property by property. */
export type Look = Readonly<Record<string, string>>

/** What SVG takes for granted, of what goes down from a group or a text to what is in it. */
const inherited: Look = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'fill-rule': 'nonzero',
  'font-size': '16px',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'marker-start': 'none',
  'marker-end': 'none',
  'marker-mid': 'none',
  visibility: 'visible',
}

const own: Look = {
  opacity: '1',
  'dominant-baseline': 'auto',
  'alignment-baseline': 'auto',
  display: 'inline',
  'text-decoration-line': 'none',
}

const plain: Look = { ...inherited, ...own }

/** Reads what a shape looks like on the page. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element)
  return Object.fromEntries(Object.keys(plain).map((name) => [name, settled(name, style.getPropertyValue(name))]))
}

/** One way to say each thing: a dash of no length is none, and how a text is laid out as a box says nothing in a drawing. */
function settled(name: string, value: string): string {
  if (name === 'stroke-dasharray' && /^0(?:px)?(?:, 0(?:px)?)*$/.test(value)) return 'none'
  if (name === 'display' && value !== 'none') return 'inline'
  return value === 'rgba(0, 0, 0, 0)' ? 'none' : value
}

/**
 * Lets a shape say itself all that differs from what SVG takes for granted, so that nothing depends on the groups
 * around it; a part of a text says what differs from the text.
 */
export function dress(element: Element, look: Look, text: Look | undefined): void {
  for (const name of Object.keys(plain)) element.removeAttribute(name)
  element.removeAttribute('style')
  if (!shapes.has(element.localName)) {
    dressGroup(element, look)
    return
  }
  for (const [name, value] of Object.entries(look)) {
    const granted = (name in inherited ? text?.[name] : undefined) ?? plain[name]
    if (value === granted || value === '' || saysNothing(name, element, look)) continue
    element.setAttribute(name === 'text-decoration-line' ? 'text-decoration' : name, tidy(value))
  }
}

const shapes = new Set('path rect circle ellipse line polygon polyline text tspan use'.split(' '))

function dressGroup(element: Element, look: Look): void {
  if (look['opacity'] !== '1') element.setAttribute('opacity', look['opacity'] ?? '1')
  if (look['display'] === 'none') element.setAttribute('display', 'none')
}

/** Properties that change nothing on this shape. */
function saysNothing(name: string, { localName }: Element, look: Look): boolean {
  const isText = localName === 'text' || localName === 'tspan'
  if (name.startsWith('font-') || name.startsWith('text-')) return !isText
  if (name.startsWith('marker-')) return isText
  if (name.startsWith('stroke-')) return look['stroke'] === 'none'
  return name === 'fill' && localName === 'line'
}

const tidy = (value: string): string =>
  value
    .replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, red: string, green: string, blue: string) => hex(red, green, blue))
    .replace(/url\("?[^"#)]*#([^")]*)"?\)/g, 'url(#$1)')
    .replace(/(\d)px/g, '$1')

const hex = (...parts: readonly string[]): string =>
  `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
