/** How a slide lies in its box as the browser laid it out, in pixels of the slide. */
export interface SlideFit {
  /** The height of the slide itself. */
  readonly height: number
  /** How far its content reaches out of the room it has, at each side; 0 and less where it fits. */
  readonly beyond: Sides
  /** Lines of text, rows, pictures: what a reader would count, and how many of them are cut. */
  readonly items: number
  readonly hidden: number
  /** Pictures and drawings that reach outside. */
  readonly images: readonly { readonly name: string; readonly beyond: number }[]
  /** Boxes inside the slide that cut off what they hold, by the name of their element. */
  readonly clipped: readonly { readonly element: string; readonly beyond: number }[]
  /** The smallest words, and their size after all shrinking. */
  readonly smallest: { readonly text: string; readonly size: number } | null
}

/** A measure at each side of a box. */
export interface Sides {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Words smaller than this on a slide 720 px high are not read from the last row. */
export const leastSize = 18

/** A part of a page, in pixels from its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Tells whether something that a page answered is a part of it. */
export const isBox = (value: unknown): value is Box => hasNumbers(value, ['x', 'y', 'width', 'height'])

/** Tells whether something that was kept on disk is the fit of slides. */
export const areFits = (value: unknown): value is readonly SlideFit[] => Array.isArray(value) && value.every(isFit)

const isFit = (value: unknown): boolean =>
  hasNumbers(value, ['height', 'items', 'hidden']) &&
  hasNumbers(Reflect.get(value, 'beyond'), ['top', 'right', 'bottom', 'left']) &&
  isListOf(Reflect.get(value, 'images'), 'name', 'beyond') &&
  isListOf(Reflect.get(value, 'clipped'), 'element', 'beyond') &&
  (Reflect.get(value, 'smallest') === null || isListOf([Reflect.get(value, 'smallest')], 'text', 'size'))

const hasNumbers = (value: unknown, names: readonly string[]): value is object =>
  typeof value === 'object' && value !== null && names.every((name) => typeof Reflect.get(value, name) === 'number')

const isListOf = (value: unknown, text: string, number: string): boolean =>
  Array.isArray(value) &&
  value.every((each: unknown) => hasNumbers(each, [number]) && typeof Reflect.get(each, text) === 'string')
