import type { Prose } from '../content.ts'
import { type Problem, warning } from '../problem.ts'
import type { Check } from './check.ts'
import { proseOf } from './prose.ts'

/** A `---` right under a line of text makes a heading of the line, not a slide break. */
export const slideBreak: Check = {
  name: 'slide-break',
  severity: 'warning',
  says: 'A `---` right under a line of text makes a heading of the line, not a slide break.',
  check: (course) => proseOf(course).flatMap(underlined),
}

function underlined({ node, source, place }: Prose): readonly Problem[] {
  const lines = source.trimEnd().split('\n')
  const last = lines.at(-1)?.trim()
  if (node.type !== 'heading' || lines.length < 2 || last !== '---') return []
  const text = lines.at(-2)?.trim() ?? ''
  return [
    warning(
      'slide-break',
      { path: place.path, line: place.line + lines.length - 1, column: 1 },
      `Unexpected heading made by "---" under a line of text ("${shorten(text)}"), expected a blank line before a slide break: add one, or write "## " before the text if a heading is meant`,
    ),
  ]
}

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
