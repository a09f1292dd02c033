import { clockAt, clockText, lengthText, minutesOfDay } from '../local-time.ts'
import { fill, part } from '../make.ts'
import type { Feature } from '../room.ts'

/** Before the day begins: what it is about, what time it is, and how long there is. */
export const welcome: Feature = ({ plan, words, tick }) => {
  const start = plan.day?.start ?? null
  if (document.querySelector('main .interval-clock') === null) return
  tick(() => {
    const now = Date.now()
    part('main .interval-clock').textContent = clockAt(now)
    if (start === null) return
    const said = fill(words.begins, clockText(start))
    const left = Math.round((start - minutesOfDay(now)) * 60) * 1000
    const aim = left > 0 ? `${said} \u00b7 ${words.beginsIn} ${lengthText(left)}` : said
    part('main .interval-clock + .interval-aim').textContent = aim
  })
}
