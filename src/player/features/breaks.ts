import type { Clocks } from '../clocks.ts'
import { startTimer } from '../countdown.ts'
import { clockText, formatTime } from '../local-time.ts'
import { fill } from '../make.ts'
import { isDone, isPassing } from '../pauses.ts'
import type { Room } from '../room.ts'

/** Breaks count down by themselves from the moment at which their slide is reached, to the time when all come back. */
export function breaks({ place, current, words, isPresenter }: Room, clocks: Clocks): void {
  const { pauses } = clocks
  let before = ''
  const arrive = (): void => {
    const { key } = current()
    if (key === before) return
    const { [before]: left, ...others } = pauses.get()
    if (left !== undefined && isPassing(left, Date.now())) pauses.set(others)
    before = key
    const [pause, known] = [clocks.pause(), clocks.get()]
    if (pause !== undefined && (known === null || isDone(known, Date.now())))
      clocks.set(startTimer(key, pause.minutes, Date.now()))
  }
  /** Where the slide names the planned time of return, it says the real one while it is on the screen. */
  const tell = (): void => {
    const [pause, timer] = [clocks.pause(), clocks.get()]
    if (pause === undefined || timer === null) return
    const { element } = current()
    const time = formatTime(timer.endsAt ?? 0)
    for (const real of element.querySelectorAll('.real-time')) {
      real.textContent = time
      real.parentElement?.classList.toggle('replanned', time !== clockText(pause.at + pause.minutes))
    }
    // The screen of a break that the author wrote no slide for.
    for (const aim of element.querySelectorAll('.interval-aim')) aim.textContent = fill(words.backAt, time)
  }
  if (!isPresenter) place.on(arrive)
  place.on(tell)
  clocks.on(tell)
}
