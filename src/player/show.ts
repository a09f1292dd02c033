import { type Box, leastSize } from '../fit.ts'
import { type Looked, lookAt } from './look.ts'

/**
 * Shows one slide of the deck alone and uncovered: what reaches out of it lies on red, its edges and what is wrong inside
 * are framed. Gives the part of the page that a picture of it should have, or `null` where there is nothing to be seen.
 * The deck is of no other use afterwards.
 */
export function show(index: number): Box | null {
  const slides = [...document.querySelectorAll<HTMLElement>('main > .slide')]
  const slide = slides[index]
  const looked = slide === undefined ? null : lookAt(slide)
  if (slide === undefined || looked === null) return null
  for (const other of slides) if (other !== slide) set(other, { display: 'none' })
  for (const frame of document.querySelectorAll('.kejian-frame')) frame.remove()
  uncover(slide, looked)
  moveIn(slide)
  frameFaults(looked)
  return withReach(lookAt(slide) ?? looked)
}

/** What lies outside may be this much; the rest is cut from the picture. */
const most = 600

const margin = 24

type Style = Readonly<Record<string, string>>

function set(element: HTMLElement | SVGElement, style: Style): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important')
}

/** Nothing cuts off any more what reaches out, and nothing moves by that. */
function uncover(slide: HTMLElement, { section, seen }: Looked): void {
  const around = [...slide.querySelectorAll<SVGElement>('svg[data-marpit-svg], svg[data-marpit-svg] > foreignObject')]
  for (const one of [slide, ...around, section]) set(one, { overflow: 'visible', contain: 'none' })
  for (const { element } of seen.clipped) {
    // A box in a row or column may get narrower than what it holds only as long as it cuts.
    if (element instanceof HTMLElement) set(element, { overflow: 'visible', 'min-width': '0', 'min-height': '0' })
  }
}

/** Away from the upper left corner of the page, beyond which nothing is drawn; the slide keeps its size. */
function moveIn(slide: HTMLElement): void {
  const svg = slide.querySelector<SVGElement>('svg[data-marpit-svg]')
  const { width, height } = (svg ?? slide).getBoundingClientRect()
  if (svg !== null) set(svg, { width: `${width}px`, height: `${height}px`, background: '#fff' })
  set(slide, {
    position: 'absolute',
    left: `${most + margin}px`,
    top: `${most + margin}px`,
    width: `${width}px`,
    margin: '0',
  })
  set(document.documentElement, { background: '#f0b4ad' })
  set(document.body, {
    background: 'none',
    width: `${width + 2 * (most + margin)}px`,
    height: `${height + 2 * (most + margin)}px`,
    overflow: 'visible',
  })
}

/** Draws the frames around the slide and what is wrong on it. */
function frameFaults({ section, seen, beyond }: Looked): void {
  frame(boxOf(section), '4px solid')
  const small = seen.smallest !== null && seen.smallest.size < leastSize ? [seen.smallest] : []
  for (const { element } of [...seen.clipped, ...small]) frame(boxOf(element), '3px solid')
  // What runs into the padding shows, but should not.
  const { right, bottom } = seen.reach
  if (beyond.bottom > Math.max(1, bottom) || beyond.right > Math.max(1, right)) frame(roomOf(section), '3px dashed')
}

function frame({ x, y, width, height }: Box, border: string): void {
  const drawn = document.createElement('div')
  drawn.className = 'kejian-frame'
  set(drawn, { position: 'absolute', left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
  set(drawn, { outline: `${border} #c8102e`, 'z-index': '2147483647' })
  document.body.append(drawn)
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + scrollX, y: top + scrollY, width, height }
}

/** The box of a slide without its padding. */
function roomOf(section: HTMLElement): Box {
  const { x, y, width } = boxOf(section)
  const scale = width / section.offsetWidth
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(section)
  const [top, right, bottom, left] = [paddingTop, paddingRight, paddingBottom, paddingLeft].map(Number.parseFloat)
  const room = (size: number, ...paddings: readonly number[]) =>
    (size - paddings.reduce((sum, each) => sum + each, 0)) * scale
  return {
    x: x + (left ?? 0) * scale,
    y: y + (top ?? 0) * scale,
    width: room(section.offsetWidth, left ?? 0, right ?? 0),
    height: room(section.offsetHeight, top ?? 0, bottom ?? 0),
  }
}

/** The slide with the picture beside it, what reaches out of it, and some margin. */
function withReach({
  section,
  seen: {
    frame: { scale },
    reach,
  },
}: Looked): Box {
  const slide = boxOf(section.closest('svg') ?? section)
  const room = boxOf(section)
  const outside = (side: number): number => Math.min(most, Math.ceil(side * scale))
  const left = Math.min(slide.x, room.x - outside(reach.left)) - margin
  const top = Math.min(slide.y, room.y - outside(reach.top)) - margin
  const right = Math.max(slide.x + slide.width, room.x + room.width + outside(reach.right)) + margin
  const bottom = Math.max(slide.y + slide.height, room.y + room.height + outside(reach.bottom)) + margin
  return { x: left, y: top, width: right - left, height: bottom - top }
}
