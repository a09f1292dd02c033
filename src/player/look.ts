import type { Sides } from '../fit.ts'
import { type Frame, sizeOf } from './word-size.ts'

/** The slide on the page, and what was seen on it; `null` where its author's style hides it. */
export function lookAt(slide: Element): Looked | null {
  const section = slide.querySelector<HTMLElement>(contentSection)
  const box = section?.getBoundingClientRect()
  if (section === null || box === undefined || box.width === 0) return null
  const frame = { box, scale: box.width / section.offsetWidth, height: section.offsetHeight }
  const reach = { top: -Infinity, right: -Infinity, bottom: -Infinity, left: -Infinity }
  const seen: Seen = { frame, reach, items: new Map(), images: [], clipped: [], smallest: null }
  for (const child of section.childNodes) {
    if (!(child instanceof Element && child.matches('header, footer, .where'))) look(child, seen, false)
  }
  return { section, seen, beyond: finite(withScrolling(section, seen.reach)) }
}

/** A slide that was looked at; `beyond` is how far its content reaches out of the room it has. */
export interface Looked {
  readonly section: HTMLElement
  readonly seen: Seen
  readonly beyond: Sides
}

// Marp puts a background picture into sections of its own beside the one with the text.
const contentSection =
  'section:not([data-marpit-advanced-background="background"], [data-marpit-advanced-background="pseudo"])'

/** What was seen on a slide so far. */
interface Seen {
  readonly frame: Frame
  readonly reach: { top: number; right: number; bottom: number; left: number }
  /** Each item, and whether some of it is outside. */
  readonly items: Map<Element, boolean>
  readonly images: { readonly element: Element; readonly beyond: number }[]
  readonly clipped: { readonly element: Element; readonly beyond: number }[]
  smallest: { readonly element: Element; readonly text: string; readonly size: number } | null
}

/** Content that runs into the padding at the end is too much, even where it still shows; margins alone are not. */
function withScrolling(section: HTMLElement, reach: Sides): Sides {
  const style = getComputedStyle(section)
  const down = section.scrollHeight - section.clientHeight
  const right = section.scrollWidth - section.clientWidth
  return {
    ...reach,
    bottom: Math.max(reach.bottom, Math.min(down, reach.bottom + Number.parseFloat(style.paddingBottom))),
    right: Math.max(reach.right, Math.min(right, reach.right + Number.parseFloat(style.paddingRight))),
  }
}

// What is empty reaches nowhere; numbers that JSON can hold.
const finite = ({ top, right, bottom, left }: Sides): Sides => ({
  top: rounded(top),
  right: rounded(right),
  bottom: rounded(bottom),
  left: rounded(left),
})

const rounded = (number: number): number => Math.round(Math.max(-100_000, number) * 10) / 10

/** Takes in a node and all inside it; of what lies in a drawing or a box that cuts, only the size of the words. */
function look(node: Node, seen: Seen, inside: boolean): void {
  if (node instanceof Text) lookAtText(node, seen, inside)
  if (!(node instanceof Element)) return
  const style = getComputedStyle(node)
  const box = node.getBoundingClientRect()
  if (style.display === 'none' || isForEarsOnly(box, style)) return
  const cuts = !inside && box.width > 0 && lookAtElement(node, box, style, seen)
  for (const child of node.childNodes) look(child, seen, inside || cuts)
}

const isForEarsOnly = ({ width, height }: DOMRect, { position }: CSSStyleDeclaration): boolean =>
  position === 'absolute' && width <= 1 && height <= 1

/** Takes in the box of an element; tells whether what is inside needs no look of its own. */
function lookAtElement(element: Element, box: DOMRect, style: CSSStyleDeclaration, seen: Seen): boolean {
  if (style.visibility === 'hidden') return false
  const beyond = takeIn(box, seen)
  if (element instanceof HTMLImageElement || element instanceof SVGSVGElement) {
    seen.items.set(element, beyond > 1)
    if (beyond > 1) seen.images.push({ element, beyond })
    return true
  }
  const cut = element instanceof HTMLElement ? cutFrom(element, style) : 0
  if (cut > 1) seen.clipped.push({ element, beyond: cut })
  return cut > 1
}

/** How much of an element its own edges cut off. */
function cutFrom(element: HTMLElement, { display, overflowX, overflowY }: CSSStyleDeclaration): number {
  if (display === 'inline' || element.clientWidth === 0) return 0
  const right = overflowX === 'visible' ? 0 : element.scrollWidth - element.clientWidth
  const down = overflowY === 'visible' ? 0 : element.scrollHeight - element.clientHeight
  return Math.max(right, down)
}

function lookAtText(text: Text, seen: Seen, inside: boolean): void {
  const parent = text.parentElement
  const words = text.data.trim()
  if (words === '' || parent === null || getComputedStyle(parent).visibility === 'hidden') return
  const range = document.createRange()
  range.selectNodeContents(text)
  const box = range.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return
  const size = sizeOf(parent, seen.frame)
  if (seen.smallest === null || size < seen.smallest.size)
    seen.smallest = { element: parent, text: words.slice(0, 24), size }
  if (inside) return
  const item = itemOf(parent)
  const isOutside = takeIn(box, seen) > 1
  seen.items.set(item, isOutside || seen.items.get(item) === true)
}

/** What a reader would count: a row of a table, else the paragraph, point or heading. */
function itemOf(element: Element): Element {
  const row = element.closest('tr')
  if (row !== null) return row
  let item = element
  while (getComputedStyle(item).display.startsWith('inline') && item.parentElement !== null) item = item.parentElement
  return item
}

/** Widens the reach of a slide's content by a box; gives how far the box is outside. */
function takeIn({ left, top, right, bottom }: DOMRect, { frame: { box, scale }, reach }: Seen): number {
  const own = {
    top: (box.top - top) / scale,
    right: (right - box.right) / scale,
    bottom: (bottom - box.bottom) / scale,
    left: (box.left - left) / scale,
  }
  reach.top = Math.max(reach.top, own.top)
  reach.right = Math.max(reach.right, own.right)
  reach.bottom = Math.max(reach.bottom, own.bottom)
  reach.left = Math.max(reach.left, own.left)
  return rounded(Math.max(own.top, own.right, own.bottom, own.left))
}
