import { formatSeconds, formatTime } from '../countdown.ts'
import { startName } from '../intervals.ts'
import { fill } from '../make.ts'
import type { Feature } from '../room.ts'

/** Before the day begins: what it is about, what time it is, and how long there is. */
export const welcome: Feature = ({ plan, words, screens, tick }) => {
  const element = screens.find(({ key }) => key === startName)?.element
  const start = plan.day?.start ?? null
  const [clock, aim] = [element?.querySelector('.interval-clock'), element?.querySelector('.interval-aim')]
  if (clock === null || clock === undefined || aim === null || aim === undefined) return
  tick(() => {
    const now = new Date()
    clock.textContent = formatTime(Math.floor(now.getTime() / 60_000) * 60_000)
    if (start !== null) aim.textContent = whenItBegins(start, now)
  })

  function whenItBegins(minutes: number, now: Date): string {
    const begins = new Date(now)
    begins.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0)
    const said = fill(words.begins, formatTime(begins.getTime()))
    const left = Math.ceil((begins.getTime() - now.getTime()) / 1000)
    return left > 0 ? `${said} \u00b7 ${words.beginsIn} ${formatSeconds(left)}` : said
  }
}
