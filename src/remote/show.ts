import type { Told, ToPhone } from '../told.ts'
import type { RemoteWords } from '../words/remote.ts'
import { byId, filled } from './element.ts'

/** Shows where the deck is. */
export function show(state: ToPhone, words: RemoteWords): void {
  const told = state.open ? state.told : null
  byId('nothing').hidden = told !== null
  byId('number').textContent = told?.number ?? ''
  byId('position').textContent = told === null ? '' : filled(words.position, told.at, told.of)
  byId('section').textContent = told?.section ?? ''
  setText(byId('title'), told === null ? '' : told.title || told.number)
  byId('comes').textContent = told === null ? '' : comesOf(told, words)
  byId('black').setAttribute('aria-pressed', String(state.open && state.cover === 'black'))
  showLate(told?.late ?? null, words)
  showNotes(told, words)
}

const comesOf = ({ next }: Told, words: RemoteWords): string => (next === '' ? words.last : `${words.comes}${next}`)

// A live region is read out whenever it is written.
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

function showLate(late: number | null, words: RemoteWords): void {
  const minutes = Math.round(late ?? 0)
  const text = minutes === 0 ? words.onTime : filled(minutes > 0 ? words.late : words.early, Math.abs(minutes))
  byId('late').textContent = late === null ? '' : text
  byId('late').classList.toggle('behind', minutes > 0)
}

let shown = ''

// Not written anew with every tick of the timer: the reader has scrolled.
function showNotes(told: Told | null, words: RemoteWords): void {
  const lines = told === null ? [] : told.notes.length === 0 ? [words.noNotes] : told.notes
  const key = JSON.stringify([told?.number, lines])
  if (key === shown) return
  shown = key
  byId('lines').replaceChildren(...lines.map(paragraph))
  byId('notes').classList.toggle('none', told?.notes.length === 0)
  byId('notes').scrollTop = 0
}

// "Ask: …" and its like.
function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  const [, label = '', rest = text] = /^(\p{L}{1,10}[:\uff1a])\s*(.+)$/su.exec(text) ?? []
  if (label !== '') made.append(Object.assign(document.createElement('b'), { textContent: label }), ' ')
  made.append(rest)
  return made
}
