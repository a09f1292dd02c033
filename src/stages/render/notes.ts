import type { Content } from '../../course.ts'
import { escapeHtml } from './escape.ts'

/** The speaker notes of a slide as HTML, a paragraph a line; empty when there are none. */
export const notesOf = (content: readonly Content[]): string => noteTexts(content).map(toHtml).join('')

/** The speaker notes of some content in order, those inside paragraphs and blocks included. */
export const noteTexts = (content: readonly Content[]): readonly string[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return noteTexts(piece.content)
    return piece.kind === 'directive' ? [] : piece.notes.map(({ text }) => text)
  })

const toHtml = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(lineToHtml)
    .join('')

// "Ask: …" and its like: the word before the colon says what kind of line it is.
function lineToHtml(line: string): string {
  const match = /^(\p{L}{1,10})\s?[:\uff1a]\s*(.+)$/u.exec(line)
  if (match === null) return `<p>${escapeHtml(line)}</p>`
  return `<p class="said"><b>${escapeHtml(match[1] ?? '')}</b> ${escapeHtml(match[2] ?? '')}</p>`
}
