import { colours, outlineOf, type Stroke } from './ink.ts'

/** A sheet of glass over a slide, with the slide's own coordinates: what stands on it grows and shrinks with it. */
export interface Glass {
  readonly svg: SVGSVGElement
  /** Where the pointer is on the slide; `null` beside it. */
  at(event: PointerEvent): readonly [x: number, y: number] | null
}

/** Lays glass over a slide. */
export function glassOver(slide: HTMLElement, className: string): Glass {
  const box = slide.querySelector<SVGSVGElement>(':scope > svg')?.viewBox.baseVal
  const [width, height] = [box?.width ?? 1280, box?.height ?? 720]
  const svg = makeSvg('svg', { class: `glass ${className}`, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })
  slide.append(svg)
  const at: Glass['at'] = ({ clientX, clientY }) => {
    const matrix = svg.getScreenCTM()
    if (matrix === null) return null
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
    return x < 0 || y < 0 || x > width || y > height ? null : [x, y]
  }
  return { svg, at }
}

/** Draws strokes on glass, in place of those that stood there. */
export function drawOn({ svg }: Glass, strokes: readonly Stroke[]): void {
  svg.replaceChildren(...strokes.map(pathOf))
}

const paths = new WeakMap<Stroke, SVGPathElement>()

function pathOf(stroke: Stroke): SVGPathElement {
  const path = paths.get(stroke) ?? makeSvg('path', { d: outlineOf(stroke), fill: colours[stroke.colour] })
  paths.set(stroke, path)
  return path
}

/** A new element of an SVG. */
export function makeSvg<Tag extends 'svg' | 'path' | 'circle'>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
