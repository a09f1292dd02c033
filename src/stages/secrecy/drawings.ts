import { definitionOf } from '../../blocks/index.ts'
import type { Content, Figure } from '../../content.ts'
import type { Course } from '../../course.ts'
import type { Audience } from '../../edition.ts'
import { figureMark, keyOf } from '../../figures/key.ts'
import { slidesOf, textsOf } from '../../walk.ts'
import { squeeze } from './sentences.ts'

/** A drawing that only the trainer sees, in the form in which it is searched, and its figure. */
export interface SecretDrawing {
  readonly figure: Figure
  readonly essence: string
}

/** The drawings of figures that no participant sees. A chart of figures alone has no sentence that could be searched. */
export function secretDrawings(course: Course): readonly SecretDrawing[] {
  const all = textsOf(course).flatMap((text) => {
    const least = 'audience' in text && text.audience === 'trainer' ? 'trainer' : 'participant'
    return slidesOf(text).flatMap(({ content, audience }) => readersOf(content, audience ?? least))
  })
  const shown = new Set(all.filter(({ audience }) => audience === 'participant').map(({ figure }) => keyOf(figure)))
  return all.flatMap(({ figure }) => {
    const drawing = course.drawings.get(keyOf(figure))
    return drawing === undefined || shown.has(keyOf(figure)) ? [] : [{ figure, essence: essenceOf(drawing.svg) }]
  })
}

/** Those of the secret drawings that a page carries, whatever their ids are there. */
export function drawingsIn(html: string, secrets: readonly SecretDrawing[]): readonly SecretDrawing[] {
  if (secrets.length === 0 || !html.includes('class="figure')) return []
  const page = essenceOf(html)
  return secrets.filter(({ essence }) => page.includes(essence))
}

const readersOf = (
  content: readonly Content[],
  audience: Audience,
): readonly { readonly figure: Figure; readonly audience: Audience }[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'figure') return [{ figure: piece, audience }]
    if (piece.kind !== 'block') return []
    return readersOf(piece.content, definitionOf(piece).share === 'whole' ? audience : 'trainer')
  })

const essenceOf = (markup: string): string => squeeze(markup.replace(ids, ''))

const ids = new RegExp(`(?:${figureMark}|figure-\\d+-\\d+[a-z]?)-`, 'g')
