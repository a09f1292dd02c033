/** Where the slide lies on the page, and how much smaller than it is laid out. */
export interface Frame {
  readonly box: DOMRect
  readonly scale: number
  readonly height: number
}

/** The size of an element's words on a slide 720 px high. */
export function sizeOf(element: Element, { scale, height }: Frame): number {
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  return Math.round(((size * shrinkingOf(element)) / scale) * (720 / height) * 10) / 10
}

/** How much smaller an element is drawn than it is laid out. */
function shrinkingOf(element: Element): number {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM()
    return matrix === null ? 1 : Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
  }
  let block: Element | null = element
  // The larger, the less does it matter that these widths are whole numbers.
  while (block instanceof HTMLElement && (block.offsetWidth < 200 || getComputedStyle(block).display === 'inline')) {
    if (block.parentElement === null || block.localName === 'section') break
    block = block.parentElement
  }
  return block instanceof HTMLElement && block.offsetWidth > 0
    ? block.getBoundingClientRect().width / block.offsetWidth
    : 1
}
