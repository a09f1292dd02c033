/** Nothing of one day shall stand on the slides of the next. */
const longest = 18 * 3_600_000

/** Keeps a value in the browser until the end of the day; where the browser keeps nothing, it lives as long as the window. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`kejian ${key}`, JSON.stringify({ at: Date.now(), value }))
  } catch {
    // A browser that forbids it, or has no room: the day goes on without.
  }
}

/** The value that was kept; `undefined` where there is none, or it is older than a day, or than is said. */
export function recall(key: string, oldest = longest): unknown {
  try {
    const { at, value } = JSON.parse(localStorage.getItem(`kejian ${key}`) ?? '{}')
    return Date.now() - at < oldest ? value : undefined
  } catch {
    return undefined
  }
}
