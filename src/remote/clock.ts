import type { ToPhone } from '../told.ts'
import type { RemoteWords } from '../words/remote.ts'
import { byId } from './element.ts'

/** Lets clock and timer run; the trainer's computer says what time it is. */
export function startClock(words: RemoteWords): (state: ToPhone) => void {
  let ahead = 0
  let timer: Timer | null = null
  const tick = (): void => {
    const now = Date.now() + ahead
    byId('clock').textContent = clockTime(new Date(now))
    showTimer(timer, now, words)
  }
  setInterval(tick, 250)
  return (state) => {
    ahead = state.now - Date.now()
    timer = state.open ? (state.told?.timer ?? null) : null
    tick()
  }
}

type Timer = Readonly<NonNullable<NonNullable<ToPhone['told']>['timer']>>

function showTimer(timer: Timer | null, now: number, words: RemoteWords): void {
  const runs = timer !== null && timer.endsAt !== null
  const left = timer === null ? null : timer.endsAt === null ? timer.left : timer.endsAt - now
  byId('left').textContent = left === null ? '–:––' : lasting(left)
  byId('left').classList.toggle('over', left !== null && left <= 0)
  byId('runs').textContent = runs ? words.timerPause : words.timerStart
}

const clockTime = (time: Date): string => `${time.getHours()}:${two(time.getMinutes())}`

function lasting(milliseconds: number): string {
  const seconds = Math.abs(milliseconds > 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000))
  return `${milliseconds <= -1000 ? '+' : ''}${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}

const two = (figure: number): string => String(figure).padStart(2, '0')
