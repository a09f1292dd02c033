import type { Chime } from './chime.ts'
import type { Countdown } from './countdown.ts'
import { part } from './make.ts'

/** Shows a countdown over the whole width at the foot of the screen: large digits, how much is left, and until when or that it is over. */
export function showBand({ phase, isPaused, digits, share }: Countdown, aim: string): void {
  const band = part('.band')
  band.dataset['phase'] = phase
  band.classList.toggle('paused', isPaused)
  part('.band-digits').textContent = digits
  part('.band-aim').textContent = aim
  part('.band-left').style.width = `${share * 100}%`
}

/** Calls the last minute and the end, each once, as they come. */
export function makeSignals(chime: Chime): (name: string | undefined, countdown: Countdown | null) => void {
  let [last, before]: [string | undefined, Countdown['phase'] | undefined] = [undefined, undefined]
  return (name, countdown) => {
    const phase = countdown?.phase
    // What is over already when it is first seen, as after a reload, is no news.
    const isSame = name === last && countdown?.isPaused === false
    if (isSame && phase === 'last' && before === 'running') chime(1)
    if (isSame && phase === 'over' && before !== 'over') chime(2)
    ;[last, before] = [name, phase]
  }
}
