/** The sheet of glass over a slide, with the slide's own coordinates: what stands on it grows and shrinks with it. */
export function glassOver(slide: HTMLElement, name: 'ink' | 'laser'): SVGSVGElement {
  const known = slide.querySelector<SVGSVGElement>(`:scope > .${name}`)
  if (known !== null) return known
  const { width, height } = slide.querySelector<SVGSVGElement>(':scope > svg')?.viewBox.baseVal ?? whole
  const glass = makeSvg('svg', { class: `glass ${name}`, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })
  slide.append(glass)
  return glass
}

const whole = { width: 1280, height: 720 } as const

/** Where the pointer is on a slide; `null` beside it. */
export function placeOn(glass: SVGSVGElement, { clientX, clientY }: PointerEvent): { x: number; y: number } | null {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(glass.getScreenCTM()?.inverse())
  const { width, height } = glass.viewBox.baseVal
  return x < 0 || y < 0 || x > width || y > height ? null : { x: short(x), y: short(y) }
}

/** Tenths are finer than any screen. */
const short = (value: number): number => Math.round(value * 10) / 10

/** A new element of an SVG. */
export function makeSvg<Tag extends 'svg' | 'path' | 'circle'>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
