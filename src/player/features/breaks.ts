import type { PlannedBreak } from '../../day-plan.ts'
import { makeBand, makeSignals } from '../band.ts'
import { makeChime } from '../chime.ts'
import { changeTimer, countdownOf, formatTime, startTimer, type Timer } from '../countdown.ts'
import { breakName } from '../intervals.ts'
import { fill, make } from '../make.ts'
import { isDone, isPassing, type Pauses, readPauses } from '../pauses.ts'
import type { Feature, Room } from '../room.ts'
import type { Slice } from '../shared.ts'

/** The break during which a screen is shown; `null` for all others. */
export const breakOf = (key: string, { plan }: Pick<Room, 'plan'>): PlannedBreak | null =>
  (plan.day?.breaks ?? []).find((pause, index) => (pause.slide ?? breakName(index)) === key) ?? null

/** What the keys of the timer do during a break; `timer` begins it anew. */
export function breakOrders(room: Room): Readonly<Record<'timer' | 'more' | 'less', () => void>> {
  const slice = pausesIn(room)
  const change = (minutes: 1 | -1) => (): void => {
    const { key } = room.current()
    const timer = slice.get()[key]
    if (timer !== undefined) slice.set({ ...slice.get(), [key]: changeTimer(timer, minutes, Date.now()) })
  }
  return { timer: () => begin(room.current().key, slice, room), more: change(1), less: change(-1) }
}

/** Breaks count down by themselves from the moment at which their slide is reached, to the time when all come back. */
export const breaks: Feature = (room) => {
  const slice = pausesIn(room)
  showBreak(slice, room)
  if (room.isPresenter) return
  let before = ''
  room.place.on(({ screen }) => {
    if (screen === before) return
    leave(before, slice)
    before = screen
    const known = slice.get()[screen]
    if (known === undefined || isDone(known, Date.now())) begin(screen, slice, room)
  })
}

const pausesIn = ({ shared }: Room): Slice<Pauses> =>
  shared.slice<Pauses>('breaks', { initial: {}, read: readPauses, kept: true })

function begin(key: string, slice: Slice<Pauses>, room: Room): void {
  const pause = breakOf(key, room)
  if (pause !== null) slice.set({ ...slice.get(), [key]: startTimer(key, pause.minutes, Date.now()) })
}

function leave(key: string, slice: Slice<Pauses>): void {
  const known = slice.get()[key]
  if (known === undefined || !isPassing(known, Date.now())) return
  const { [key]: _passed, ...others } = slice.get()
  slice.set(others)
}

function showBreak(slice: Slice<Pauses>, room: Room): void {
  const { words, current, isPresenter } = room
  const signal = makeSignals(isPresenter ? () => undefined : makeChime())
  const band = makeBand()
  document.body.append(band.element)
  const show = (): void => {
    const { key, element } = current()
    const timer = slice.get()[key] ?? null
    band.element.hidden = timer === null || isPresenter
    document.body.classList.toggle('pausing', timer !== null && !isPresenter)
    const countdown = timer === null ? null : countdownOf(timer, [], Date.now())
    signal(key, countdown)
    if (timer === null || countdown === null) return
    band.show(countdown, { aim: fill(words.backAt, countdown.endsAt ?? ''), over: words.breakOver })
    tellReturn(element, breakOf(key, room), timer)
    // The screen of a break that the author wrote no slide for.
    const own = element.querySelector('.interval-aim')
    if (own !== null) own.textContent = fill(words.backAt, countdown.endsAt ?? '')
  }
  slice.on(show)
  room.place.on(show)
  room.tick(show)
}

/** Where the slide names the planned time of return, it says the real one while it is on the screen. */
function tellReturn(element: HTMLElement, pause: PlannedBreak | null, { endsAt }: Timer): void {
  if (pause === null || endsAt === null) return
  const planned = clockTime(pause.at + pause.minutes)
  if (element.dataset['planned'] === undefined) {
    element.dataset['planned'] = planned
    splitAt(element, planned)
  }
  for (const real of element.querySelectorAll('.real-time')) {
    real.textContent = formatTime(endsAt)
    real.parentElement?.classList.toggle('replanned', real.textContent !== planned)
  }
}

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Gives each place of a text where a time stands a real one beside it; the planned one stays for the print. */
function splitAt(element: HTMLElement, time: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text && names(walker.currentNode.data, time)) found.push(walker.currentNode)
  }
  for (const text of found) {
    const rest = text.splitText(text.data.search(timePattern(time)))
    rest.splitText(time.length)
    rest.replaceWith(make('span', 'return-time', make('span', 'planned-time', time), make('span', 'real-time', time)))
  }
}

const timePattern = (time: string): RegExp => new RegExp(`(?<!\\d)${time}(?!\\d)`)

const names = (text: string, time: string): boolean => timePattern(time).test(text)
