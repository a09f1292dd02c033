import { createHash } from 'node:crypto'

/** How a writing space is filled in: a line or a room of text, or a mark (a ring around a number, a tick in a box). */
const fieldKinds = ['line', 'room', 'ring', 'tick', 'check'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** One writing space of the workbook as a form field, or one choice of several that share a name. */
export interface Field {
  /** Its place in the book, counted from 0: the order in which the tab key walks. */
  readonly order: number
  /** Such as `2-17.1` or `F5.r3.c2`: the same after an edit elsewhere in the course. */
  readonly name: string
  readonly kind: FieldKind
  /** The question as readers see it. */
  readonly label: string
  /** What a mark stands for; empty for text. */
  readonly value: string
}

/**
 * The address of a link that stands where the field is to be. Chromium turns links into annotations with their exact
 * rectangles but knows no form fields; the finishing step turns these links into fields.
 */
export const addressOf = ({ order, name, kind, label, value }: Field): string =>
  `${origin}?${new URLSearchParams({ order: String(order), name, kind, label, value })}`

/** The field that such a link stands for; `null` for every other link. */
export function fieldOf(address: string): Field | null {
  if (!address.startsWith(`${origin}?`)) return null
  const given = new URLSearchParams(address.slice(origin.length + 1))
  const kind = fieldKinds.find((one) => one === given.get('kind'))
  const order = Number(given.get('order') ?? 'none')
  const name = given.get('name') ?? ''
  if (kind === undefined || name === '' || !Number.isSafeInteger(order)) return null
  return { order, name, kind, label: given.get('label') ?? '', value: given.get('value') ?? '' }
}

const origin = 'https://field.invalid/'

/** The field that says which course and which questions a copy is of. */
export const identityField = 'kejian'

/** What stands in it: the course, and a word that changes when a field is called or asked otherwise. */
export function identityOf(course: string, fields: readonly Field[]): string {
  const questions = fields.map(({ name, kind, label, value }) => [name, kind, label, value])
  const edition = createHash('sha256').update(JSON.stringify(questions)).digest('hex').slice(0, 12)
  return `${course} ${edition}`
}
