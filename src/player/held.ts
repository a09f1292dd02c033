/** What the pointer does in this window besides pressing buttons. */
type Aid = 'drawing' | 'pointing'

/** What the hand holds: the pen, the laser or nothing. */
export interface Held {
  is(aid: Aid): boolean
  /** Takes something up, or puts it away where the hand holds it already. */
  take(aid: Aid | null): void
  /** Calls back after each change. */
  on(listener: () => void): void
}

/** Begins with an empty hand; styles know what it holds by a class of the body. */
export function holdNothing(): Held {
  const listeners: (() => void)[] = []
  let held: Aid | null = null
  const take = (aid: Aid | null): void => {
    held = aid === held ? null : aid
    for (const name of ['drawing', 'pointing'] as const) document.body.classList.toggle(name, name === held)
    for (const listener of listeners) listener()
  }
  return { is: (aid) => held === aid, take, on: (listener) => listeners.push(listener) }
}
