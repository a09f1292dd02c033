/** How often somebody has named a wrong PIN in a row, and until when nobody listens. */
export interface Tries {
  readonly wrong: number
  readonly until: number
}

/** The milliseconds for which the next PIN must wait; 0 when it may come now. */
export const waitOf = (tries: Tries | undefined, now: number): number => Math.max(0, (tries?.until ?? 0) - now)

/** One more wrong PIN: so many are free, then each costs twice the wait of the one before. */
export function afterWrong(tries: Tries | undefined, now: number, free: number): Tries {
  const wrong = (tries?.wrong ?? 0) + 1
  return { wrong, until: wrong < free ? 0 : now + Math.min(longest, first * 2 ** Math.min(wrong - free, 20)) }
}

const first = 30_000
const longest = 3_600_000
