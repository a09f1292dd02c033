import type { Chime } from './chime.ts'
import type { Countdown } from './countdown.ts'
import { make } from './make.ts'

/** A band over the whole width at the foot of the screen: large digits, how much is left, and until when. */
export interface Band {
  readonly element: HTMLElement
  /** `aim` says until when, or that it is over. */
  show(countdown: Countdown, aim: string): void
}

/** An empty band. */
export function makeBand(label: string, ...inside: readonly HTMLElement[]): Band {
  const [digits, side, bar] = [make('div', 'band-digits'), make('div', 'band-aim'), make('div', 'band-left')]
  const element = make(
    'section',
    'band',
    make('div', 'band-bar', bar),
    digits,
    make('div', 'band-side', side, ...inside),
  )
  element.setAttribute('aria-label', label)
  digits.setAttribute('role', 'timer')
  element.hidden = true
  return {
    element,
    show: (countdown, aim) => {
      element.dataset['phase'] = countdown.phase
      element.classList.toggle('paused', countdown.isPaused)
      digits.textContent = countdown.digits
      side.textContent = aim
      bar.style.width = `${countdown.share * 100}%`
    },
  }
}

/** Calls the last minute and the end, each once, as they come. */
export function makeSignals(chime: Chime): (name: string | null, countdown: Countdown | null) => void {
  let [last, before]: [string | null, Countdown['phase'] | null] = [null, null]
  return (name, countdown) => {
    const phase = countdown?.phase ?? null
    // What is over already when it is first seen, as after a reload, is no news.
    const isSame = name === last && countdown?.isPaused === false
    if (isSame && phase === 'last' && before === 'running') chime(1)
    if (isSame && phase === 'over' && before !== 'over') chime(2)
    ;[last, before] = [name, phase]
  }
}
