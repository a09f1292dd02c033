import type { PlannedBreak } from '../../day-plan.ts'
import { clocksIn } from '../clocks.ts'
import { formatTime, startTimer, type Timer } from '../countdown.ts'
import { fill, make } from '../make.ts'
import { isDone, isPassing } from '../pauses.ts'
import type { Feature } from '../room.ts'

/** Breaks count down by themselves from the moment at which their slide is reached, to the time when all come back. */
export const breaks: Feature = (room) => {
  const { place, current, words, isPresenter } = room
  const clocks = clocksIn(room)
  const { pauses } = clocks
  let before = ''
  const arrive = (): void => {
    const { key } = current()
    if (key === before) return
    const { [before]: left, ...others } = pauses.get()
    if (left !== undefined && isPassing(left, Date.now())) pauses.set(others)
    before = key
    const [pause, known] = [clocks.pause(), clocks.get()]
    if (pause !== null && (known === null || isDone(known, Date.now())))
      clocks.set(startTimer(key, pause.minutes, Date.now()))
  }
  const tell = (): void => {
    const [pause, timer] = [clocks.pause(), clocks.get()]
    if (pause === null || timer === null) return
    const { element } = current()
    tellReturn(element, pause, timer)
    // The screen of a break that the author wrote no slide for.
    const own = element.querySelector('.interval-aim')
    if (own !== null) own.textContent = fill(words.backAt, formatTime(timer.endsAt ?? 0))
  }
  if (!isPresenter) place.on(arrive)
  place.on(tell)
  clocks.on(tell)
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
