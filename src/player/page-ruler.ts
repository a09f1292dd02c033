import type { PageMeasures, Unit } from '../page-fit.ts'
import { faultsIn } from './page-faults.ts'
import { type Room, roomsOf } from './page-rules.ts'
import { type Found, findUnits } from './page-units.ts'

/**
 * The pieces of the document as they are laid out before it is cut into pages; each gets a name, to which a link that
 * nobody sees leads: so the PDF says where it stands. No callbacks of the page: its JavaScript may be off.
 */
export function measure(): PageMeasures {
  const roomOf = roomsOf(document.styleSheets)
  const sheets = sheetsIn(document.body, roomOf)
  const given = sheets.map(({ element }) => element.style.cssText)
  for (const sheet of sheets) widen(sheet)
  const { units, forms, tables } = findUnits(document.body, roomOf)
  const faults = faultsIn(sheets.map(({ element }) => element))
  for (const [index, { element }] of sheets.entries()) element.style.cssText = given[index] ?? ''
  return { units: named(units), forms, tables, faults }
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

/** The pieces with names, to each of which a link leads: it makes a place of the PDF even where nobody sees it. */
function named(units: readonly Found[]): readonly Unit[] {
  const links = document.createElement('div')
  links.hidden = true
  document.body.append(links)
  return units.map(({ element, ...unit }, index) => {
    if (element.id === '') element.id = `unit-${index}`
    const link = document.createElement('a')
    link.href = `#${element.id}`
    link.hidden = true
    links.append(link)
    return { ...unit, id: element.id }
  })
}
