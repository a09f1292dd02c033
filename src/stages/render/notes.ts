import type { Content } from '../../content.ts'
import { escapeHtml } from './escape.ts'

/** The speaker notes of a slide as HTML, a paragraph a line; empty when there are none. */
export const notesOf = (content: readonly Content[]): string => noteTexts(content).map(toHtml).join('')

/** The speaker notes of some content in order, those inside paragraphs and blocks included. */
export const noteTexts = (content: readonly Content[]): readonly string[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return noteTexts(piece.content)
    return piece.kind === 'directive' || piece.kind === 'figure' ? [] : piece.notes.map(({ text }) => text)
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
  const [, label = '', words = ''] = match
  return `<p class="said said-${kindOf(label)}"><b>${escapeHtml(label)}</b> ${escapeHtml(words)}</p>`
}

/** What a line is for, by the word before its colon. */
const kinds: Readonly<Record<'say' | 'ask' | 'answer' | 'turn', RegExp>> = {
  say: /^(?:講|讲|say)$/i,
  ask: /^(?:問|问|ask)$/i,
  answer: /^(?:答|answer)$/i,
  turn: /^(?:轉|转|turn|next)$/i,
}

const kindOf = (label: string): string =>
  Object.entries(kinds).find(([, pattern]) => pattern.test(label))?.[0] ?? 'other'
