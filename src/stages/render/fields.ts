import { addressOf, type Field } from '../../field.ts'
import { escapeHtml } from './escape.ts'
import { labelOf } from './fields/labels.ts'
import { readMarkup } from './fields/markup.ts'
import { namesOf } from './fields/names.ts'
import { type Space, spacesIn } from './fields/spaces.ts'

/**
 * The page with a link at every writing space, which the finished PDF turns into a form field. Nothing moves: the links
 * lie over what is printed there.
 */
export function withFields(html: string, rowWord: string): string {
  const spaces = spacesIn(readMarkup(html))
  const names = namesOf(spaces)
  const labels = numbered(
    spaces.map((space) => labelOf(space, rowWord)),
    names,
  )
  const insertions = spaces.flatMap((space, order) => {
    const { kind, value } = space
    return insertionsFor(space, { order, name: names[order] ?? '', kind, label: labels[order] ?? '', value })
  })
  return inserted(html, insertions)
}

/** The second blank of a sentence is told from the first. */
function numbered(labels: readonly string[], names: readonly string[]): readonly string[] {
  let count = 1
  return labels.map((label, index) => {
    const [before, name] = [names[index - 1], names[index]]
    if (label !== labels[index - 1]) count = 1
    else if (name !== before) count += 1
    return count === 1 ? label : `${label} (${count})`
  })
}

/** Text that goes into the page at a place. */
interface Insertion {
  readonly at: number
  readonly text: string
}

function insertionsFor(space: Space, field: Field): readonly Insertion[] {
  const { element, lies, from, to } = space
  const link = `<a class="field field-${lies} field-${field.kind}" href="${escapeHtml(addressOf(field))}">`
  const around = [
    { at: from, text: from === to ? `${link}</a>` : link },
    ...(from === to ? [] : [{ at: to, text: '</a>' }]),
  ]
  // What the link lies over is marked, so that styles find it; an empty cell keeps the looks of one.
  const mark = element.children.length === 0 ? ' data-room' : ' data-room-in'
  return lies === 'over' ? [{ at: element.start + 1 + element.name.length, text: mark }, ...around] : around
}

function inserted(html: string, insertions: readonly Insertion[]): string {
  const parts: string[] = []
  let from = 0
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    parts.push(html.slice(from, at), text)
    from = at
  }
  return [...parts, html.slice(from)].join('')
}
