import type { Clocks } from '../clocks.ts'
import { part } from '../make.ts'
import type { Room } from '../room.ts'

/** The words for the trainer beside the slide, as large as wanted; without a second window `n` shows them on this one. */
export function notes(room: Room, clocks: Clocks): void {
  const { words, place, current, isPresenter, shared, keys } = room
  const list = part('.notes')
  const show = (): void => {
    list.querySelector('.here')?.classList.remove('here')
    const own = list.querySelector(`[data-number="${current().key}"]`) ?? part('.note.none')
    own.classList.add('here')
    list.scrollTop = 0
  }
  place.on(show)
  queueMicrotask(show)
  addSizes(room, clocks)
  keys.first((event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!event.shiftKey || step === undefined) return false
    list.scrollBy({ top: step * list.clientHeight * 0.6 })
    return true
  })
  keys.add({ keys: ['⇧ ↑', '⇧ ↓'], label: words.scrollNotes, run: () => undefined })
  if (isPresenter) return
  const here = shared.slice('notes here', { initial: false, like: false, kept: true })
  const toggle = (isOn: boolean): boolean => document.body.classList.toggle('notes-here', isOn)
  here.on(toggle)
  toggle(here.get())
  keys.add({ keys: ['n'], label: words.notesHere, button: true, run: () => here.set(!here.get()) })
}

/** Sizes of the notes, in pixels. */
const sizes = [14, 16, 18, 20, 23, 26, 30, 34, 40] as const

function addSizes(room: Room, clocks: Clocks): void {
  const { shared, keys, words } = room
  const size = shared.slice('notes size', { initial: 3, like: 3, kept: true })
  const show = (index: number): void => document.body.style.setProperty('--notes-size', `${sizes[index]}px`)
  size.on(show)
  show(size.get())
  const change = (by: number) => () => size.set(Math.min(sizes.length - 1, Math.max(0, size.get() + by)))
  part('.notes-smaller').onclick = change(-1)
  part('.notes-larger').onclick = change(1)
  // A running timer has plus and minus for its minutes.
  const isFor = (): boolean => document.body.matches('.presenting, .notes-here') && clocks.get() === null
  keys.add({ keys: ['+', '='], label: words.larger, isFor, run: change(1) })
  keys.add({ keys: ['-'], label: words.smaller, isFor, run: change(-1) })
  keys.add({ keys: [']'], label: words.larger, run: change(1) })
  keys.add({ keys: ['['], label: words.smaller, run: change(-1) })
}
