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
  const insertions = spaces.flatMap((space, order) => {
    const { kind, value } = space
    const label = labelOf(space, rowWord)
    return insertionsFor(space, { order, name: names[order] ?? '', kind, label, value })
  })
  return inserted(html, insertions)
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
  return lies === 'over' ? [{ at: element.start + 1 + element.name.length, text: ' data-room' }, ...around] : around
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
