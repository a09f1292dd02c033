import type { Fault, FormUnits, PageMeasures, TableUnits, Unit } from '../page-fit.ts'
import { faultsIn, wordsOf } from './page-faults.ts'
import { type Room, roomsOf } from './page-rules.ts'

/**
 * The pieces of the document as they are laid out before it is cut into pages; each gets a name, to which a link that
 * nobody sees leads: so the PDF says where it stands. No callbacks of the page: its JavaScript may be off.
 */
export function measure(): PageMeasures {
  const roomOf = roomsOf(document.styleSheets)
  const sheets = sheetsIn(document.body, roomOf)
  const given = sheets.map(({ element }) => element.style.cssText)
  for (const sheet of sheets) widen(sheet)
  const seen: Seen = { units: [], forms: [], tables: [], page: null, opens: true, space: null, roomOf }
  const body = { page: '', mark: null, box: document.body }
  for (const child of document.body.children) walk(child, body, seen)
  const faults: readonly Fault[] = faultsIn(sheets.map(({ element }) => element))
  for (const [index, { element }] of sheets.entries()) element.style.cssText = given[index] ?? ''
  name(seen.units)
  const { forms, tables } = seen
  return { units: seen.units.map(({ element: _, ...unit }) => unit), forms, tables, faults }
}

/** Something that has pages of its own: all in it is as wide as they are. */
interface Sheet {
  readonly element: HTMLElement
  readonly room: Room
}

/** The outer parts of the document, and the inner ones that have pages of another name. */
function sheetsIn(parent: Element, roomOf: (name: string) => Room, outer = ''): readonly Sheet[] {
  return [...parent.children].flatMap((element) => {
    if (!(element instanceof HTMLElement) || !element.matches('section, div, article, main')) return []
    if (element.matches('.thumb')) return []
    const own = getComputedStyle(element).getPropertyValue('page')
    const page = own === 'auto' ? outer : own
    const isSheet = parent === document.body || (page !== outer && element.childNodes.length > 0)
    return [...(isSheet ? [{ element, room: roomOf(page) }] : []), ...sheetsIn(element, roomOf, page)]
  })
}

function widen({ element, room }: Sheet): void {
  const { marginLeft, marginRight } = getComputedStyle(element)
  element.style.boxSizing = 'border-box'
  element.style.width = `${room.width - Number.parseFloat(marginLeft) - Number.parseFloat(marginRight)}px`
}

/** What was seen of the document so far. */
interface Seen {
  readonly units: (Unit & { readonly element: Element })[]
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
  if (style.display === 'none' || style.position === 'absolute' || style.position === 'fixed') return
  const own = style.getPropertyValue('page')
  const at = element.getAttribute('data-at')
  const inside = { page: own === 'auto' ? outer.page : own, mark: at === null ? outer.mark : Number(at) }
  if (forced.has(style.breakBefore)) seen.opens = true
  if (element.matches('.rest')) seen.space = 'rest'
  else if (element.matches('.space')) seen.space = 'rows'
  if (element.matches('.worksheet')) walkForm(element, inside, seen)
  else if (element instanceof HTMLTableElement) walkTable(element, inside, seen)
  else walkPiece(element, style, inside, seen)
  if (forced.has(style.breakAfter)) seen.opens = true
}

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
  for (const [index, unit] of seen.units.entries()) {
    const isTitle = index >= first && unit.kind === 'heading' && unit.element.parentElement === parent
    if (isTitle) seen.units[index] = { ...unit, last }
  }
}

/** Titles, and whatever else the styles never leave alone at a page's foot. */
const isHeading = (element: Element, style: CSSStyleDeclaration, inner: readonly Element[]): boolean =>
  element.matches('h1, h2, h3, h4, h5, h6, .block-head, .taught-head, .worksheet-head') ||
  (style.breakAfter.startsWith('avoid') && hasWords(element, inner))

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

/** Names the pieces and leads a link to each, which makes it a place of the PDF even where nobody sees the link. */
function name(units: (Unit & { readonly element: Element })[]): void {
  const links = document.createElement('div')
  links.hidden = true
  for (const [index, unit] of units.entries()) {
    if (unit.element.id === '') unit.element.id = `unit-${index}`
    units[index] = { ...unit, id: unit.element.id }
    const link = document.createElement('a')
    link.href = `#${unit.element.id}`
    link.hidden = true
    links.append(link)
  }
  document.body.append(links)
}
