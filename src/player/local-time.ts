const minute = 60_000

/** The day of a moment by the trainer's clock: `2026-11-24`. */
export function dateOf(moment: number): string {
  const day = new Date(moment)
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`
}

/** Minutes after midnight by the trainer's clock. */
export function minutesOfDay(moment: number): number {
  const day = new Date(moment)
  return day.getHours() * 60 + day.getMinutes() + day.getSeconds() / 60
}

/** `09:05` of a moment. */
export const clockAt = (moment: number): string => clockText(minutesOfDay(moment))

/** `09:05` of the minute that is nearest to a moment. */
export const formatTime = (moment: number): string => clockAt(Math.round(moment / minute) * minute)

/** `09:05` of minutes after midnight. */
export function clockText(minutes: number): string {
  // A whole minute that came out of a sum may lack a trifle.
  const whole = Math.floor(minutes + 1e-6)
  return `${twoDigits(Math.floor(whole / 60) % 24)}:${twoDigits(whole % 60)}`
}

/** A length as `7:05`, or `1:07:05` beyond the hour. */
export function lengthText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  const beyond = minutes < 60 ? minutes : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`
  return `${beyond}:${twoDigits(seconds % 60)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
