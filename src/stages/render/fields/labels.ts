import { elementsIn, hasClass, isElement, type Markup } from './markup.ts'
import type { Space } from './spaces.ts'
import { shortened, textIn } from './text.ts'

/** What is asked at a writing space, in the words that stand around it. */
export function labelOf(space: Space, rowWord: string): string {
  const group = isElement(space.group) ? space.group : space.element
  const at = space.path.indexOf(group)
  const path = at < 0 ? space.path : space.path.slice(0, at)
  return shortened([...new Set(partsOf(space, group, path, rowWord))].filter((part) => part !== '').join(between), most)
}

const between = ' · '

// As much as a viewer shows in a tooltip.
const most = 160

function partsOf({ lies, kind }: Space, group: Markup, path: readonly Markup[], rowWord: string): readonly string[] {
  const row = path.findLast(({ name }) => name === 'tr')
  const cell = group.name === 'td' ? group : path.findLast(({ name }) => name === 'td')
  if (row !== undefined && cell !== undefined) {
    return [titleOf(path), ...cellLabel(cell, row, path, rowWord), group === cell ? '' : textIn(cell)]
  }
  if (hasClass(group, 'question')) return elementsIn(group).slice(0, 1).map(textIn)
  if (lies === 'around' || kind === 'check' || hasClass(group, 'blank')) {
    return [titleOf(path), textIn([...path, group].findLast(isSentence) ?? group)]
  }
  if (kind === 'line') return [textIn(path.at(-1) ?? group)]
  return [titleOf(path) || headingOf(path), ownLabel(group) || textBefore(group, path)]
}

const isSentence = ({ name }: Markup): boolean => /^(?:p|li|dt|dd|h[1-6])$/.test(name)

/** The name of the activity or form that it belongs to. */
function titleOf(path: readonly Markup[]): string {
  const holder = path.findLast((one) => hasClass(one, 'block-activity') || hasClass(one, 'worksheet'))
  const head = holder === undefined ? undefined : elementsIn(holder)[0]
  return head === undefined ? '' : textOfTitle(head)
}

const textOfTitle = (head: Markup): string =>
  elementsIn(head)
    .filter((one) => hasClass(one, 'block-title') || /^h[1-6]$/.test(one.name))
    .map(textIn)
    .join(' ')

/** The words over the lines of a room that has its own. */
function ownLabel(room: Markup): string {
  const words = room.name === 'p' && hasClass(room, 'my-notes-label') ? textIn(room) : ''
  return words !== ''
    ? words
    : (elementsIn(room)
        .map(ownLabel)
        .find((label) => label !== '') ?? '')
}

/** The heading of the section that it stands in, or of the lecture. */
function headingOf(path: readonly Markup[]): string {
  const headings = path.flatMap((one) =>
    [one, ...elementsIn(one).filter((child) => hasClass(child, 'lecture-open'))].map((part) =>
      elementsIn(part).find(({ name }) => name === 'h2' || name === 'h3'),
    ),
  )
  const nearest = headings.findLast((heading) => heading !== undefined)
  return nearest === undefined ? '' : textIn(nearest)
}

/** What a cell is about: what else the row says, else its number, and the head of the column or what stands before. */
function cellLabel(cell: Markup, row: Markup, path: readonly Markup[], rowWord: string): readonly string[] {
  const cells = elementsIn(row)
  const table = path.findLast(({ name }) => name === 'table')
  const head = elementsIn(table ?? row).find(({ name }) => name === 'thead')
  const column = columnAt(elementsIn(elementsIn(head ?? row)[0] ?? row), widthOf(cells.slice(0, cells.indexOf(cell))))
  if (head === undefined || column === undefined) return [textIn(cells[cells.indexOf(cell) - 1] ?? cell)]
  const others = cells.filter((one) => one !== cell && !hasClass(one, 'self-marks')).map(textIn)
  const said = shortened(others.filter((text) => text !== '').join(' '), 60)
  return [said === '' ? rowWord.replace('*', String(rowNumber(row, path))) : said, textIn(column)]
}

/** The head over a column of the table; one may stand over several. */
const columnAt = (heads: readonly Markup[], column: number): Markup | undefined =>
  heads.find((_, index) => widthOf(heads.slice(0, index + 1)) > column)

const widthOf = (cells: readonly Markup[]): number =>
  cells.reduce((sum, { attributes }) => sum + Number(attributes.get('colspan') ?? 1), 0)

/** Counted from 1, in its part of the table. */
export function rowNumber(row: Markup, path: readonly Markup[]): number {
  const body = path.findLast(({ name }) => name === 'tbody' || name === 'table')
  return elementsIn(body ?? row).indexOf(row) + 1
}

/** The nearest words before it: of the element beside it, or beside those around it. */
function textBefore(element: Markup, path: readonly Markup[]): string {
  const parent = path.at(-1)
  if (parent === undefined) return ''
  const siblings = elementsIn(parent)
  const before = siblings.slice(0, siblings.indexOf(element)).map(textIn)
  const said = before.findLast((text) => text !== '')
  if (said !== undefined) return said
  return parent.attributes.has('data-fields') ? '' : textBefore(parent, path.slice(0, -1))
}
