import { rowNumber } from './labels.ts'
import { elementsIn, hasClass, type Markup } from './markup.ts'
import type { Space } from './spaces.ts'

/**
 * Names such as `2-17.1` and `F5.r3.c2`: the part of the book that `data-fields` names, and which of its spaces it is;
 * in a table the row and the column. The marks of one group have one name.
 */
export function namesOf(spaces: readonly Space[]): readonly string[] {
  const units = new Map<unknown, string>()
  const counts = new Map<string, number>()
  const taken = new Set<string>()
  return spaces.map((space) => {
    const known = units.get(space.group)
    if (known !== undefined) return known
    const unit = unitOf(space)
    const part = units.get(unit) ?? partName(space, counts)
    units.set(unit, part)
    const name = unique([part, ...withinUnit(space, unit)].filter((word) => word !== '').join('.'), taken)
    units.set(space.group, name)
    return name
  })
}

/** What is counted in its part: the table that a cell stands in, else the space itself. */
const unitOf = (space: Space): unknown => tableOf(space) ?? space.group

const tableOf = ({ element, path }: Space): Markup | undefined =>
  element.name === 'td' ? path.findLast(({ name }) => name === 'table') : undefined

const withinUnit = ({ element, path }: Space, unit: unknown): readonly string[] => {
  const row = path.findLast(({ name }) => name === 'tr')
  if (row === undefined || unit !== path.findLast(({ name }) => name === 'table')) return []
  return [`r${rowNumber(row, path)}`, `c${elementsIn(row).indexOf(element) + 1}`]
}

/** The part of the book and the number of the unit in it; of a form the first table has none. */
function partName(space: Space, counts: Map<string, number>): string {
  const part = namesAround(space)
  const own = space.element.attributes.get('data-field') ?? groupName(space)
  if (own !== undefined) return [part, segment(own)].join('.')
  const isForm = space.path.some((one) => hasClass(one, 'worksheet'))
  const isTable = tableOf(space) !== undefined
  const kind = isForm && isTable ? `${part} table` : part
  const count = (counts.get(kind) ?? 0) + 1
  counts.set(kind, count)
  if (isForm && isTable) return count === 1 ? part : `${part}.t${count}`
  return `${part}.${count}`
}

const groupName = ({ path, group }: Space): string | undefined =>
  path.find((one) => one === group)?.attributes.get('data-field')

const namesAround = ({ path, element }: Space): string => {
  const names = [...path, element]
    .map(({ attributes }) => segment(attributes.get('data-fields') ?? ''))
    .filter((name) => name !== '')
  return names.filter((name, index) => name !== names[index - 1]).join('.')
}

// Full stops stand between the parts of a name.
const segment = (name: string): string => name.replaceAll('.', '-')

function unique(name: string, taken: Set<string>): string {
  let own = name
  for (let count = 2; taken.has(own); count += 1) own = `${name}-${count}`
  taken.add(own)
  return own
}
