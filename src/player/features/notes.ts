import { clocksIn } from '../clocks.ts'
import { make, makeButton } from '../make.ts'
import type { Feature, Room } from '../room.ts'

/** The words for the trainer beside the slide, as large as wanted; without a second window `n` shows them on this one. */
export const notes: Feature = (room) => {
  const { words, place, current, isPresenter, shared, keys } = room
  const list = document.querySelector<HTMLElement>('.notes') ?? make('aside', 'notes')
  const none = make('p', 'note none', words.noNotes)
  list.append(none)
  const head = make('header', 'notes-head', make('h2', '', words.notes))
  const panel = make('section', 'notes-panel', head, list)
  panel.setAttribute('aria-label', words.notes)
  const side = document.querySelector('.presenter-side') ?? document.body
  side.append(panel)
  const show = (): void => {
    const { key } = current()
    const own = [...list.querySelectorAll<HTMLElement>('.note[data-number]')]
    for (const note of own) note.classList.toggle('here', note.dataset['number'] === key)
    none.classList.toggle(
      'here',
      own.every((note) => note.dataset['number'] !== key),
    )
    list.scrollTop = 0
  }
  place.on(show)
  queueMicrotask(show)
  addSizes(room, head)
  keys.first((event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!event.shiftKey || step === undefined) return false
    list.scrollBy({ top: step * list.clientHeight * 0.6 })
    return true
  })
  keys.add({ keys: ['⇧ ↑', '⇧ ↓'], label: words.scrollNotes, run: () => undefined })
  if (isPresenter) return
  const here = shared.slice<boolean>('notes here', {
    initial: false,
    read: (value) => (typeof value === 'boolean' ? value : undefined),
    kept: true,
  })
  const toggle = (isOn: boolean): boolean => document.body.classList.toggle('notes-here', isOn)
  here.on(toggle)
  toggle(here.get())
  keys.add({ keys: ['n'], label: words.notesHere, button: true, run: () => here.set(!here.get()) })
}

/** Sizes of the notes, in pixels. */
const sizes = [14, 16, 18, 20, 23, 26, 30, 34, 40] as const

function addSizes(room: Room, head: HTMLElement): void {
  const { shared, keys, words } = room
  const size = shared.slice<number>('notes size', {
    initial: 3,
    read: (value) => (typeof value === 'number' && sizes[value] !== undefined ? value : undefined),
    kept: true,
  })
  const show = (index: number): void => document.body.style.setProperty('--notes-size', `${sizes[index]}px`)
  size.on(show)
  show(size.get())
  const change = (by: number) => () => size.set(Math.min(sizes.length - 1, Math.max(0, size.get() + by)))
  const press = (sign: string, label: string, run: () => void): HTMLButtonElement => {
    const button = makeButton(sign, 'plain-button', run)
    button.setAttribute('aria-label', `${sign} ${label}`)
    return button
  }
  head.append(press('A−', words.smaller, change(-1)), press('A+', words.larger, change(1)))
  // A running timer has plus and minus for its minutes.
  const clocks = clocksIn(room)
  const isFor = (): boolean => document.body.matches('.presenting, .notes-here') && clocks.get() === null
  keys.add({ keys: ['+', '='], label: words.larger, isFor, run: change(1) })
  keys.add({ keys: ['-'], label: words.smaller, isFor, run: change(-1) })
  keys.add({ keys: [']'], label: words.larger, run: change(1) })
  keys.add({ keys: ['['], label: words.smaller, run: change(-1) })
}
