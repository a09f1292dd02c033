import type { Feature } from '../room.ts'

/** Keeps the screen from going dark while the deck is seen. */
export const wakeLock: Feature = () => {
  const ask = (): void => {
    // Not every browser has it, and some give it to safe addresses alone.
    if (document.visibilityState === 'visible' && 'wakeLock' in navigator)
      navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
