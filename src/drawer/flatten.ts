import type { DrawAnswer } from '../figures/request.ts'
import { renamed, usedIds } from './ids.ts'
import { dress, lookOf } from './looks.ts'

/**
 * A drawing without styles and classes: what they say stands at each shape, so that no page can change it.
 * Ids stay only where the drawing itself needs them.
 */
export function flatten(svg: SVGSVGElement, mark: string): DrawAnswer {
  const wrong = refusal(svg)
  if (wrong !== null) return { wrong, line: null }
  const elements = [...svg.querySelectorAll('*')]
  const looks = new Map(elements.map((element) => [element, lookOf(element)]))
  for (const [element, look] of looks) {
    const above = element.localName === 'tspan' ? element.parentElement : null
    dress(element, look, above === null ? undefined : looks.get(above))
  }
  removeEmpty(svg)
  removeUnused(svg)
  const used = usedIds(svg)
  for (const element of elements) clean(element, used, mark)
  for (const element of [...svg.querySelectorAll('g, defs')].reverse()) unwrap(element)
  return written(svg)
}

function refusal(svg: SVGSVGElement): string | null {
  if (svg.querySelector('foreignObject') !== null)
    return 'words that this kind of diagram draws as HTML cannot be printed here'
  return svg.querySelector('image') === null ? null : 'a picture cannot stand in a figure'
}

// Mermaid leaves a text and a ground for every label that an arrow might have had.
function removeEmpty(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll('text')) if ((text.textContent ?? '').trim() === '') text.remove()
  for (const rect of svg.querySelectorAll('rect'))
    if (rect.width.baseVal.value === 0 || rect.height.baseVal.value === 0) rect.remove()
}

const inReserve = 'marker, symbol, filter, clipPath, linearGradient, radialGradient, pattern'

/** What is kept for use and used by nothing, and what Mermaid says to screen readers, who have the figure's title. */
function removeUnused(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll('style, title, desc, script, metadata')) element.remove()
  const used = usedIds(svg)
  for (const element of svg.querySelectorAll(inReserve)) if (!used.has(element.id)) element.remove()
}

const kept = new Set(
  [
    'd x y x1 x2 y1 y2 cx cy r rx ry dx dy width height points transform href viewBox opacity display visibility',
    'refX refY markerWidth markerHeight markerUnits orient marker-start marker-end marker-mid',
    'offset stop-color stop-opacity gradientUnits gradientTransform clipPathUnits clip-path mask',
    'fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity',
    'font-size font-weight font-style text-anchor text-decoration dominant-baseline alignment-baseline',
  ].flatMap((line) => line.split(' ')),
)

function clean(element: Element, used: ReadonlyMap<string, number>, mark: string): void {
  const index = used.get(element.id)
  for (const { name, value } of [...element.attributes]) {
    const leadsOut = name === 'href' && !value.startsWith('#')
    if (name === 'id' && index !== undefined) element.setAttribute(name, `${mark}-${index}`)
    else if (!kept.has(name) || leadsOut) element.removeAttribute(name)
    else element.setAttribute(name, renamed(rounded(value), used, mark))
  }
}

// A group that says nothing is only length.
function unwrap(element: Element): void {
  if (element.children.length > 0 && (element.attributes.length > 0 || element.localName === 'defs')) return
  element.replaceWith(...element.children)
}

function written(svg: SVGSVGElement): DrawAnswer {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  const inside = svg.innerHTML
    .replace(/ xmlns(?::xlink)?="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .trim()
  const moved = x === 0 && y === 0 ? inside : `<g transform="translate(${short(-x)},${short(-y)})">${inside}</g>`
  return { svg: moved, width: Math.ceil(width), height: Math.ceil(height) }
}

const rounded = (value: string): string => value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => short(Number(number)))

const short = (value: number): string => String(Math.round(value * 100) / 100 + 0)
