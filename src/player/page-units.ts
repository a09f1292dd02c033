import type { FormUnits, TableUnits, Unit } from '../page-fit.ts'
import { wordsOf } from './page-faults.ts'
import type { Room } from './page-rules.ts'

/** All pieces of the document in their order, and which of them are forms and tables. */
export function findUnits(body: Element, roomOf: (name: string) => Room): Pick<Seen, 'units' | 'forms' | 'tables'> {
  const seen: Seen = { units: [], forms: [], tables: [], page: null, opens: true, space: null, roomOf }
  for (const child of body.children) walk(child, { page: '', mark: null }, seen)
  return seen
}

/** A piece and the element that it is. */
export interface Found extends Unit {
  readonly element: Element
}

/** What was found in the document so far. */
interface Seen {
  readonly units: Found[]
  readonly forms: FormUnits[]
  readonly tables: TableUnits[]
  page: string | null
  opens: boolean
  space: Unit['space']
  readonly roomOf: (name: string) => Room
}

/** What an element has from those around it. */
interface Inside {
  readonly page: string
  readonly mark: number | null
}

const forced = new Set(['page', 'always', 'left', 'right', 'recto', 'verso'])

function walk(element: Element, outer: Inside, seen: Seen): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || isBeside(style)) return
  const own = style.getPropertyValue('page')
  const at = element.getAttribute('data-at')
  const inside = { page: own === 'auto' ? outer.page : own, mark: at === null ? outer.mark : Number(at) }
  if (forced.has(style.breakBefore)) seen.opens = true
  // Notes at a lecture's end bring their own title along.
  if (element.matches('.rest:not(.rest-small)')) seen.space = 'rest'
  else if (element.matches('.space')) seen.space = 'rows'
  if (element.matches('.worksheet')) walkForm(element, inside, seen)
  else if (element instanceof HTMLTableElement) walkTable(element, inside, seen)
  else walkPiece(element, style, inside, seen)
  if (forced.has(style.breakAfter)) seen.opens = true
}

/** Out of the flow: the pages go on without it. */
const isBeside = ({ position, float }: CSSStyleDeclaration): boolean =>
  position === 'absolute' || position === 'fixed' || float !== 'none'

function walkForm(form: Element, inside: Inside, seen: Seen): void {
  const first = seen.units.length
  walkAll(form.children, inside, seen)
  const pages = Number(form.getAttribute('data-pages') ?? 1)
  const title = form.querySelector('h4')?.textContent.trim() ?? ''
  seen.forms.push({ mark: inside.mark, title, pages, first, last: seen.units.length - 1 })
}

function walkTable(table: HTMLTableElement, inside: Inside, seen: Seen): void {
  for (const row of table.tHead?.rows ?? []) add(row, 'row', row.getBoundingClientRect().height, inside, seen)
  const first = seen.units.length
  for (const { rows } of table.tBodies) {
    for (const row of rows) add(row, 'row', row.getBoundingClientRect().height, inside, seen)
  }
  const last = seen.units.length - 1
  const head = table.tHead === null ? null : points(table.tHead.getBoundingClientRect().height)
  if (last >= first) seen.tables.push({ mark: inside.mark, first, last, head })
}

function walkPiece(element: Element, style: CSSStyleDeclaration, inside: Inside, seen: Seen): void {
  const { height } = element.getBoundingClientRect()
  const inner = [...element.children].filter((child) => !isInline(child))
  if (element.matches('svg, img, [role="img"]')) add(element, 'picture', height, inside, seen)
  else if (isHeading(element, style, inner)) add(element, 'heading', height, inside, seen)
  else if (hasWords(element, inner)) {
    const first = inner[0]?.getBoundingClientRect().top
    const own = first === undefined ? height : first - element.getBoundingClientRect().top
    add(element, 'text', own, inside, seen)
    walkAll(element.querySelectorAll(':scope > :is(img, svg)'), inside, seen)
    walkAll(inner, inside, seen)
  } else if (element.childNodes.length === 0) {
    if (height > 1) add(element, 'room', height, inside, seen)
  } else walkAll(element.children, inside, seen)
}

function walkAll(elements: Iterable<Element>, inside: Inside, seen: Seen): void {
  const first = seen.units.length
  let parent: Element | null = null
  for (const element of elements) {
    walk(element, inside, seen)
    parent = element.parentElement
  }
  const last = seen.units.length - 1
  for (const [index, unit] of seen.units.slice(first).entries()) {
    const isTitle = unit.kind === 'heading' && unit.element.parentElement === parent
    if (isTitle) seen.units[first + index] = { ...unit, last }
  }
}

/** Titles, and whatever else the styles never leave alone at a page's foot. */
const isHeading = (element: Element, style: CSSStyleDeclaration, inner: readonly Element[]): boolean =>
  element.matches('h1, h2, h3, h4, h5, h6, .block-head, .taught-head, .worksheet-head') ||
  (style.breakAfter.startsWith('avoid') && announces(element) && hasWords(element, inner))

// A paragraph that only holds on to the next one is none.
const announces = (element: Element): boolean =>
  !element.matches('p') || element.nextElementSibling?.matches('table, ul, ol, figure, .space, .rest, .answer') === true

const isInline = (element: Element): boolean => {
  const { display, position } = getComputedStyle(element)
  return display.startsWith('inline') || display === 'none' || position === 'absolute'
}

const hasWords = (element: Element, inner: readonly Element[]): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') ||
  (element.children.length > 0 && inner.length === 0)

function add(element: Element, kind: Unit['kind'], height: number, { page, mark }: Inside, seen: Seen): void {
  const opens = seen.opens || page !== seen.page
  const room = points(seen.roomOf(page).height)
  const space = element.closest('.space, .rest') === null ? null : seen.space
  seen.units.push({
    element,
    id: '',
    kind,
    mark,
    text: wordsOf(element),
    last: null,
    opens,
    height: points(height),
    room,
    space,
  })
  seen.page = page
  seen.opens = false
  seen.space = null
}

const points = (pixels: number): number => Math.round(pixels * 7.5) / 10
